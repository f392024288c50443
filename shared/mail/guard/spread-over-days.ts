import type { Book } from '../../book/book.ts'
import { officeDayExceptions } from '../../book/office-day-exceptions.ts'
import { addDays, dayMs, instantOf, japanDate } from '../../time/japan-date.ts'
import { isOfficeDay, type OfficeDayExceptions, officeDaysFrom } from '../../time/office-days.ts'
import { isAnnouncement } from '../kind/announcement.ts'
import type { PlannedMail } from '../planned-mail.ts'
import { opens } from '../when/send-window.ts'
import { byUrgency } from './urgency.ts'

/** Kept back all day for what people wait for; in the last hour three quarters of it are let go. */
const reserveByDay = 0.2
const reserveLate = 0.05
const lateHour = '15:30'
/** What finds no room for so long is shown there, and looked at again every day. */
const farthestMs = 90 * dayMs

/**
 * Gives every mail the day on which the quota has room for it: states and reminders first, nearest meeting
 * first, announcements with what is left over, on as many office days as they take (DESIGN §6). The forecast
 * shows it and the run obeys it.
 */
export function spreadOverDays(
  book: Book,
  plan: readonly PlannedMail[],
  now: number,
): readonly PlannedMail[] {
  const { budget } = book.values.standing ?? {}
  const going = plan.filter(({ handling }) => handling === '自動')
  if (!budget || going.length <= budget.left * (1 - reserveByDay)) return plan
  const day = { now, budget, officeDays: officeDayExceptions(book) }
  const urgent = going.filter(({ kind }) => !isAnnouncement(kind)).sort(byUrgency(book))
  const first = placeUrgent(day, urgent)
  const moved = placeAnnouncements(
    day,
    going.filter(({ kind }) => isAnnouncement(kind)),
    countByDate(urgent, { ...day, moved: first }),
  )
  return plan.map((mail) => {
    const at = first.get(mail.key) ?? moved.get(mail.key)
    return at === undefined || mail.handling !== '自動'
      ? mail
      : { ...mail, at, reason: { tag: 'quota' } }
  })
}

type Days = {
  readonly now: number
  readonly budget: { readonly left: number; readonly daily: number }
  readonly officeDays: OfficeDayExceptions
}
/** New moments by key, only of those that cannot go when they would. */
type Moved = ReadonlyMap<string, number>

const dateOf = (mail: PlannedMail, now: number): string => japanDate(Math.max(mail.at, now))

function placeUrgent({ now, budget, officeDays }: Days, mails: readonly PlannedMail[]): Moved {
  const moved = new Map<string, number>()
  const used = new Map<string, number>()
  const today = japanDate(now)
  for (const mail of mails) {
    let date = dateOf(mail, now)
    const first = date
    const isFull = (): boolean =>
      (used.get(date) ?? 0) >= (date === today ? budget.left : Math.max(1, budget.daily))
    while (isFull()) date = officeDaysFrom(date, 1, officeDays)
    used.set(date, (used.get(date) ?? 0) + 1)
    if (date !== first) moved.set(mail.key, instantOf(date, opens))
  }
  return moved
}

function countByDate(
  mails: readonly PlannedMail[],
  { now, moved }: { readonly now: number; readonly moved: Moved },
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const mail of mails) {
    const date = japanDate(Math.max(moved.get(mail.key) ?? mail.at, now))
    counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  return counts
}

/** Room of one day for announcements: what is certain today and tomorrow comes first, for quotas count 24 hours. */
function roomOn(days: Days, date: string, taken: ReadonlyMap<string, number>) {
  const isToday = date === japanDate(days.now)
  const { left, daily } = days.budget
  const certain = (taken.get(date) ?? 0) + (taken.get(addDays(date, 1)) ?? 0)
  const share = (reserve: number): number =>
    Math.max(0, Math.floor((isToday ? left : daily) - daily * reserve) - certain)
  return { early: share(reserveByDay), whole: share(reserveLate) }
}

function placeAnnouncements(
  days: Days,
  mails: readonly PlannedMail[],
  taken: ReadonlyMap<string, number>,
): Moved {
  const moved = new Map<string, number>()
  const used = new Map<string, number>()
  const latest = japanDate(days.now + farthestMs)
  let full = ''
  for (const mail of [...mails].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))) {
    const first = dateOf(mail, days.now)
    let date = first < full ? full : first
    while (date < latest && !hasRoom(days, date, { taken, used })) {
      date = addDays(date, 1)
      full = date
    }
    const count = used.get(date) ?? 0
    used.set(date, count + 1)
    const isEarly = count < roomOn(days, date, taken).early
    const earliest = instantOf(date, isEarly ? opens : lateHour)
    const at = isEarly && date === first ? mail.at : Math.max(mail.at, earliest)
    if (at !== mail.at) moved.set(mail.key, at)
  }
  return moved
}

type Counts = Record<'taken' | 'used', ReadonlyMap<string, number>>

const hasRoom = (days: Days, date: string, { taken, used }: Counts): boolean =>
  isOfficeDay(date, days.officeDays) && (used.get(date) ?? 0) < roomOn(days, date, taken).whole
