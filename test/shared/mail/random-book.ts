import fc from 'fast-check'
import { type Book, readBook } from '../../../shared/book/book.ts'
import type { RawCell } from '../../../shared/book/cell.ts'
import type { Change } from '../../../shared/book/change.ts'
import { insertRow } from '../../../shared/book/change.ts'
import { allTabs, type TabKey } from '../../../shared/book/tabs/all-tabs.ts'
import { mailKinds } from '../../../shared/mail/kind/kinds.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import { writeFacts } from '../../../shared/mail/told/facts.ts'
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
const kinds = [...Object.keys(mailKinds), 'M99', 'constructor']

const meetings = fc.record({
  meetingId: mostly('2-01', '2-02', 'E-12', ''),
  status: mostly('受付中', '締切', '準備中', '開催済', '中止', '延期'),
  date: mostly('2019-11-14', '2019-11-05', '2020-01-06', ''),
  start: mostly('13:30', '00:00', ''),
  venue: mostly('見本ビル9F', '別館', ''),
  reminders: mostly('', '7,1', '1', 'なし', '0', '9999999999'),
  kind: mostly('研究会', '見学イベント'),
  contact: mostly('', '送る', '送る', '止める'),
  applyBy: mostly('2019-10-25', ''),
  surveyBy: mostly('', '2019-11-22'),
})

const members = fc.record({
  memberId: mostly('K0001', 'K0002', ''),
  category: someOf('会員', '会員', '参加のみ', '退会', ''),
  email: mostly(member.email, '', 'bad', 'b@town.mihon.example'),
  contactPoint: mostly('', 'madoguchi@town.mihon.example'),
  contact: mostly('', '送る', '止める'),
  newsletter: mostly('未確認', '同意', '不要', ''),
  leftOn: mostly('2019-10-20', ''),
  eraseOn: mostly('2021-03-31', ''),
})

const registrations = fc.record({
  registrationId: someOf('2-01-001', '2-01-001', '2-01-002', '2-02-001', ''),
  meetingId: mostly('2-01', '2-02', 'E-12', '', '9-99'),
  memberId: mostly('K0001', 'K0002', ''),
  role: mostly('参加者', '見学', 'ゲスト', 'コーディネーター', ''),
  status: someOf(
    '受付',
    '受付',
    '参加決定',
    '参加決定',
    'キャンセル',
    'キャンセル待ち',
    '繰上げ打診中',
    '見送り',
    '',
  ),
  reason: someOf('', '辞退', '都合', '交代', '対象外', '定員', '期限'),
  group: mostly('', 'A', 'B', 'C'),
  attendance: mostly('未', '出席', '欠席', '無断欠席', ''),
  replyBy: mostly('2019-11-08', '', '2019-11-09'),
  substituteFor: mostly('', '2-01-001', '2-01-002', '9-99-999'),
  waitingRank: fc.option(fc.integer({ min: -1, max: 3 })),
  appliedAt: fc.option(moment),
  contact: mostly('', '送る', '止める'),
  personalNote: mostly('', 'ひとこと', '{{氏名}}', '$&'),
})

const { date, start: opens, end, venue, address, theme } = meeting
const told = writeFacts({ meeting: { date, start: opens, end, venue, address, theme }, joined: '' })

const mailLog = fc.record({
  key: fc
    .tuple(someOf(...registrationIds, 'K0001'), someOf(...kinds), someOf('1', '2', 'x'))
    .map((parts) => parts.join('/')),
  status: someOf('予定', '送信中', '送信済', '送信済', '知らせ済', '失敗', '取消', '要確認', ''),
  draftId: someOf('', 'r-1'),
  facts: someOf(
    ...[told, told, '', '{"joined":"K0001"}', '[1', 'null', '{"group":"A\\n空き家の活用"}'],
    ...['{"about":"2-01"}', '{"about":"S-1"}', '{"off":"延期"}', '{"status":"受付"}', '{"off":1}'],
  ),
  at: fc.option(moment),
})

/** Rows of 送信記録 that are no mails: what people ordered about them. */
const orders = fc.record({
  key: someOf(
    ...['again/2-01-001/M01/1', 'again/2-01-001/M12/1', 'again/K0001/M17/1', 'again/'],
    ...['correct/2-01-001', 'correct', 'preview/2-01/M17', 'preview/'],
  ),
  status: someOf('再送指示', '訂正指示', '確認済', ''),
  facts: someOf('30 abc', '', 'x y z'),
  reason: someOf('', '取り違え', '{{氏名}}'),
  at: fc.option(moment),
})

