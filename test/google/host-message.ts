import type { IncomingMessage, ServerResponse } from 'node:http'

export interface HostRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface HostPage {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

export async function readRequest(message: IncomingMessage): Promise<HostRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const { method = 'GET', url = '/', headers } = message
  return { method, url, headers, body: Buffer.concat(chunks).toString('utf8') }
}

export function htmlPage(body: string): HostPage {
  return { body, headers: { 'content-type': 'text/html; charset=utf-8' } }
}

/** No page is a 404. */
export function send(response: ServerResponse, page: HostPage | undefined): void {
  const found = page ?? { status: 404, ...htmlPage('<!DOCTYPE html><title>404</title>not found') }
  response.writeHead(found.status ?? 200, found.headers ?? {}).end(found.body)
}
