import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stop } from '../faults/fault.ts'
import { escaped, wholePage } from '../terminal/page.ts'
import { deployTexts } from '../terminal/texts.ts'

export type Loopback = {
  readonly redirectUri: string
  /** The authorisation code; a Stop where Google or the person said no, or nobody came in time. */
  readonly code: Promise<string>
  close(): void
}

const timeoutMs = 10 * 60_000

/** Waits on this computer alone for the browser to come back from Google with the state it was sent with. */
export async function openLoopback(state: string): Promise<Loopback> {
  let settle: { resolve: (code: string) => void; reject: (error: Stop) => void } | undefined
  const code = new Promise<string>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // Somebody may come back before anybody waits.
  code.catch(() => {})
  const server = createServer((request, response) => {
    const outcome = readReturn(request, state)
    answer(response, outcome)
    if (typeof outcome === 'string') settle?.resolve(outcome)
    else if (outcome) settle?.reject(outcome)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const timer = setTimeout(() => settle?.reject(new Stop({ tag: 'consent-timeout' })), timeoutMs)
  const { port } = server.address() as AddressInfo
  return {
    redirectUri: `http://127.0.0.1:${port}`,
    code,
    close: () => {
      clearTimeout(timer)
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The code, why there is none, or undefined for what is no return from Google: another page, a wrong state. */
function readReturn(request: IncomingMessage, state: string): string | Stop | undefined {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method !== 'GET' || url.pathname !== '/') return undefined
  if (url.searchParams.get('state') !== state) return undefined
  const refused = url.searchParams.get('error')
  if (refused === 'access_denied') return new Stop({ tag: 'consent-refused' })
  if (refused !== null) return new Stop({ tag: 'admin-blocks-app' })
  return url.searchParams.get('code') ?? undefined
}

function answer(response: ServerResponse, outcome: string | Stop | undefined): void {
  const text =
    typeof outcome === 'string' ? deployTexts.pageAfterConsent : deployTexts.pageWithoutConsent
  const markup = `${typeof outcome === 'string' ? '<h1>サインイン</h1>' : ''}<p>${escaped(text)}</p>`
  const page = wholePage('研究会 事務局', markup)
  response
    .writeHead(outcome === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      connection: 'close',
    })
    .end(page)
}
