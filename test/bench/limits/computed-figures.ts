import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import { spreadOverDays } from '../../../shared/mail/spread-over-days.ts'
import { instantOf, japanDate } from '../../../shared/time/japan-date.ts'
import { type JournalEntry, putEntries, readJournal } from '../../apps-script/outbox/script-code.ts'
import { bookOf, meeting, member } from '../../shared/book/sample-book.ts'

/** One line of docs/limits.md: what, and how much. */
export type Figure = { readonly what: string; readonly value: string }

const count = (value: number): string => Math.round(value).toLocaleString('en-US')

/** Mails a day, after 設定「一日の上限」 and what Google allows (PLATFORM §1). */
const accounts = [
  ['個人の Google アカウント（はじめの設定 80）', 80],
  ['個人の Google アカウント（上限 100）', 100],
  ['Google Workspace（上限 1,500）', 1500],
] as const
const audiences = [1800, 10_000] as const
const morning = instantOf('2019-10-16', '09:00')

/** The same on every machine: from the planner, the journal and the tabs themselves. */
export function computedFigures(): readonly Figure[] {
  const invited = audiences.map((members) => [members, invitationTo(members)] as const)
  return [
    ...accounts.flatMap(([account, daily]) => [
      ...invited.map(([members, plan]) => ({
        what: `${account}：${count(members)}名への案内にかかる開庁日`,
        value: `${daysFor(plan, daily)}日`,
      })),
      { what: `${account}：同じ日に出せるリマインド`, value: `${count(mostReminders(daily))}通` },
    ]),
    ...journalFigures(),
    ...cellFigures(),
  ]
}

/** 案内 of one meeting to that many members of the roster, as the planner finds them. */
function invitationTo(members: number): readonly PlannedMail[] {
  const book = bookOf({
    roster: Array.from({ length: members }, (_, n) => ({
      ...member,
      memberId: `K${String(n + 1).padStart(4, '0')}`,
      name: `見本 第${n + 1}`,
      email: `m${n + 1}@town.minami.lg.jp`,
      category: '会員' as const,
    })),
    meetings: [{ ...meeting, date: '2020-02-20', applyBy: '2020-02-07', contact: '送る' }],
    snapshot: [
      { row: `meetings/${meeting.meetingId}`, changedAt: morning - 86_400_000, setBy: 'cells' },
    ],
  })
  const plan = planMails(book, morning).filter(({ kind }) => kind === 'M17')
  if (plan.length !== members) throw new Error(`${plan.length} of ${members} are invited`)
  return plan.map((mail) => ({ ...mail, handling: '自動', at: morning }))
}

const bookWith = (daily: number) => {
  const book = bookOf({ meetings: [{ ...meeting, date: '2020-02-20' }] })
  const standing = {
    overdue: new Set<string>(),
    unforeseenSent: new Set<string>(),
    trials: [],
    senderFault: '',
    budget: { left: daily, daily },
  }
  return { ...book, values: { ...book.values, standing } }
}

/** What finds no room within 90 days is placed there, and looked at again each day: counted round by round. */
function daysFor(plan: readonly PlannedMail[], daily: number): number {
  const spread = spreadOverDays(bookWith(daily), plan, morning)
  const perDay = new Map<string, number>()
  for (const { at } of spread) perDay.set(japanDate(at), (perDay.get(japanDate(at)) ?? 0) + 1)
  const full = perDay.get(japanDate(morning)) ?? 0
  return Math.ceil(plan.length / full)
}

function mostReminders(daily: number): number {
  const reminder = invitationTo(1)[0]
  if (!reminder) return 0
  const all = Array.from({ length: daily * 2 }, (_, n) => ({
    ...reminder,
    kind: 'M10' as const,
    key: `2-01-${n}/M10/1`,
  }))
  return spreadOverDays(bookWith(daily), all, morning).filter(
    ({ at }) => japanDate(at) === japanDate(morning),
  ).length
}

/** 500 KB of properties; a seventh stays free for numbers, devices and what comes. */
const storeBytes = 500 * 1024 * 0.85

const entry = (key: string, scope?: string): JournalEntry => ({
  key,
  state: 'sent',
  reference: 'ABCDE-FGHJK',
  draftId: 'r-1234567890123456789',
  threadId: '16e5f0c1a2b3c4d5',
  messageId: '16e5f0c1a2b3c4d6',
  at: morning,
  facts: 'abcdefgh',
  ...(scope !== undefined && { scope }),
})

function bytesOf(entries: readonly JournalEntry[]): number {
  const { properties } = putEntries(readJournal({}), entries)
  return Object.entries(properties).reduce(
    (sum, [name, text]) => sum + name.length + Buffer.byteLength(text),
    0,
  )
}

function journalFigures(): Figure[] {
  const people = 1000
  const member = (n: number): string => `K${String(n + 1).padStart(4, '0')}`
  const all = Array.from({ length: people }, (_, n) => n)
  const announced = bytesOf(all.map((n) => entry(`${member(n)}/M17/1`, 'M17/2-01'))) / people
  const kinds = ['M01', 'M02', 'M09', 'M10', 'M14']
  const attended =
    bytesOf(all.flatMap((n) => kinds.map((kind) => entry(`2-01-${n + 100}/${kind}/1`)))) / people
  const bytes = (value: number): string => `${count(value)}バイト`
  return [
    { what: '案内1通の記録', value: bytes(announced) },
    { what: '参加者1名・1回の記録（受付・決定・7日前・前日・御礼）', value: bytes(attended) },
    {
      what: '同時に覚えていられる案内',
      value: `${count(Math.floor(storeBytes / announced / 100) * 100)}通`,
    },
    {
      what: '同時に覚えていられる参加者（開催から90日まで）',
      value: `${count(Math.floor(storeBytes / attended / 100) * 100)}名`,
    },
  ]
}

/** Google's limit for one spreadsheet: ten million cells, blank ones included. */
const mostCells = 10_000_000

function cellFigures(): Figure[] {
  const width = (key: keyof typeof allTabs): number => Object.keys(allTabs[key].columns).length
  const perMember = width('roster') + width('snapshot')
  const perSeat =
    width('registrations') + width('snapshot') + 5 * width('mailLog') + 5 * width('operations')
  const tabs = Object.keys(allTabs) as (keyof typeof allTabs)[]
  const empty = tabs.reduce((sum, key) => sum + width(key) * 1000, 0)
  const tenYears = empty + 10_000 * perMember + 10 * 4 * 100 * perSeat
  return [
    { what: '名簿の1名が使うセル', value: `約${nearest(perMember, 10)}` },
    { what: '参加1件が使うセル（メール5通・操作5件）', value: `約${nearest(perSeat, 20)}` },
    {
      what: '10,000名・年4回・各100名を10年続けたときのセル',
      value: `約${nearest(tenYears / 10_000, 20)}万`,
    },
    {
      what: 'そのときの、表の上限（1,000万セル）に対する割合',
      value: `約${nearest((tenYears / mostCells) * 100, 5)}%`,
    },
  ]
}

/** Rounded, so that the page stays true when a column comes. */
const nearest = (value: number, step: number): number => Math.round(value / step) * step