const surveys = fc.record({
  surveyId: mostly('S-1', ''),
  name: mostly('空き家の調査', ''),
  status: mostly('実施中', '検討中', '終了', ''),
  audience: mostly('会員', '会員と参加のみ', 'みんな', ''),
  contact: mostly('送る', '', '止める'),
  askedOn: mostly('', '2019-10-20'),
  answerBy: mostly('2019-11-15', '', '2019-10-16'),
})

const results = fc.record({
  name: mostly('概要', ''),
  meetingId: mostly('2-01', '2-02', ''),
  audience: mostly('公開', '会員', '出席自治体限り', ''),
  url: mostly('https://result.example/1', ''),
  confirmBy: mostly('2019-12-13', '', '2019-10-01'),
})

const groups = fc.record({
  meetingId: mostly('2-01', '2-02', ''),
  group: mostly('A', 'B', ''),
  theme: mostly('空き家の活用', '', '{{テーマ}}'),
})

const answers = fc.record({
  surveyId: mostly('S-1', ''),
  memberId: mostly('', 'K0001', 'K0002'),
  municipality: mostly('', '徳島県見本町'),
  status: mostly('回答済', '未回答', '辞退', ''),
})

const seenRows = [
  'roster/K0001',
  'meetings/2-01',
  'meetings/2-02',
  ...registrationIds.map((id) => `registrations/${id}`),
]
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
  tab: fc.constantFrom<TabKey>(
    ...([
      'roster',
      'meetings',
      'registrations',
      'mailLog',
      'snapshot',
      'surveys',
      'results',
    ] as const),
    ...(['groups', 'answers', 'mailTexts', 'settings', 'holidays'] as const),
  ),
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

const rawTexts = rawTab('mailTexts', textRows)
/** Stains are put in place. */
const freshTexts = (): RawCell[][] => rawTexts.map((row) => [...row])

/** Books as bad days leave them: copied ids, blank ids, damaged logs, cells that cannot be read. */
export const randomBook: fc.Arbitrary<Book> = fc
  .record({
    meetings: fc.array(meetings, { minLength: 1, maxLength: 3 }),
    roster: fc.array(members, { minLength: 1, maxLength: 3 }),
    registrations: fc.array(registrations, { minLength: 1, maxLength: 4 }),
    mailLog: fc.array(mailLog, { maxLength: 3 }),
    orders: fc.array(orders, { maxLength: 1 }),
    surveys: fc.array(surveys, { maxLength: 2 }),
    results: fc.array(results, { maxLength: 2 }),
    groups: fc.array(groups, { maxLength: 2 }),
    answers: fc.array(answers, { maxLength: 1 }),
    snapshot,
    mode: someOf('自動', '自動', '自動', '停止'),
    stains: fc.array(stain, { maxLength: 1 }),
  })
  .map(({ mode, stains, ...tabs }) => {
    const rows: Readonly<Record<string, readonly Cells[]>> = {
      settings: settingRows({ 送信方法: mode }),
      meetings: tabs.meetings.map((row) => ({ ...meeting, ...row })),
      roster: tabs.roster.map((row) => ({ ...member, ...row })),
      registrations: tabs.registrations.map((row) => ({ ...registration, ...row })),
      mailLog: [...tabs.mailLog, ...tabs.orders],
      surveys: tabs.surveys,
      results: tabs.results,
      groups: tabs.groups,
      answers: tabs.answers,
      snapshot: tabs.snapshot,
    }
    const keys = Object.keys(allTabs) as TabKey[]
    const raw = new Map(
      keys.map((key) => [key, key === 'mailTexts' ? freshTexts() : rawTab(key, rows[key] ?? [])]),
    )
    stained(raw, stains)
    return readBook(Object.fromEntries(raw))
  })

/** What the outbox notes when mails have gone. */
export const sentRows = (mails: readonly PlannedMail[], at: number): readonly Change[] =>
  mails.map(({ key, facts }) =>
    insertRow('mailLog', { key, status: '送信済', facts: writeFacts(facts), at, draftId: 'r-9' }),
  )
