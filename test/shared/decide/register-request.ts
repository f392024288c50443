import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import { type CellValue, cellToRaw, readCell } from '../../../shared/book/cell.ts'
import type { Columns } from '../../../shared/book/column.ts'
import { allTabs, type TabKey } from '../../../shared/book/tabs/all-tabs.ts'
import { decideRegister, type RegisterOutcome } from '../../../shared/decide/people/register.ts'
import type { Numbering } from '../../../shared/decide/row/numbering.ts'
import type { ProtocolParticipant, RequestOf } from '../../../shared/protocol/requests.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookOf, event, meeting, type Rows } from '../book/sample-book.ts'

export const now = instantOf('2019-10-16', '10:00')
export const identityKey = Uint8Array.from({ length: 32 }, (_, index) => index)
export const noNumbers: Numbering = { given: {}, identityKey }

export const hanako: ProtocolParticipant = {
  name: '見本 花子',
  kana: 'みほん はなこ',
  municipality: '徳島県見本町',
  municipalityCode: '363871',
  department: '政策推進課',
  title: '主任',
  email: 'hanako@town.mihon.example',
  phone: '0884-00-0000',
  eligibility: '対象',
  eligibilityReason: 'メールのドメインから',
  wishes: '移住',
}
export const jiro: ProtocolParticipant = { ...hanako, name: '試験 次郎', kana: 'しけん じろう' }

export const emptyBook = (rows: Rows = {}): Book => bookOf({ meetings: [meeting, event], ...rows })

export const registerRequest = (
  changes: Partial<Omit<RequestOf<'register'>, 'verb' | 'mail'>> = {},
  messageId = 'message-1',
): RequestOf<'register'> => ({
  verb: 'register',
  intent: 'register',
  meetingId: '2-01',
  participants: [hanako],
  contactEmail: '',
  asMember: false,
  decided: false,
  mail: { client: 'gmail', messageId, threadId: 't-1', from: hanako.email, subject: '', date: '' },
  ...changes,
})

type Given = { readonly at?: number; readonly numbering?: Numbering }

export function register(
  book: Book,
  request: RequestOf<'register'>,
  { at = now, numbering = noNumbers }: Given = {},
): RegisterOutcome {
  const outcome = decideRegister(book, request, { now: at, who: '受付のPC', numbering })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}

/** The book after the changes were written into cells and read again. */
export function written(book: Book, changes: Parameters<typeof applyChanges>[1]): Book {
  const after = applyChanges(book, changes)
  const tables = (Object.keys(allTabs) as TabKey[]).map((key) => {
    const columns: Columns = allTabs[key].columns
    const rows = after[key].rows.map((row) => ({
      ...row,
      values: Object.fromEntries(
        Object.entries(columns).map(([name, column]) => {
          const value = (row.values as Readonly<Record<string, CellValue>>)[name] ?? null
          return [name, readCell(cellToRaw(value, column), column).value]
        }),
      ),
    }))
    return [key, { ...after[key], rows }]
  })
  return { ...after, ...Object.fromEntries(tables) } as Book
}

export const registrationsOf = (book: Book) => book.registrations.rows.map(({ values }) => values)
export const membersOf = (book: Book) => book.roster.rows.map(({ values }) => values)
