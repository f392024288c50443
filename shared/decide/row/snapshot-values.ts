import type { CellValue } from '../../book/cell.ts'
import type { Columns } from '../../book/column.ts'
import type { StoredRow } from '../../book/table.ts'
import { allTabs } from '../../book/tabs/all-tabs.ts'

/** The tabs whose rows people edit and 控え follows. */
export type WatchedTab = 'roster' | 'meetings' | 'registrations'
export const watchedTabs: readonly WatchedTab[] = ['roster', 'meetings', 'registrations']

/** 連絡 is an order, not a fact; the other two change with every write of our own. */
const leftOut = new Set(['contact', 'updatedAt', 'personalNote'])

/** A row's facts as one text, the same for the same values: blanks and computed cells left out. */
export function snapshotValues(
  tab: WatchedTab,
  values: Readonly<Record<string, CellValue>>,
): string {
  const facts: Record<string, CellValue> = {}
  for (const key of keptColumns[tab]) {
    const value = values[key] ?? ''
    if (value !== '') facts[key] = isLong(value) ? clipped(value) : value
  }
  return JSON.stringify(facts)
}

/** A cell of 控え takes 50,000 characters: a whole mail pasted into a remark must not stop every run. */
const longest = 1500

const isLong = (value: CellValue): value is string =>
  typeof value === 'string' && value.length > longest

const clipped = (text: string): string => `${text.slice(0, longest)}…（${text.length}字）`

const keptOf = (columns: Columns): readonly string[] =>
  Object.keys(columns).filter((key) => !columns[key]?.computed && !leftOut.has(key))

/** Asked for every row of every run. */
const keptColumns: Readonly<Record<WatchedTab, readonly string[]>> = {
  roster: keptOf(allTabs.roster.columns),
  meetings: keptOf(allTabs.meetings.columns),
  registrations: keptOf(allTabs.registrations.columns),
}

type Row = {
  readonly values: Readonly<Record<string, CellValue>>
  readonly faults: StoredRow<Columns>['faults']
}

/** The same of a row as it stands: what cannot be read is kept as it was typed. */
export function rowFacts(tab: WatchedTab, row: Row): string {
  const known = factsOfRows.get(row)
  if (known !== undefined) return known
  const { values, faults } = row
  const typed = Object.fromEntries(faults.map((fault) => [fault.key, fault.typed]))
  const facts = snapshotValues(tab, faults.length === 0 ? values : { ...values, ...typed })
  factsOfRows.set(row, facts)
  return facts
}

/** Rows never change, and every run asks twice. */
const factsOfRows = new WeakMap<Row, string>()

/** The orders a row bears, '' for none: 送る or 止める, and a sentence for its next mail. */
export function rowOrders(values: Readonly<Record<string, CellValue>>): string {
  const { contact = '', personalNote = '' } = values
  if (contact === '' && personalNote === '') return ''
  return JSON.stringify({
    ...(contact !== '' && { contact }),
    ...(personalNote !== '' && { personalNote }),
  })
}

export const snapshotKey = (tab: WatchedTab, id: string): string => `${tab}/${id}`

/** Facts as 控え keeps them; damaged ones are none. */
export function readFacts(text: string): Readonly<Record<string, string | number>> {
  try {
    const facts: unknown = JSON.parse(text)
    return typeof facts === 'object' && facts !== null
      ? (facts as Record<string, string | number>)
      : {}
  } catch {
    return {}
  }
}
