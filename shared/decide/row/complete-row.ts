import type { Book } from '../../book/book.ts'
import type { CellValue } from '../../book/cell.ts'
import { officeDayExceptions } from '../../book/office-day-exceptions.ts'
import type { StoredRow } from '../../book/table.ts'
import { allTabs } from '../../book/tabs/all-tabs.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import type { Member } from '../../book/tabs/roster.ts'
import { japanDate } from '../../time/japan-date.ts'
import { bodyCells, wholeCode } from './body-cells.ts'
import { type BookIndex, indexOf } from './book-index.ts'
import { meetingCells, newMeetingId } from './meeting-cells.ts'
import { memberScope, type Numbers } from './numbering.ts'
import { normalName } from './person.ts'
import { offerDeadline } from './reply-deadline.ts'
import type { WatchedTab } from './snapshot-values.ts'

export type Values = Readonly<Record<string, CellValue>>
export type WatchedRow = Pick<StoredRow<Readonly<Record<string, never>>>, 'position'> &
  Pick<StoredRow<Readonly<Record<string, never>>>, 'faults' | 'untidy'> & {
    readonly values: Values
  }

export type Incomplete = {
  readonly tab: WatchedTab
  readonly row: WatchedRow
  /** The id the row keeps; '' where it needs one. */
  readonly id: string
  /** Several rows appeared at once: pasted or imported, nobody is told before a person says so. */
  readonly cameTogether: boolean
  /** What the panel left open a person left open there. */
  readonly isFromPanel: boolean
}

export type Completing = {
  readonly book: Book
  readonly now: number
  readonly numbers: Numbers
  /** 開催ID given or taken in this sweep. */
  readonly meetingIds: Set<string>
}

/**
 * The cells to write so that a row that people typed is whole: its one spelling, and what follows from it.
 * Nothing else that people typed is overwritten, a cell that cannot be read least of all.
 */
export function completeRow(given: Completing, incomplete: Incomplete): Values {
  const { tab, row, id } = incomplete
  const idKey = allTabs[tab].id
  const cells: Record<string, CellValue> = {}
  for (const key of row.untidy) cells[key] = row.values[key] ?? ''
  Object.assign(cells, fill(given, incomplete))
  if (tab === 'registrations' && incomplete.cameTogether && isOpen(row, 'contact'))
    cells.contact = '止める'
  for (const { key } of row.faults) delete cells[key]
  const number = id === '' ? newId(given, tab, { ...row.values, ...cells }) : id
  if (number === (row.values[idKey] ?? '')) return cells
  // What follows from a new 開催ID follows at once, or the next sweep would take it for an edit.
  const more = tab === 'meetings' ? meetingCells(number) : {}
  return { ...onlyBlank({ ...row.values, ...cells }, more), ...cells, [idKey]: number }
}

const isOpen = (row: WatchedRow, key: string): boolean => (row.values[key] ?? '') === ''

function newId({ book, numbers, meetingIds }: Completing, tab: WatchedTab, values: Values): string {
  if (tab === 'meetings') return newMeetingId(book, meetingIds, values as unknown as Meeting)
  const meetingId = String(values.meetingId ?? '')
  if (tab === 'registrations' && meetingId === '') return ''
  const member = indexOf(book).members.get(String(values.memberId ?? ''))?.values
  return numbers.give({
    scope: tab === 'roster' ? memberScope : meetingId,
    person: {
      name: String(values.name ?? ''),
      municipality: String(values.municipality ?? ''),
      email: String((tab === 'roster' ? values.email : member?.email) ?? ''),
    },
  })
}

function fill(given: Completing, incomplete: Incomplete): Values {
  const { tab, row } = incomplete
  switch (tab) {
    case 'roster':
      return fillMember(given, incomplete)
    case 'meetings':
      return onlyBlank(row.values, meetingCells(String(row.values.meetingId ?? '')))
    case 'registrations':
      return fillRegistration(given, row.values as unknown as Registration)
  }
}

function onlyBlank(values: Values, proposals: Values): Record<string, CellValue> {
  const open: Record<string, CellValue> = {}
  for (const key of Object.keys(proposals)) {
    const value = proposals[key]
    if (value !== '' && value !== undefined && (values[key] ?? '') === '') open[key] = value
  }
  return open
}

function fillMember(given: Completing, { row, isFromPanel }: Incomplete): Values {
  const member = row.values as unknown as Member
  const code = wholeCode(member.municipalityCode)
  const { municipality, prefecture, bodyType } = member
  const isNamed = municipality !== '' && code !== '' && prefecture !== '' && bodyType !== ''
  return {
    ...onlyBlank(member, {
      ...(!isNamed && bodyCells(given.book, isFromPanel ? { ...member, email: '' } : member)),
      category: '参加のみ',
      registeredAt: given.now,
    }),
    ...(code !== member.municipalityCode && { municipalityCode: code }),
  }
}

function fillRegistration(given: Completing, registration: Registration): Values {
  if (registration.meetingId === '') return {}
  const index = indexOf(given.book)
  const member =
    index.members.get(registration.memberId)?.values ?? memberByName(index, registration)
  const meeting = index.meetings.get(registration.meetingId)?.[0]?.values
  const proposals = onlyBlank(registration, {
    ...(member && {
      memberId: member.memberId,
      municipality: member.municipality,
      department: member.department,
      title: member.title,
      name: member.name,
    }),
    role: meeting?.kind === '見学イベント' ? '見学' : '参加者',
    status: '受付',
    attendance: '未',
    appliedAt: given.now,
  })
  return {
    ...proposals,
    ...decision(given.now, { registration, proposals, meeting }),
    ...offerCells(given, registration, meeting),
  }
}

type Deciding = {
  readonly registration: Registration
  readonly proposals: Values
  readonly meeting: Meeting | undefined
}

/** An event has no decision step; a decision taken in cells gets its time. */
function decision(now: number, { registration, proposals, meeting }: Deciding): Values {
  const status = proposals.status ?? registration.status
  const isEvent = meeting?.kind === '見学イベント'
  const settled = isEvent && status === '受付' ? '参加決定' : status
  if (settled !== '参加決定') return {}
  return {
    ...(settled !== registration.status && { status: settled }),
    ...(registration.decidedAt === null && { decidedAt: now }),
  }
}

/** An offer made in cells gets the usual deadline, while there is time for one. */
function offerCells(
  { book, now }: Completing,
  { status, replyBy }: Registration,
  meeting: Meeting | undefined,
): Values {
  if (status !== '繰上げ打診中' || replyBy !== '' || !meeting) return {}
  const deadline = offerDeadline(meeting, japanDate(now), officeDayExceptions(book))
  return deadline === undefined ? {} : { replyBy: deadline }
}

/** Only when one single person of the roster bears the name, in that municipality if one is given. */
function memberByName(index: BookIndex, registration: Registration): Member | undefined {
  const { memberId, name, municipality } = registration
  if (memberId !== '' || name === '') return undefined
  const found = (index.membersByName.get(normalName(name)) ?? []).filter(
    ({ values }) =>
      municipality === '' || normalName(values.municipality) === normalName(municipality),
  )
  return found.length === 1 ? found[0]?.values : undefined
}
