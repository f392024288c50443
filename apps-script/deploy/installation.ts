import { join } from 'node:path'
import * as z from '../../shared/protocol/zod-without-eval.ts'
import { accountFolder, installationName } from './account/config-folder.ts'
import { readJsonFile, writePrivateFile } from './account/private-file.ts'

const madeSchema = z.object({
  state: z.enum(['creating', 'made']),
  /** Blank while creating. */
  id: z.string(),
})

const schema = z.object({
  format: z.literal(1),
  /** Marks in Drive what this installation made. */
  id: z.string(),
  account: z.string(),
  spreadsheet: z.optional(madeSchema),
  script: z.optional(madeSchema),
  /** Spreadsheets that went to the trash: Drive's list may go on showing them for a while. */
  givenUp: z.optional(z.array(z.string())),
  /** Taken over, not made here: Drive shows this command nothing of the spreadsheet, and is not asked. */
  borrowed: z.optional(z.boolean()),
  /** A creation whose answer was lost was repeated: a twin may turn up late in Drive's list. */
  twin: z.optional(z.boolean()),
  deploymentId: z.optional(z.string()),
  webAppUrl: z.optional(z.string()),
  /** The last build that went live here. */
  build: z.optional(z.number()),
  device: z.optional(z.object({ id: z.string(), key: z.string() })),
})

/** What this command knows of one installation, written before and after everything it creates. */
export type Installation = z.infer<typeof schema>

export class InstallationFile {
  private readonly path: string
  private current: Installation | undefined

  constructor(config: string, { account, book }: { account: string; book: string }) {
    this.path = join(accountFolder(config, account), installationName(book))
    const parsed = schema.safeParse(readJsonFile(this.path))
    this.current = parsed.success ? parsed.data : undefined
  }

  /** Undefined: nothing was ever begun. */
  get found(): Installation | undefined {
    return this.current
  }

  /** What is known; begun with the given mark when there was nothing. */
  begin(account: string, id: string): void {
    this.current ??= { format: 1, id, account }
    this.write(this.current)
  }

  get known(): Installation {
    if (!this.current) throw new Error('the installation has not begun')
    return this.current
  }

  update(change: Partial<Installation>): void {
    this.replace({ ...this.known, ...change })
  }

  replace(installation: Installation): void {
    this.current = installation
    this.write(installation)
  }

  private write(installation: Installation): void {
    writePrivateFile(this.path, `${JSON.stringify(installation, null, 2)}\n`)
  }
}
