import type { Book } from '../../book/book.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import type { Member } from '../../book/tabs/roster.ts'
import type { MailKind } from '../../mail/kind/kinds.ts'
import type { PlannedMail } from '../../mail/planned-mail.ts'
import { isUndelivered } from '../../mail/told/bounce.ts'
import { type LoggedMail, readHistory } from '../../mail/told/logged-mail.ts'
import { isPast } from '../../mail/when/is-past.ts'
import { composeMail } from '../../mail/words/compose.ts'
import { plannedMatter } from '../../mail/words/planned-matter.ts'
import { addDays, dayMs, japanDate } from '../../time/japan-date.ts'
import { isOverdue } from '../row/reply-deadline.ts'

/** Somebody to telephone, and why. */
export type Call = {
  /** The mail's key, or `offer/` and the 受付番号. */
  readonly id: string
  readonly why:
    | 'no-address'
    | 'call-instead'
    | 'bad-address'
    | 'handed-over'
    | 'failed'
    | 'undelivered'
    | 'called-off'
    | 'offer-open'
    | 'offer-overdue'
  readonly kind: MailKind | undefined
  readonly subjectId: string
  readonly meetingId: string
  readonly municipality: string
  readonly department: string
  readonly name: string
  readonly phone: string
  /** What the mail would say; blank where no text fits. */
  readonly words: string
  /** 返信期限 of an offer. */
  readonly replyBy: string
}

/** The id of a call about an offer. */
export const offerCallId = (registrationId: string): string => `offer/${registrationId}`

/** Whom to telephone now or tomorrow: no mail address, a mail that may not be read in time or at all, an offer unanswered. */
export function callList(book: Book, plan: readonly PlannedMail[], now: number): readonly Call[] {
  return [
    ...plan.flatMap((mail) => callFor(book, mail, now)),
    ...undelivered(book, now),
    ...calledOffLate(book, now),
    ...openOffers(book, now),
  ]
}

/** Mails that came back are of interest for so long. */
const cameBackMs = 30 * dayMs

function undelivered(book: Book, now: number): readonly Call[] {
  return (
    [...readHistory(book).values()]
      .flat()
      // 「もう一度送る」 has its own mail, which goes or comes back.
      .filter((mail) => isUndelivered(mail) && !mail.isRecalled && now - mail.at < cameBackMs)
      .flatMap((mail) => callAbout(book, mail, { why: 'undelivered', now }))
  )
}

/** 中止・延期 from the day before on: people may be under way, and are called besides. */
function calledOffLate(book: Book, now: number): readonly Call[] {
  return [...readHistory(book).values()]
    .flat()
    .filter((mail) => isCalledOffLate(mail) && !isPast(mail.facts.meeting ?? someday, now))
    .flatMap((mail) => callAbout(book, mail, { why: 'called-off', now }))
}

const someday = { date: '', start: '' }

/** Sent when the meeting was to be on that day or the next, and nobody noted a call yet. */
export function isCalledOffLate(mail: LoggedMail): boolean {
  const date = mail.facts.meeting?.date ?? ''
  const isOpen = mail.kind === 'M13' && mail.status === '送信済' && mail.reason === ''
  return isOpen && date !== '' && japanDate(mail.at) >= addDays(date, -1)
}

function callAbout(
  book: Book,
  { key: id, kind, subjectId }: LoggedMail,
  { why, now }: { readonly why: Call['why']; readonly now: number },
): readonly Call[] {
  const registration = registrationOf(book, subjectId)
  const member = memberOf(book, registration?.memberId ?? subjectId)
  const meetingId = registration?.meetingId ?? ''
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)
  if ((!registration && !member) || (meeting && isPast(meeting.values, now))) return []
  const who = personIn(registration, member)
  return [{ ...who, id, why, kind, subjectId, meetingId, words: '', replyBy: '' }]
}

/** Why a planned mail is a call instead; undefined when it is none. */
export function whyCall({ handling, reason }: PlannedMail): Call['why'] | undefined {
  if (handling === '電話する') return reason.tag === 'call-instead' ? reason.tag : 'no-address'
  if (reason.tag === 'handed-over' || reason.tag === 'failed' || reason.tag === 'bad-address')
    return reason.tag
  return undefined
}

function callFor(book: Book, mail: PlannedMail, now: number): readonly Call[] {
  const why = whyCall(mail)
  if (why === undefined || mail.at > now + dayMs) return []
  const matter = plannedMatter(book, mail, { at: now, reference: '' })
  const { registration, member } = matter
  const composed = composeMail(book, matter)
  const { kind, subjectId, meetingId } = mail
  const words = composed.ok ? composed.value.body : ''
  return [
    {
      ...personIn(registration, member),
      id: mail.key,
      why,
      kind,
      subjectId,
      meetingId,
      words,
      replyBy: '',
    },
  ]
}

function openOffers(book: Book, now: number): readonly Call[] {
  return book.registrations.rows.flatMap(({ values }): Call[] => {
    const meeting = book.meetings.rows.find((row) => row.values.meetingId === values.meetingId)
    if (values.status !== '繰上げ打診中' || values.registrationId === '') return []
    if (meeting && isPast(meeting.values, now)) return []
    return [
      {
        ...personIn(values, memberOf(book, values.memberId)),
        id: offerCallId(values.registrationId),
        why: isOverdue(values, now) ? 'offer-overdue' : 'offer-open',
        kind: undefined,
        subjectId: values.registrationId,
        meetingId: values.meetingId,
        words: '',
        replyBy: values.replyBy,
      },
    ]
  })
}

const registrationOf = (book: Book, id: string): Registration | undefined =>
  book.registrations.rows.find(({ values }) => values.registrationId === id)?.values

const memberOf = (book: Book, id: string): Member | undefined =>
  id === '' ? undefined : book.roster.rows.find(({ values }) => values.memberId === id)?.values

type Identity = Pick<Call, 'municipality' | 'department' | 'name' | 'phone'>

const personIn = (
  registration: Registration | null | undefined,
  member: Member | null | undefined,
): Identity => ({
  municipality: registration?.municipality || member?.municipality || '',
  department: registration?.department || member?.department || '',
  name: registration?.name || member?.name || '',
  phone: member?.phone ?? '',
})
