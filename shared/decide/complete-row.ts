import type { Book } from '../book/book.ts'
import type { CellValue } from '../book/cell.ts'
import { updateRow, type ValuesOf } from '../book/change.ts'
import { allTabs } from '../book/tabs/all-tabs.ts'
import type { Meeting } from '../book/tabs/meetings.ts'
import type { Registration } from '../book/tabs/registrations.ts'
import type { Member } from '../book/tabs/roster.ts'
import { addChanges, type Draft } from './draft.ts'
import { giveNumber, memberScope } from './numbering.ts'
import { normalName } from './person.ts'
import type { WatchedTab } from './snapshot-values.ts'

type Values = Readonly<Record<string, CellValue>>

type Incomplete = {
  readonly tab: WatchedTab
  readonly row: { readonly position: number; readonly values: Values }
  /** Ids of the rows above: a pasted duplicate gets a new one. */
  readonly taken: ReadonlySet<string>
  /** Several rows appeared at once: pasted or imported, nobody is told before a person says so. */
  readonly cameTogether: boolean
}

/** A row that people typed, with what follows from it filled in; never overwrites what they typed. */
export function completeRow(
  draft: Draft,
  incomplete: Incomplete,
): { readonly draft: Draft; readonly values: Values } {
  const { tab, row } = incomplete
  const own = String(row.values[allTabs[tab].id] ?? '')
  const isNew = own === '' || incomplete.taken.has(own)
  const filled = fill(draft, incomplete)
  const numbered = isNew ? number(draft, tab, { ...row.values, ...filled }) : { draft, id: own }
  const values: Record<string, CellValue> = { ...filled }
  if (numbered.id !== own) values[allTabs[tab].id] = numbered.id
  if (tab === 'registrations' && incomplete.cameTogether && row.values.contact === '')
    values.contact = '止める'
  if (Object.keys(values).length === 0) return { draft: numbered.draft, values: row.values }
  const next = addChanges(numbered.draft, [
    updateRow(tab, row.position, values as ValuesOf<WatchedTab>),
  ])
  return { draft: next, values: { ...row.values, ...values } }
}

function number(draft: Draft, tab: WatchedTab, values: Values): { draft: Draft; id: string } {
  const meetingId = String(values.meetingId ?? '')
  if (tab === 'meetings' || (tab === 'registrations' && meetingId === '')) return { draft, id: '' }
  const member = memberById(draft.book, String(values.memberId ?? ''))
  const { id, numbering } = giveNumber(draft.numbering, {
    book: draft.book,
    scope: tab === 'roster' ? memberScope : meetingId,
    person: {
      name: String(values.name ?? ''),
      municipality: String(values.municipality ?? ''),
      email: String((tab === 'roster' ? values.email : member?.email) ?? ''),
    },
  })
  return { draft: { ...draft, numbering }, id }
}

const memberById = (book: Book, memberId: string): Member | undefined =>
  memberId === ''
    ? undefined
    : book.roster.rows.find(({ values }) => values.memberId === memberId)?.values

function fill(draft: Draft, { tab, row }: Incomplete): Record<string, CellValue> {
  if (tab === 'roster') return fillMember(draft, row.values as unknown as Member)
  if (tab === 'registrations') return fillRegistration(draft, row.values as unknown as Registration)
  return {}
}

const onlyBlank = (values: Values, proposals: Values): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries(proposals).filter(
      ([key, value]) => (values[key] ?? '') === '' && value !== '' && value !== undefined,
    ),
  )

function fillMember(draft: Draft, member: Member): Record<string, CellValue> {
  return onlyBlank(member, { category: '参加のみ', registeredAt: draft.now })
}

function fillRegistration(draft: Draft, registration: Registration): Record<string, CellValue> {
  if (registration.meetingId === '') return {}
  const member =
    memberById(draft.book, registration.memberId) ?? memberByName(draft.book, registration)
  const meeting = draft.book.meetings.rows.find(
    ({ values }) => values.meetingId === registration.meetingId,
  )?.values
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
    appliedAt: draft.now,
  })
  return { ...proposals, ...decision(draft, { registration, proposals, meeting }) }
}

/** An event has no decision step; a decision taken in cells gets its time. */
function decision(
  draft: Draft,
  given: {
    readonly registration: Registration
    readonly proposals: Values
    readonly meeting: Meeting | undefined
  },
): Record<string, CellValue> {
  const { registration, proposals, meeting } = given
  const status = proposals.status ?? registration.status
  const isEvent = meeting?.kind === '見学イベント'
  const settled = isEvent && status === '受付' ? '参加決定' : status
  if (settled !== '参加決定') return {}
  return {
    ...(settled !== registration.status && { status: settled }),
    ...(registration.decidedAt === null && { decidedAt: draft.now }),
  }
}

/** Only when one single person of the roster bears the name, in that municipality if one is given. */
function memberByName(book: Book, registration: Registration): Member | undefined {
  if (registration.memberId !== '' || registration.name === '') return undefined
  const found = book.roster.rows.filter(
    ({ values }) =>
      normalName(values.name) === normalName(registration.name) &&
      (registration.municipality === '' ||
        normalName(values.municipality) === normalName(registration.municipality)),
  )
  return found.length === 1 ? found[0]?.values : undefined
}
