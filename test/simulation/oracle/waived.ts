import type { Rows } from '../rows.ts'
import type { ToldLog } from './membership.ts'
import type { Owed } from './owed.ts'

/** By waivedName: what waits for somebody's word since 試験 ended, and what may go or wait. */
export type Waived = ReadonlyMap<string, 'held' | 'optional'>

type Known = { readonly rows: Rows; readonly log: ToldLog }

/** One mail of a kind: the next one is another matter. */
export function waivedName(key: string, kind: Owed['kind'], { rows, log }: Known): string {
  const times = (log.get(key) ?? []).filter((mail) => mail.kind === kind).length
  return [key, rows.registrations.get(key)?.madeFor ?? '', kind, times].join(' ')
}

/** The same mails, as far as nobody asked for them yet. */
export const withWaived = (
  owed: readonly Owed[],
  key: string,
  known: Known & { readonly waived: Waived },
): readonly Owed[] =>
  known.waived.size === 0
    ? owed
    : owed.map((one) => {
        const how = known.waived.get(waivedName(key, one.kind, known))
        if (how === 'held') return { ...one, isHeld: true }
        return how === 'optional' ? { ...one, isOptional: true } : one
      })
