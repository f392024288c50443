import type { Book } from '../../book/book.ts'
import { type Change, insertRow, updateRow } from '../../book/change.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import type { Member } from '../../book/tabs/roster.ts'
import { readMailKey } from '../../mail/kind/mail-key.ts'
import { rowFacts, snapshotKey, type WatchedTab } from '../row/snapshot-values.ts'
import type { DueErasure } from './due-erasures.ts'
import { erasedName } from './erased-name.ts'
import { oldOperations, strandedMails } from './past-records.ts'

/** What goes from 名簿. 自治体名, dates and kinds stay: they count, and name nobody. */
const goneFromRoster = {
  kana: '',
  department: '',
  title: '',
  email: '',
  phone: '',
  contact: '',
  remarks: '',
  contactPoint: '',
  judgement: '',
  leftBecause: '',
} as const satisfies Partial<Member>

const goneFromRegistration = {
  department: '',
  title: '',
  contact: '',
  remarks: '',
  wishes: '',
  confirmation: '',
  personalNote: '',
  sourceMail: '',
} as const satisfies Partial<Registration>

type Erasing = {
  readonly people: readonly DueErasure[]
  readonly now: number
  readonly who: string
}

/**
 * Takes the personal data of these people out of every tab: 名簿 and 参加, what 控え and 操作記録 remember of
 * them, and to whom mails went. The rows themselves stay, so that numbers and counts do.
 */
export function erasePeople(book: Book, { people, now, who }: Erasing): readonly Change[] {
  const memberIds = new Set(people.map(({ memberId }) => memberId))
  const registrationIds = new Set(people.flatMap((person) => person.registrationIds))
  const ids = new Set([...memberIds, ...registrationIds])
  return [
    ...book.roster.rows
      .filter(({ values }) => memberIds.has(values.memberId))
      .flatMap((row) => {
        const gone = { ...goneFromRoster, name: erasedName(row.values.memberId) }
        return erasedRow(book, { tab: 'roster', id: row.values.memberId, row, gone })
      }),
    ...book.registrations.rows
      .filter(({ values }) => registrationIds.has(values.registrationId))
      .flatMap((row) => {
        const gone = { ...goneFromRegistration, name: erasedName(row.values.memberId) }
        return erasedRow(book, { tab: 'registrations', id: row.values.registrationId, row, gone })
      }),
    ...erasedOperations(book, ids, now),
    ...erasedMails(book, ids, now),
    ...people.map(({ memberId }) =>
      insertRow('operations', {
        at: now,
        who,
        via: 'メニュー',
        action: '消去',
        target: snapshotKey('roster', memberId),
      }),
    ),
  ]
}

type ErasedRow = {
  readonly tab: WatchedTab
  readonly id: string
  readonly row: { readonly position: number; readonly values: object }
  readonly gone: Readonly<Record<string, string>>
}

/** 控え learns of it at once, so that no sweep journals what was taken away. */
function erasedRow(book: Book, { tab, id, row, gone }: ErasedRow): Change[] {
  const values = { ...row.values, ...gone } as Readonly<Record<string, string>>
  const seen = book.snapshot.rows.find((one) => one.values.row === snapshotKey(tab, id))
  const remembered = { values: rowFacts(tab, { values, faults: [] }), orders: '', sourceMail: '' }
  return [
    updateRow(tab, row.position, gone),
    ...(seen ? [updateRow('snapshot', seen.position, remembered)] : []),
  ]
}

/** Records about these people, under their numbers or within a request, and all that are past keeping. */
function erasedOperations(book: Book, ids: ReadonlySet<string>, now: number): Change[] {
  const past = new Set(oldOperations(book, now))
  const isAbout = (text: string): boolean =>
    [...text.matchAll(/K\d{4,}|[0-9A-Za-z]+-\d+-\d{3,}/g)].some(([id]) => ids.has(id))
  return book.operations.rows
    .filter(
      ({ position, values: { target, before, after, answer } }) =>
        before + after + answer !== '' &&
        (past.has(position) || [target, before, after, answer].some(isAbout)),
    )
    .map(({ position }) => updateRow('operations', position, { before: '', after: '', answer: '' }))
}

const unaddressed = { recipient: '', draftId: '', threadId: '', messageId: '' } as const

function erasedMails(book: Book, ids: ReadonlySet<string>, now: number): Change[] {
  const stranded = new Set(strandedMails(book, now))
  return book.mailLog.rows
    .filter(({ position, values }) => {
      const subjectId = readMailKey(values.key)?.subjectId ?? ''
      return stranded.has(position) || (ids.has(subjectId) && values.recipient !== '')
    })
    .map(({ position }) => updateRow('mailLog', position, unaddressed))
}
