import type { Book } from '../../book/book.ts'
import type { StoredRow } from '../../book/table.ts'
import type { meetingsTab } from '../../book/tabs/meetings.ts'
import type { registrationsTab } from '../../book/tabs/registrations.ts'
import { normalAddress } from '../../mail/kind/mail-address.ts'
import { type MemberRow, normalName } from './person.ts'

type MeetingRow = StoredRow<typeof meetingsTab.columns>
type RegistrationRow = StoredRow<typeof registrationsTab.columns>

/** What is looked up for every row again and again, found once. */
export type BookIndex = {
  readonly members: ReadonlyMap<string, MemberRow>
  readonly membersByName: ReadonlyMap<string, readonly MemberRow[]>
  /** Of people whom 名簿 lists more than once, mail and name alike: all their 会員番号, by each of them. */
  readonly twins: ReadonlyMap<string, readonly string[]>
  readonly meetings: ReadonlyMap<string, readonly MeetingRow[]>
  /** By 会員番号 and 開催ID, apart by a line break. */
  readonly participations: ReadonlyMap<string, readonly RegistrationRow[]>
}

type Roster = Pick<BookIndex, 'members' | 'membersByName' | 'twins'>
type Tables = Pick<Book, 'roster' | 'meetings' | 'registrations'>

const rosters = new WeakMap<object, Roster>()
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

function indexRoster(rows: readonly MemberRow[]): Roster {
  const byId = grouped(rows, ({ values }) => values.memberId)
  const members = new Map([...byId].flatMap(([id, [first]]) => (first ? [[id, first]] : [])))
  const membersByName = grouped(rows, ({ values }) => normalName(values.name))
  return { members, membersByName, twins: twinsIn(membersByName) }
}

/** Who left and came back has a row of each time: that is no slip. */
function twinsIn(membersByName: Roster['membersByName']): Roster['twins'] {
  const twins = new Map<string, readonly string[]>()
  for (const namesakes of membersByName.values()) {
    if (namesakes.length < 2) continue
    const present = namesakes.filter(
      ({ values }) => values.category !== '退会' && values.memberId !== '',
    )
    for (const same of grouped(present, ({ values }) => normalAddress(values.email)).values()) {
      const ids = [...new Set(same.map(({ values }) => values.memberId))].sort()
      if (ids.length > 1) for (const id of ids) twins.set(id, ids)
    }
  }
  return twins
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
