import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import type { Reply, Routes } from './routes.ts'

const largestBody = 10_000_000

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Nothing comes from elsewhere. Inline styles are RevoGrid's; inline scripts are those of the sheet's
 * dialogs, whose sandboxed frames inherit this policy (mails get a stricter one of their own).
 */
const pagePolicy = "default-src 'self' 'unsafe-inline'; img-src 'self' data:"

/** Only this machine's own browser, only from the desk's own page: no foreign site reaches the desk. */
function isOwn({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)) return false
  return origin === undefined || origin === `http://${host}`
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > largestBody) throw new Error('too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function sendPage(response: ServerResponse, folder: string, path: string): void {
  const name = path === '/' ? '/index.html' : path
  if (name.includes('..')) return void response.writeHead(404).end()
  try {
    const content = readFileSync(join(folder, name))
    const type = contentTypes[extname(name)] ?? 'application/octet-stream'
    response
      .writeHead(200, { 'content-type': type, 'content-security-policy': pagePolicy })
      .end(content)
  } catch {
    response.writeHead(404).end()
  }
}

function sendReply(response: ServerResponse, reply: Reply): void {
  const { status = 200, type = 'application/json; charset=utf-8', body } = reply
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

/** Serves the page and its small interface on the loopback address. Gives the port. */
export async function startDeskServer(options: {
  readonly routes: Routes
  readonly pageFolder: string
  readonly port: number
}): Promise<{ readonly server: Server; readonly port: number }> {
  const { routes, pageFolder } = options
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isOwn(request)) return void response.writeHead(403).end()
    const { pathname } = new URL(request.url ?? '/', 'http://desk')
    if (!pathname.startsWith('/api/')) return sendPage(response, pageFolder, pathname)
    const path = pathname.slice('/api/'.length).split('/').map(decodeURIComponent)
    const asked = { method: request.method ?? 'GET', path, body: await readBody(request) }
    sendReply(response, await routes(asked))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((problem: unknown) => {
      console.error(problem)
      response.writeHead(500).end(problem instanceof Error ? problem.message : 'error')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : options.port }
}
