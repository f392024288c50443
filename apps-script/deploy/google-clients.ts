import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js'
import { script, type script_v1 } from 'googleapis/build/src/apis/script/index.js'
import { auth, sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

// From the per-API folders: the package's own index takes a second and 100 MB to load.
export type { drive_v3, script_v1, sheets_v4 }

export type OAuth2Client = InstanceType<typeof auth.OAuth2>

export type Fetch = typeof fetch

export type Apis = {
  readonly drive: drive_v3.Drive
  readonly script: script_v1.Script
  readonly sheets: sheets_v4.Sheets
}

export function createOAuthClient(
  credentials: { readonly clientId: string; readonly clientSecret: string },
  fetch: Fetch,
): OAuth2Client {
  const client: OAuth2Client = new auth.OAuth2(credentials)
  client.transporter.defaults.fetchImplementation = fetch
  return client
}

/** Without the package's own retries: what may be repeated is known to call-google.ts alone. */
export function createApis(client: OAuth2Client): Apis {
  return {
    drive: drive({ version: 'v3', auth: client, retry: false }),
    script: script({ version: 'v1', auth: client, retry: false }),
    sheets: sheets({ version: 'v4', auth: client, retry: false }),
  }
}
