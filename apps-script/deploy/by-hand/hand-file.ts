import { join } from 'node:path'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { readJsonFile, writePrivateFile } from '../account/private-file.ts'

const schema = z.object({
  format: z.literal(1),
  /** What was handed out last, and how far its way led. */
  build: z.number(),
  schema: z.number(),
  content: z.string(),
  manifest: z.string(),
  /** The steps done of the way that is under way; blank when it came to its end. */
  done: z.array(z.string()),
  /** `adopt`: installed from another computer. `take-over`: installed by a predecessor. */
  way: z.enum(['install', 'update', 'adopt', 'take-over']),
  url: z.optional(z.string()),
  device: z.optional(z.object({ id: z.string(), key: z.string() })),
})

export type HandWay = z.infer<typeof schema>['way']

/** What this command remembers of an installation that a person made by hand. */
export type HandInstallation = z.infer<typeof schema>

const pathOf = (config: string, book: string): string => join(config, `by-hand-${book}.json`)

export function readHandInstallation(config: string, book: string): HandInstallation | undefined {
  const parsed = schema.safeParse(readJsonFile(pathOf(config, book)))
  return parsed.success ? parsed.data : undefined
}

export function writeHandInstallation(
  config: string,
  book: string,
  installation: HandInstallation,
): void {
  writePrivateFile(pathOf(config, book), `${JSON.stringify(installation, null, 2)}\n`)
}
