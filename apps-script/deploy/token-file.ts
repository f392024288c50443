import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from '../../shared/protocol/zod-without-eval.ts'
import { accountFolder } from './config-folder.ts'
import { readJsonFile, writePrivateFile } from './private-file.ts'

const schema = z.object({ refreshToken: z.string(), clientId: z.string() })

/** The token of one account: readable by this user alone, outside the repository. */
export class TokenFile {
  private readonly path: string

  constructor(config: string, account: string) {
    this.path = join(accountFolder(config, account), 'token.json')
  }

  /** Undefined when there is none, or one of another OAuth client: it would be refused. */
  read(clientId: string): string | undefined {
    const parsed = schema.safeParse(readJsonFile(this.path))
    return parsed.success && parsed.data.clientId === clientId
      ? parsed.data.refreshToken
      : undefined
  }

  write(refreshToken: string, clientId: string): void {
    writePrivateFile(this.path, `${JSON.stringify({ refreshToken, clientId })}\n`)
  }

  remove(): void {
    rmSync(this.path, { force: true })
  }
}
