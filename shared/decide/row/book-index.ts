import type { Book } from '../../book/book.ts'
import type { StoredRow } from '../../book/table.ts'
import type { meetingsTab } from '../../book/tabs/meetings.ts'
import type { registrationsTab } from '../../book/tabs/registrations.ts'
import { type MemberRow, normalName } from './person.ts'

type MeetingRow = StoredRow<typeof meetingsTab.columns>
type RegistrationRow = StoredRow<typeof registrationsTab.columns>

/** What is looked up for every row again and again, found once. */
export type BookIndex = {
  readonly members: ReadonlyMap<string, MemberRow>
  readonly membersByName: ReadonlyMap<string, readonly MemberRow[]>
  readonly meetings: ReadonlyMap<string, readonly MeetingRow[]>
  /** By 会員番号 and 開催ID, apart by a line break. */
  readonly participations: ReadonlyMap<string, readonly RegistrationRow[]>
}

type Tables = Pick<Book, 'roster' | 'meetings' | 'registrations'>

const rosters = new WeakMap<object, Pick<BookIndex, 'members' | 'membersByName'>>()
const meetings = new WeakMap<object, BookIndex['meetings']>()
const participations = new WeakMap<object, BookIndex['participations']>()
const indexes = new WeakMap<object, BookIndex>()

/** Tables never change in place: each is indexed once. */
export function indexOf(book: Tables): BookIndex {
  return kept(indexes, book, () => ({
    ...kept(rosters, book.roster, () => indexRoster(book.roster.rows)),
    meetings: kept(meetings, book.meetings, () =>
      grouped(book.meetings.rows, ({ values }) => values.meetingId),
    ),
    participations: kept(participations, book.registrations, () =>
      grouped(book.registrations.rows, ({ values: { memberId, meetingId } }) =>
        memberId === '' || meetingId === '' ? '' : `${memberId}\n${meetingId}`,
      ),
    ),
  }))
}

function kept<T extends object>(known: WeakMap<object, T>, key: object, make: () => T): T {
  const before = known.get(key)
  if (before) return before
  const made = make()
  known.set(key, made)
  return made
}

function indexRoster(rows: readonly MemberRow[]): Pick<BookIndex, 'members' | 'membersByName'> {
  const byId = grouped(rows, ({ values }) => values.memberId)
  const members = new Map([...byId].flatMap(([id, [first]]) => (first ? [[id, first]] : [])))
  return { members, membersByName: grouped(rows, ({ values }) => normalName(values.name)) }
}

/** Rows by a text; those without it are left out. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
