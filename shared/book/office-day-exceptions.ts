import type { OfficeDayExceptions } from '../time/office-days.ts'
import type { Book } from './book.ts'

/** What 休日 says against the calendar; a row whose cells cannot be read says nothing. */
export function officeDayExceptions({ holidays }: Pick<Book, 'holidays'>): OfficeDayExceptions {
  const said = holidays.rows
    .filter(({ values, faults }) => values.date !== '' && faults.length === 0)
    .map(({ values }): [string, 'open' | 'closed'] => [
      values.date,
      values.kind === '開庁' ? 'open' : 'closed',
    ])
  return new Map(said)
}
