import type { WatchedRow } from './complete-row.ts'
import { normalName } from './person.ts'
import type { Ids, Search } from './row-identity.ts'
import { readFacts, rowFacts, type WatchedTab } from './snapshot-values.ts'

/**
 * Who copies a row and deletes the first one later has moved it: the copy carries on the first one's number, and
 * with it what the person was told. Person × meeting is unique, so nobody else can be meant.
 */
export function heirsOf({ rows, memory, tab }: Search, ids: Ids): Map<WatchedRow, string> {
  const heirs = new Map<WatchedRow, string>()
  const gone = goneIds(memory, tab, new Set(ids.values()))
  if (gone.length === 0) return heirs
  const bearers = new Map<string, WatchedRow[]>()
  for (const row of rows) {
    const who = personIn(tab, rowFacts(tab, row))
    bearers.set(who, [...(bearers.get(who) ?? []), row])
  }
  for (const { id, facts } of gone) {
    const who = personIn(tab, facts)
    const [heir, ...others] = who === '' ? [] : (bearers.get(who) ?? [])
    const own = heir && ids.get(heir)
    if (!own || others.length > 0 || heirs.has(heir)) continue
    if (id < own && memory.has(`${tab}/${own}`)) heirs.set(heir, id)
  }
  return heirs
}

/** What 控え knows and no row bears, the oldest number first. */
function goneIds(memory: Search['memory'], tab: WatchedTab, borne: ReadonlySet<string>) {
  const prefix = `${tab}/`
  const gone: { readonly id: string; readonly facts: string }[] = []
  for (const { values } of memory.values()) {
    const id = values.row.startsWith(prefix) ? values.row.slice(prefix.length) : ''
    if (id !== '' && values.values !== '' && !borne.has(id)) gone.push({ id, facts: values.values })
  }
  return gone.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** '' where a row does not say whose it is. */
function personIn(tab: WatchedTab, text: string): string {
  const facts = readFacts(text)
  const [one, other] =
    tab === 'registrations'
      ? [facts.memberId, facts.meetingId]
      : tab === 'roster'
        ? [normalName(String(facts.name ?? '')), facts.email]
        : []
  return one && other ? `${one}\n${other}` : ''
}
