import { spreadOverDays } from '../../../shared/mail/guard/spread-over-days.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import { instantOf, japanDate } from '../../../shared/time/japan-date.ts'
import { bookOf, meeting, member } from '../../shared/book/sample-book.ts'
import { count, type Figure } from './figure.ts'
import { cellFigures, journalFigures } from './space-figures.ts'

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
    overdueSince: 0,
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
