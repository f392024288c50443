import type { Book } from '../../book/book.ts'

export type YearTotals = {
  /** The year in which it begins, in April. */
  readonly year: number
  readonly held: number
  readonly planned: number
}

export type Outlook = {
  readonly years: readonly YearTotals[]
  /** The next meeting of the group; '' when none is planned. */
  readonly next: string
  /** Nothing is planned within four months from today (R14). */
  readonly hasGap: boolean
}

const shownYears = 10

/** 年度 of a day. */
const fiscalYear = (date: string): number =>
  Number(date.slice(0, 4)) - (date.slice(5, 7) < '04' ? 1 : 0)

/** The group's meetings by 年度, and whether too long a time lies ahead without one. */
export function outlook(book: Book, today: string): Outlook {
  const meetings = book.meetings.rows
    .map(({ values }) => values)
    .filter(({ kind, date }) => kind !== '見学イベント' && date !== '')
    .filter(({ status }) => status !== '中止' && status !== '延期')
  const isHeld = ({ status, date }: { status: string; date: string }): boolean =>
    status === '開催済' || date < today
  const coming = meetings.filter((meeting) => !isHeld(meeting)).map(({ date }) => date)
  const next = coming.sort()[0] ?? ''
  const years = new Set([fiscalYear(today), ...meetings.map(({ date }) => fiscalYear(date))])
  return {
    next,
    hasGap: next === '' || next > fourMonthsAfter(today),
    years: [...years]
      .sort((a, b) => a - b)
      .slice(-shownYears)
      .map((year) => {
        const own = meetings.filter(({ date }) => fiscalYear(date) === year)
        const held = own.filter(isHeld).length
        return { year, held, planned: own.length - held }
      }),
  }
}

/** The same day four months later, or the first of the month after where that month is shorter. */
function fourMonthsAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const instant = Date.UTC(year, month - 1 + 4, day)
  return new Date(instant).toISOString().slice(0, 10)
}
