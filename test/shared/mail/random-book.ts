import fc from 'fast-check'
import { type Book, readBook } from '../../../shared/book/book.ts'
import type { RawCell } from '../../../shared/book/cell.ts'
import type { Change } from '../../../shared/book/change.ts'
import { insertRow } from '../../../shared/book/change.ts'
import { allTabs, type TabKey } from '../../../shared/book/tabs/all-tabs.ts'
import { writeFacts } from '../../../shared/mail/facts.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import {
  meeting,
  member,
  rawTab,
  registration,
  settingRows,
  textRows,
} from '../book/sample-book.ts'

type Cells = Record<string, unknown>
const someOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
/** The usual value, now and then another. */
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: someOf(...others) },
  )

const start = Date.UTC(2019, 9, 15)
/** Half hours around the meetings; instants of rows lie in the same weeks. */
export const moment = fc.integer({ min: 0, max: 1500 }).map((n) => start + n * 1_800_000)

const registrationIds = ['2-01-001', '2-01-002', '2-02-001', '']
const kinds = ['M01', 'M02', 'M06', 'M08', 'M09', 'M10', 'M16', 'M99', 'constructor']

const meetings = fc.record({
  meetingId: mostly('2-01', '2-02', 'E-12', ''),
  status: mostly('受付中', '締切', '準備中', '開催済', '中止', '延期'),
  date: mostly('2019-11-14', '2019-11-05', '2020-01-06', ''),
  start: mostly('13:30', '00:00', ''),
  venue: mostly('見本ビル9F', '別館', ''),
  reminders: mostly('', '7,1', '1', 'なし', '0', '9999999999'),
  kind: mostly('研究会', '見学イベント'),
})

const members = fc.record({
  memberId: mostly('K0001', 'K0002', ''),
  category: someOf('会員', '会員', '参加のみ', '退会', ''),
  email: mostly(member.email, '', 'bad', 'b@town.mihon.example'),
  contactPoint: mostly('', 'madoguchi@town.mihon.example'),
  contact: mostly('', '送る', '止める'),
})

const registrations = fc.record({
  registrationId: someOf('2-01-001', '2-01-001', '2-01-002', '2-02-001', ''),
  meetingId: mostly('2-01', '2-02', 'E-12', '', '9-99'),
  memberId: mostly('K0001', 'K0002', ''),
  role: mostly('参加者', '見学', 'ゲスト', ''),
  status: someOf(
    '受付',
    '受付',
    '参加決定',
    '参加決定',
    'キャンセル',
    'キャンセル待ち',
    '見送り',
    '',
  ),
  reason: someOf('', '辞退', '都合', '交代'),
  contact: mostly('', '送る', '止める'),
  personalNote: mostly('', 'ひとこと', '{{氏名}}', '$&'),
})

const { date, start: opens, end, venue, address, theme } = meeting
const told = writeFacts({ meeting: { date, start: opens, end, venue, address, theme }, joined: '' })

const mailLog = fc.record({
  key: fc
    .tuple(someOf(...registrationIds, 'K0001'), someOf(...kinds), someOf('1', '2', 'x'))
    .map((parts) => parts.join('/')),
  status: someOf('予定', '送信中', '送信済', '送信済', '失敗', '取消', '要確認', ''),
  draftId: someOf('', 'r-1'),
  facts: someOf(told, told, '', '{"joined":"K0001"}', '[1', 'null'),
  at: fc.option(moment),
})

const seenRows = ['roster/K0001', ...registrationIds.map((id) => `registrations/${id}`)]
const snapshot = fc
  .tuple(
    ...seenRows.map((row) =>
      fc.record({
        row: mostly(row, ''),
        values: someOf('', '{}', '{"status":"受付"}', 'null'),
        changedAt: fc.option(moment, { freq: 8 }),
        setBy: someOf('panel', 'panel', 'cells', ''),
      }),
    ),
  )
  .map((rows): Cells[] => rows)

const stain = fc.record({
  tab: fc.constantFrom<TabKey>('roster', 'meetings', 'registrations', 'mailLog', 'snapshot'),
  row: fc.integer({ min: 1, max: 3 }),
  column: fc.integer({ min: 0, max: 30 }),
  cell: someOf<RawCell>(20_191_114, -1, 1e300, true, 'きのう', '\ud800', '=1+1', '２０１９'),
})

type Stain = { readonly tab: TabKey; readonly row: number; readonly column: number; cell: RawCell }

function stained(raw: Map<TabKey, RawCell[][]>, stains: readonly Stain[]): void {
  for (const { tab, row, column, cell } of stains) {
    const cells = raw.get(tab)?.[row]
    if (cells && column < cells.length) cells[column] = cell
  }
}

/** Books as bad days leave them: copied ids, blank ids, damaged logs, cells that cannot be read. */
export const randomBook: fc.Arbitrary<Book> = fc
  .record({
    meetings: fc.array(meetings, { minLength: 1, maxLength: 3 }),
    roster: fc.array(members, { minLength: 1, maxLength: 3 }),
    registrations: fc.array(registrations, { minLength: 1, maxLength: 4 }),
    mailLog: fc.array(mailLog, { maxLength: 3 }),
    snapshot,
    mode: someOf('自動', '自動', '自動', '停止'),
    stains: fc.array(stain, { maxLength: 1 }),
  })
  .map(({ mode, stains, ...tabs }) => {
    const rows: Readonly<Record<string, readonly Cells[]>> = {
      settings: settingRows({ 送信方法: mode }),
      mailTexts: textRows,
      meetings: tabs.meetings.map((row) => ({ ...meeting, ...row })),
      roster: tabs.roster.map((row) => ({ ...member, ...row })),
      registrations: tabs.registrations.map((row) => ({ ...registration, ...row })),
      mailLog: tabs.mailLog,
      snapshot: tabs.snapshot,
    }
    const keys = Object.keys(allTabs) as TabKey[]
    const raw = new Map(keys.map((key) => [key, rawTab(key, rows[key] ?? [])]))
    stained(raw, stains)
    return readBook(Object.fromEntries(raw))
  })

/** What the outbox notes when mails have gone. */
export const sentRows = (mails: readonly PlannedMail[], at: number): readonly Change[] =>
  mails.map(({ key, facts }) =>
    insertRow('mailLog', { key, status: '送信済', facts: writeFacts(facts), at, draftId: 'r-9' }),
  )
