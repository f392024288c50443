import type { Book } from '../../book/book.ts'
import { officeDayExceptions } from '../../book/office-day-exceptions.ts'
import { replyTime } from '../../decide/row/reply-deadline.ts'
import { instantOf } from '../../time/japan-date.ts'
import { isOfficeDay } from '../../time/office-days.ts'
import type { PlanReason } from '../planned-mail.ts'
import type { MailMatter } from '../told/mail-matter.ts'
import { resultsOf } from './result-values.ts'

type Deadline = { readonly name: string; readonly date: string; readonly onOfficeDay?: true }

/** The dates by which a mail of the kind asks for something. */
function deadlinesIn(book: Book, matter: MailMatter): readonly Deadline[] {
  const { kind, registration, meeting, survey } = matter
  switch (kind) {
    case 'M04':
      return [{ name: '返信期限', date: registration?.replyBy ?? '', onOfficeDay: true }]
    case 'M14':
      return [{ name: 'アンケート期限', date: meeting?.surveyBy ?? '' }]
    case 'M15':
      return resultsOf(book, meeting?.meetingId ?? '').flatMap(
        ({ confirmBy, viewUntil, publishOn }) => [
          { name: '確認期限', date: confirmBy },
          { name: '閲覧期限', date: viewUntil },
          { name: '公表予定日', date: publishOn },
        ],
      )
    case 'M17':
      return [{ name: '申込締切', date: meeting?.applyBy ?? '' }]
    case 'M19':
    case 'M19b':
      return [{ name: '期限', date: survey?.answerBy ?? '' }]
    default:
      return []
  }
}

/** No mail asks for something by a time that has passed (MAIL-TEXTS). */
export function faultyDeadline(book: Book, matter: MailMatter): PlanReason | undefined {
  const deadlines = deadlinesIn(book, matter).filter(({ date }) => date !== '')
  const past = deadlines.find(({ date }) => matter.at > instantOf(date, replyTime))
  if (past) return { tag: 'deadline-past', name: past.name }
  const closed = deadlines.find(
    ({ date, onOfficeDay }) => onOfficeDay && !isOfficeDay(date, officeDayExceptions(book)),
  )
  return closed && { tag: 'deadline-on-closed-day', name: closed.name }
}
