import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseMask, select } from '../core/field-mask.ts'
import { GoogleError } from '../core/google-error.ts'
import { type HostPage, type HostRequest, htmlPage, readRequest, send } from '../host-message.ts'
import type { Cloud } from './cloud.ts'
import { driveFace } from './drive-face.ts'
import type { Face } from './face.ts'
import { faultsOfRequest, type Matched, matchMethod } from './method-table.ts'
import { jsonPage, OAuthFace } from './oauth-face.ts'
import { scriptFace } from './script-face.ts'
import { sheetsFace } from './sheets-face.ts'
import { webAppPage } from './web-app-face.ts'

/** How one request goes wrong on its way. */
export type Mishap = 'before' | 'after' | 'lost' | 'server-error'

export interface RestHost {
  /** For the install command: every host of Google's is this one. */
  readonly fetch: typeof fetch
  readonly oauth: OAuthFace
  /** What was asked, in order: the method's id, or the address where it has none. */
  readonly asked: readonly string[]
  /** Whatever differed from Google's own descriptions. */
  readonly contractFaults: readonly string[]
  /**
   * The request with this number from now on: never answered, before or after its effect, so that whoever
   * asked hangs for ever as if killed; its connection lost after the effect; or an error of Google's.
   */
  mishapAt(number: number, mishap: Mishap): Promise<void>
  close(): Promise<void>
}

const face: Face = { ...driveFace, ...scriptFace, ...sheetsFace }
const restHosts = /^(www|script|sheets)\.googleapis\.com$/

/** One loopback server for accounts, token, Drive, Sheets, Apps Script and the web apps themselves. */
export async function startRestHost(
  cloud: Cloud,
  clients: Readonly<Record<string, string>>,
): Promise<RestHost> {
  const oauth = new OAuthFace(cloud, clients)
  const asked: string[] = []
  const contractFaults: string[] = []
  let planned: { at: number; mishap: Mishap; happened: () => void } | undefined

  const rest = (url: URL, request: HostRequest): HostPage => {
    const matched = matchMethod(request.method, url)
    const body: unknown = request.body === '' ? undefined : JSON.parse(request.body)
    if (!matched) {
      contractFaults.push(`no such method: ${request.method} ${url.href}`)
      return errorPage(new GoogleError(404, 'not described'), [])
    }
    contractFaults.push(...faultsOfRequest(matched, url, body))
    return answer(cloud, oauth, { matched, url, body, request })
  }

  const page = (url: URL, request: HostRequest): HostPage => {
    if (url.pathname === '/o/oauth2/v2/auth') return oauth.consent(url)
    if (url.hostname === 'accounts.google.com') return htmlPage('Sign in')
    if (url.hostname === 'oauth2.googleapis.com')
      return oauth.token(new URLSearchParams(request.body))
    if (restHosts.test(url.hostname)) return rest(url, request)
    if (url.hostname === 'script.google.com') return webAppPage(cloud, url, request)
    return { status: 404, body: '' }
  }

  const server = createServer(async (message, response) => {
    // A script at work holds this process up for longer than an idle connection would live.
    response.shouldKeepAlive = false
    const request = await readRequest(message)
    const url = new URL(request.url, `https://${String(request.headers['x-host'])}`)
    asked.push(matchMethod(request.method, url)?.id ?? `${request.method} ${url.hostname}`)
    const due = planned && asked.length === planned.at ? planned : undefined
    if (due?.mishap === 'before') return due.happened()
    const given = due?.mishap === 'server-error' ? serverError : page(url, request)
    if (due?.mishap === 'after') return due.happened()
    due?.happened()
    if (due?.mishap === 'lost') response.destroy()
    else send(response, given)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    oauth,
    asked,
    contractFaults,
    fetch: divertedTo(port),
    mishapAt: (number, mishap) =>
      new Promise((happened) => {
        planned = { at: asked.length + number, mishap, happened }
      }),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Redirects between Google's hosts are followed here: by itself, fetch would leave this computer. */
function divertedTo(port: number): typeof fetch {
  const diverted: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    const headers = new Headers(init?.headers)
    headers.set('x-host', url.hostname)
    const address = `http://127.0.0.1:${port}${url.pathname}${url.search}`
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    const location = response.headers.get('location')
    if (location && init?.redirect !== 'manual') return diverted(location)
    return Object.defineProperty(response, 'url', { value: url.href })
  }
  return diverted
}

const serverError = jsonPage(503, {
  error: { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' },
})

interface Asked {
  readonly matched: Matched
  readonly url: URL
  readonly body: unknown
  readonly request: HostRequest
}

function answer(cloud: Cloud, oauth: OAuthFace, { matched, url, body, request }: Asked): HostPage {
  const { conditions } = cloud
  const grant = oauth.grantOf(String(request.headers.authorization ?? ''))
  if (!grant) return errorPage(new GoogleError(401, 'Invalid Credentials', 'authError'), [])
  if (conditions.throttled-- > 0)
    return errorPage(new GoogleError(429, 'Quota exceeded', 'rateLimitExceeded'), [])
  if (conditions.disabledApis.has(url.hostname)) return disabledPage(url.hostname)
  if (!matched.method.scopes.some((scope) => grant.scope.split(' ').includes(scope)))
    return errorPage(
      new GoogleError(
        403,
        'Request had insufficient authentication scopes.',
        'insufficientPermissions',
      ),
      [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }],
    )
  try {
    const query = Object.fromEntries(url.searchParams)
    const given = face[matched.id]?.({ cloud, who: grant }, { ...matched, query, body })
    return jsonPage(200, query.fields ? partOf(given ?? {}, query.fields) : (given ?? {}))
  } catch (error) {
    if (error instanceof GoogleError) return errorPage(error, [])
    throw error
  }
}

function errorPage(error: GoogleError, details: readonly object[]): HostPage {
  const { code, message, reason } = error
  const errors = [{ message, domain: 'global', reason }]
  return jsonPage(code, { error: { code, message, errors, details } })
}

const partOf = (answer: object, fields: string): object =>
  select(answer, parseMask(fields)) as object

function disabledPage(host: string): HostPage {
  const page = `https://console.developers.google.com/apis/api/${host}/overview?project=123456`
  const message = `API has not been used in project 123456 before or it is disabled. Enable it by visiting ${page} then retry.`
  const details = [{ reason: 'SERVICE_DISABLED', metadata: { service: host } }]
  return errorPage(new GoogleError(403, message, 'accessNotConfigured'), details)
}
