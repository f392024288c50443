import type { Book } from '../../book/book.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { longDate } from '../../time/wareki.ts'
import type { MailMatter } from '../told/mail-matter.ts'
import { isPast } from '../when/is-past.ts'
import type { TemplateValues } from './template.ts'

/** What follows from the person's rows beside name and place. */
export function personValues(book: Book, matter: MailMatter): TemplateValues {
  const { member, registration } = matter
  const missing = missingItems(matter)
  const left = member?.leftOn ?? ''
  const erased = member?.eraseOn ?? ''
  return {
    順位: registration?.waitingRank ? String(registration.waitingRank) : '',
    前の氏名: predecessorOf(book, registration)?.name ?? '',
    不足事項: missing.map((item, index) => `　${index + 1}. ${item}`).join('\n'),
    不足なし: missing.length === 0 ? '不足なし' : '',
    企業: /\.co\.jp$/i.test(member?.email ?? '') ? '企業' : '',
    退会日: left && longDate(left),
    消去予定日: erased && longDate(erased),
    異動: /異動/.test(member?.leftBecause ?? '') && !member?.successor ? '異動' : '',
    取り消した回: cancelledMeetings(book, matter),
  }
}

/** What an application leaves open that the list of names needs (MAIL-TEXTS 01b). */
function missingItems({ registration, member }: MailMatter): readonly string[] {
  if (!member) return []
  const hasPost = [registration?.department, registration?.title, member.department, member.title]
  return [
    ...(member.kana === '' ? ['お名前のふりがな'] : []),
    ...(hasPost.some(Boolean) ? [] : ['ご所属・職名']),
    ...(member.phone === '' ? ['日中にご連絡のつく電話番号'] : []),
  ]
}

/** Who had the seat before, for the row of a substitute. */
export function predecessorOf(
  book: Book,
  registration: Registration | null,
): Registration | undefined {
  const id = registration?.substituteFor ?? ''
  if (id === '') return undefined
  return book.registrations.rows.find(({ values }) => values.registrationId === id)?.values
}

/** The meetings to come for which leaving ended an application. */
function cancelledMeetings(book: Book, { kind, member, at }: MailMatter): string {
  if (kind !== 'M07' || !member) return ''
  const meetings = new Map(book.meetings.rows.map(({ values }) => [values.meetingId, values]))
  const isComing = (meeting: Meeting): boolean =>
    !isPast(meeting, at) && meeting.status !== '開催済' && meeting.status !== '中止'
  return book.registrations.rows
    .filter(
      ({ values }) =>
        values.memberId === member.memberId &&
        values.status === 'キャンセル' &&
        values.reason === '都合',
    )
    .flatMap(({ values }) => meetings.get(values.meetingId) ?? [])
    .filter((meeting) => isComing(meeting) && meeting.number !== '')
    .map(({ number }) => number)
    .join('・')
}
