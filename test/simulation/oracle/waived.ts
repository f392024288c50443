import type { Rows } from '../rows.ts'
import type { ToldLog } from './membership.ts'
import type { Owed } from './owed.ts'

/** What waits for somebody's word since 試験 ended, and what may go or wait. */
export type Waiver = { readonly how: 'held' | 'optional'; readonly since: number }

/** By waivedName. */
export type Waived = ReadonlyMap<string, Waiver>

type Known = { readonly rows: Rows; readonly log: ToldLog }

/** One mail of a kind: the next one is another matter. */
export function waivedName(key: string, kind: Owed['kind'], { rows, log }: Known): string {
  const times = (log.get(key) ?? []).filter((mail) => mail.kind === kind).length
  return [key, rows.registrations.get(key)?.madeFor ?? '', kind, times].join(' ')
}

/** The same mails, as far as nobody asked for them yet. */
export function withWaived(
  owed: readonly Owed[],
  key: string,
  known: Known & { readonly waived: Waived },
): readonly Owed[] {
  if (known.waived.size === 0) return owed
  return owed.map((one) => {
    const waiver = known.waived.get(waivedName(key, one.kind, known))
    const how = waiver && howNow(waiver, key, known.rows)
    if (how === 'held') return { ...one, isHeld: true }
    return how === 'optional' ? { ...one, isOptional: true } : one
  })
}

/** Who has applied since waits for an answer; who has come back to 名簿 may have one. */
function howNow({ how, since }: Waiver, key: string, rows: Rows): Waiver['how'] | undefined {
  const registration = rows.registrations.get(key)
  if (registration) return toSecond(registration.appliedAt) > since ? undefined : how
  const joinedAt = rows.members.get(Number.parseInt(key, 10))?.joinedAt ?? 0
  return joinedAt > since ? 'optional' : how
}

/** 申込日時 is kept to the second. */
const toSecond = (at: number): number => Math.floor(at / 1000) * 1000
