import type { Book } from '../book/book.ts'
import type { CellValue } from '../book/cell.ts'
import type { Fault } from '../book/fault.ts'
import type { StoredRow } from '../book/table.ts'
import { allTabs } from '../book/tabs/all-tabs.ts'
import { normalName } from './row/person.ts'
import { faultsOf } from './row/row-faults.ts'
import { type WatchedTab, watchedTabs } from './row/snapshot-values.ts'
import { seatsAt } from './seat/waiting-list.ts'

export type Matter =
  | { readonly tag: 'fault'; readonly fault: Fault }
  | { readonly tag: 'over-capacity'; readonly capacity: number; readonly taken: number }
  | { readonly tag: 'listed-twice'; readonly memberId: string }
  | { readonly tag: 'mail-in-doubt'; readonly reason: string }
  | { readonly tag: 'mail-failed'; readonly reason: string }

/** Something that does not fit together, and the cell where it shows. */
export type Finding = {
  readonly tab: WatchedTab | 'mailLog'
  readonly position: number
  /** Column index; undefined where the column is missing. */
  readonly column: number | undefined
  readonly header: string
  /** How people know the row: its id and name. */
  readonly row: string
  readonly matter: Matter
}

/** 「点検」: everything in the book that a person should look at, in the order of tabs and rows. */
export function inspectBook(book: Book): readonly Finding[] {
  return [
    ...watchedTabs.flatMap((tab) => faultyCells(book, tab)),
    ...crowdedMeetings(book),
    ...membersListedTwice(book),
    ...doubtfulMails(book),
  ]
}

type AnyRow = StoredRow<Readonly<Record<string, never>>>
type Values = Readonly<Record<string, CellValue>>

const rowName = (tab: WatchedTab, values: Values): string =>
  [values[allTabs[tab].id], values.name ?? values.number, values.name && values.municipality]
    .filter(Boolean)
    .join('　')

function faultyCells(book: Book, tab: WatchedTab): Finding[] {
  const rows = book[tab].rows as unknown as readonly AnyRow[]
  const columns: Readonly<Record<string, number>> = book[tab].columnIndex
  return rows.flatMap((row) =>
    faultsOf(book, tab, row).map(({ key, header, fault }) => ({
      tab,
      position: row.position,
      column: columns[key],
      header,
      row: rowName(tab, row.values),
      matter: { tag: 'fault', fault },
    })),
  )
}

function crowdedMeetings(book: Book): Finding[] {
  return book.meetings.rows.flatMap(({ position, values }) => {
    const { capacity, decided, offered, free } = seatsAt(book, values)
    const isOver = values.status !== '開催済' && values.status !== '中止' && (free ?? 0) < 0
    if (!isOver || capacity === null) return []
    return {
      tab: 'meetings',
      position,
      column: book.meetings.columnIndex.capacity,
      header: allTabs.meetings.columns.capacity.header,
      row: rowName('meetings', values),
      matter: { tag: 'over-capacity', capacity, taken: decided + offered },
    }
  })
}

/** One person in two rows is told everything twice, or nothing at all. */
function membersListedTwice(book: Book): Finding[] {
  const first = new Map<string, string>()
  return book.roster.rows.flatMap(({ position, values }) => {
    if (values.name === '' || values.category === '退会') return []
    const person = `${normalName(values.name)}/${values.municipalityCode || normalName(values.municipality)}`
    const known = first.get(person)
    if (known === undefined) {
      first.set(person, values.memberId)
      return []
    }
    return {
      tab: 'roster',
      position,
      column: book.roster.columnIndex.name,
      header: allTabs.roster.columns.name.header,
      row: rowName('roster', values),
      matter: { tag: 'listed-twice', memberId: known },
    }
  })
}

function doubtfulMails(book: Book): Finding[] {
  return book.mailLog.rows.flatMap(({ position, values }) => {
    if (values.status !== '要確認' && values.status !== '失敗') return []
    const tag = values.status === '失敗' ? 'mail-failed' : 'mail-in-doubt'
    return {
      tab: 'mailLog',
      position,
      column: book.mailLog.columnIndex.status,
      header: allTabs.mailLog.columns.status.header,
      row: `${values.recipient}　${values.key}`,
      matter: { tag, reason: values.reason },
    }
  })
}
