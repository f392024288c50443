import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { accountFolder } from './config-folder.ts'
import { readJsonFile, writePrivateFile } from './private-file.ts'
import { scopes } from './sign-in.ts'

const schema = z.object({
  refreshToken: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
})

/** The token of one account: readable by this user alone, outside the repository. */
export class TokenFile {
  private readonly path: string

  constructor(config: string, account: string) {
    this.path = join(accountFolder(config, account), 'token.json')
  }

  /** Undefined when there is none, one of another OAuth client, or one for less than is asked for now. */
  read(clientId: string): string | undefined {
    const { data } = schema.safeParse(readJsonFile(this.path))
    const isGood = data?.clientId === clientId && scopes.every((one) => data.scopes.includes(one))
    return isGood ? data.refreshToken : undefined
  }

  write(refreshToken: string, clientId: string): void {
    writePrivateFile(this.path, `${JSON.stringify({ refreshToken, clientId, scopes })}\n`)
  }

  remove(): void {
    rmSync(this.path, { force: true })
  }
}
