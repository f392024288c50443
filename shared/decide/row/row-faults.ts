import type { Book } from '../../book/book.ts'
import type { Fault } from '../../book/fault.ts'
import { isBlocking } from '../../book/fault.ts'
import type { FaultyCell, StoredRow } from '../../book/table.ts'
import { allTabs } from '../../book/tabs/all-tabs.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import type { Member } from '../../book/tabs/roster.ts'
import { readTypedDate } from '../../book/typed-moment.ts'
import { isMailAddress } from '../../mail/kind/mail-address.ts'
import { saysDays } from '../../mail/when/reminder-times.ts'
import { isMunicipalityCode } from '../../municipality/check-digit.ts'
import { type BookIndex, indexOf } from './book-index.ts'
import { normalName } from './person.ts'
import type { WatchedTab } from './snapshot-values.ts'

type AnyRow = Pick<StoredRow<Readonly<Record<string, never>>>, 'position' | 'faults'> & {
  readonly values: object
}
type Found = readonly [key: string, fault: Fault]

/** The one validator, for edits, the web app and the sweep: every cell of a row that is not right, and why. */
export function faultsOf(book: Book, tab: WatchedTab, row: AnyRow): readonly FaultyCell[] {
  const columns: Readonly<Record<string, { header: string; computed?: true }>> =
    allTabs[tab].columns
  const unreadable = row.faults.filter(({ key }) => !columns[key]?.computed)
  const known = new Set(unreadable.map(({ key }) => key))
  const found = rulesOf(book, tab, row).filter(([key]) => !known.has(key))
  if (found.length === 0) return unreadable
  const broken = found.map(([key, fault]): FaultyCell => {
    const typed = String((row.values as Readonly<Record<string, unknown>>)[key] ?? '')
    return { key, header: columns[key]?.header ?? '', fault, typed }
  })
  return [...unreadable, ...broken]
}

/** The first cell for which the row must wait: a row with an error sends nothing until it is mended. */
export const blockingHeader = (book: Book, tab: WatchedTab, row: AnyRow): string | undefined =>
  faultsOf(book, tab, row).find(({ fault }) => isBlocking(fault))?.header

function rulesOf(book: Book, tab: WatchedTab, row: AnyRow): Found[] {
  const index = indexOf(book)
  switch (tab) {
    case 'roster':
      return memberFaults(book, row.values as Member)
    case 'meetings':
      return meetingFaults(index, row.position, row.values as Meeting)
    case 'registrations':
      return registrationFaults(index, row.values as Registration)
  }
}

function memberFaults(book: Book, member: Member): Found[] {
  const { email, contactPoint, municipalityCode, joinedOn } = member
  const found: Found[] = []
  if (email !== '' && !isMailAddress(email)) found.push(['email', { tag: 'bad-address' }])
  if (contactPoint !== '' && !isMailAddress(contactPoint))
    found.push(['contactPoint', { tag: 'bad-address' }])
  if (municipalityCode !== '' && !isMunicipalityCode(municipalityCode))
    found.push(['municipalityCode', { tag: 'not-a-code' }])
  const foundedOn = readTypedDate(book.values.settings.foundedOn) ?? ''
  if (joinedOn !== '' && foundedOn !== '' && joinedOn < foundedOn)
    found.push(['joinedOn', { tag: 'before-founding', foundedOn }])
  return found
}

function meetingFaults(index: BookIndex, position: number, meeting: Meeting): Found[] {
  const { meetingId, kind, status, start, end, reminders } = meeting
  const found: Found[] = []
  const [first] = index.meetings.get(meetingId) ?? []
  if (meetingId === '' && status !== '' && status !== '準備中')
    found.push(['meetingId', { tag: 'id-missing' }])
  if (first && first.position !== position) found.push(['meetingId', { tag: 'id-taken' }])
  if (start !== '' && end !== '' && end <= start) found.push(['end', { tag: 'ends-before-start' }])
  if (reminders !== '' && !saysDays(reminders)) found.push(['reminders', { tag: 'not-days' }])
  if (status !== '受付中') return found
  const wanted = kind === '見学イベント' ? [] : (['applyBy', 'decisionDate'] as const)
  for (const key of ['date' as const, ...wanted])
    if (meeting[key] === '') found.push([key, { tag: 'missing-when-open' }])
  return found
}

function registrationFaults(index: BookIndex, registration: Registration): Found[] {
  const { registrationId, meetingId, memberId, name, status, reason } = registration
  const found: Found[] = []
  if (meetingId === '') found.push(['meetingId', { tag: 'meeting-missing' }])
  else if (!index.meetings.has(meetingId))
    found.push(['meetingId', { tag: 'meeting-unknown', meetingId }])
  if (memberId === '' && name === '') found.push(['name', { tag: 'person-missing' }])
  if (memberId !== '') found.push(...memberOfFaults(index, registration))
  const earlier = firstRegistration(index, registration)
  if (earlier !== '' && earlier !== registrationId)
    found.push(['name', { tag: 'registered-twice', registrationId: earlier }])
  if ((status === 'キャンセル' || status === '見送り') && reason === '')
    found.push(['reason', { tag: 'reason-missing', status }])
  return found
}

/** The oldest row of the same person for the same meeting, wherever sorting put it. */
function firstRegistration(index: BookIndex, registration: Registration): string {
  const { memberId, meetingId } = registration
  const rows = (index.twins.get(memberId) ?? [memberId]).flatMap(
    (id) => index.participations.get(`${id}\n${meetingId}`) ?? [],
  )
  if (rows.length < 2) return ''
  const ids = rows.map(({ values }) => values.registrationId).filter((id) => id !== '')
  return ids.sort()[0] ?? ''
}

function memberOfFaults(index: BookIndex, { memberId, name }: Registration): Found[] {
  const member = index.members.get(memberId)?.values
  if (!member) return [['memberId', { tag: 'member-unknown', memberId }]]
  return isSomebodyElse(index, name, member)
    ? [['memberId', { tag: 'member-differs', memberId, name: member.name }]]
    : []
}

/** Names get corrected and change by marriage; another person's name, or one with nothing in common, is a slip. */
function isSomebodyElse(index: BookIndex, name: string, member: Member): boolean {
  const [written, known] = [normalName(name), normalName(member.name)]
  if (written === '' || known === '' || written === known) return false
  const isAnother = (index.membersByName.get(written) ?? []).length > 0
  return (
    isAnother || (written.charAt(0) !== known.charAt(0) && written.slice(-1) !== known.slice(-1))
  )
}
