import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js'
import { script, type script_v1 } from 'googleapis/build/src/apis/script/index.js'
import { auth, sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

// From the per-API folders: the package's own index takes a second and 100 MB to load.
export type { drive_v3, script_v1, sheets_v4 }

export type OAuth2Client = InstanceType<typeof auth.OAuth2>

export type Fetch = typeof fetch

/** Opens an address as somebody without any account; posts where a body is given. */
export type Visit = (
  url: string,
  body?: string,
) => Promise<{ readonly text: string; readonly url: string }>

export type Apis = {
  readonly drive: drive_v3.Drive
  readonly script: script_v1.Script
  readonly sheets: sheets_v4.Sheets
}

/** Long enough for the whole program on a slow line; without it a dead line would be waited on for ever. */
const requestTimeoutMs = 180_000

export function createOAuthClient(
  credentials: { readonly clientId: string; readonly clientSecret: string },
  fetch: Fetch | undefined,
): OAuth2Client {
  const client: OAuth2Client = new auth.OAuth2(credentials)
  client.transporter.defaults.timeout = requestTimeoutMs
  if (fetch) client.transporter.defaults.fetchImplementation = fetch
  return client
}

const visitTimeoutMs = 45_000

/** By the client's own way out, which knows the proxy of an office network where Node's fetch does not. */
export function createVisit(fetch: Fetch | undefined): Visit {
  const { transporter } = createOAuthClient({ clientId: '', clientSecret: '' }, fetch)
  return async (url, body) => {
    const posted =
      body === undefined ? {} : { method: 'POST' as const, data: body, headers: plainText }
    const response = await transporter.request<string>({
      url,
      ...posted,
      responseType: 'text',
      timeout: visitTimeoutMs,
      validateStatus: () => true,
    })
    return { text: response.data, url: response.url }
  }
}

const plainText = { 'content-type': 'text/plain;charset=utf-8' }

/** Without the package's own retries: what may be repeated is known to call-google.ts alone. */
export function createApis(client: OAuth2Client): Apis {
  return {
    drive: drive({ version: 'v3', auth: client, retry: false }),
    script: script({ version: 'v1', auth: client, retry: false }),
    sheets: sheets({ version: 'v4', auth: client, retry: false }),
  }
}
