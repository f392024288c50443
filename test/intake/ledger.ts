import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { IntakeContext } from '../../shared/intake/application.ts'

const ledgerSchema = z.object({
  mailbox: z._default(z.string(), ''),
  meetings: z._default(
    z.array(
      z.object({
        meetingId: z.string(),
        kind: z.enum(['研究会', '見学イベント']),
        name: z.string(),
        date: z.string(),
        start: z._default(z.string(), ''),
      }),
    ),
    [],
  ),
  secretariat: z._default(z.array(z.string()), []),
  guests: z._default(z.array(z.string()), []),
  domainTable: z._default(z.array(z.object({ domain: z.string(), code: z.string() })), []),
})

const empty: IntakeContext = {
  mailbox: '',
  meetings: [],
  secretariat: [],
  guests: [],
  domainTable: [],
}

/** The open meetings and known names; undefined when the file is no ledger, an empty one without a file. */
export function readLedger(file: string | undefined): IntakeContext | undefined {
  if (file === undefined) return empty
  try {
    const parsed = ledgerSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
