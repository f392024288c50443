import { existsSync, readFileSync } from 'node:fs'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { Stop } from '../faults/fault.ts'
import { clientFileIn } from './config-folder.ts'
import { readJsonFile, writePrivateFile } from './private-file.ts'

export type OAuthCredentials = { readonly clientId: string; readonly clientSecret: string }

const schema = z.object({
  installed: z.object({ client_id: z.string(), client_secret: z.string() }),
})

/**
 * The "desktop app" file of Google's console: the one that was named, else the one kept from before. A file
 * that was named is kept, so that it has to be named once only.
 */
export function loadOAuthClient(config: string, named: string | undefined): OAuthCredentials {
  const kept = clientFileIn(config)
  const path = named ?? kept
  if (!existsSync(path)) throw new Stop({ tag: 'no-client-file', path })
  const parsed = schema.safeParse(readJsonFile(path))
  if (!parsed.success) throw new Stop({ tag: 'bad-client-file', path })
  if (named !== undefined) writePrivateFile(kept, readFileSync(named, 'utf8'))
  const { client_id: clientId, client_secret: clientSecret } = parsed.data.installed
  return { clientId, clientSecret }
}
