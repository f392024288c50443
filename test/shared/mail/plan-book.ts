import type { Book } from '../../../shared/book/book.ts'
import type { ValuesOf } from '../../../shared/book/change.ts'
import type { Meeting } from '../../../shared/book/tabs/meetings.ts'
import type { MailKind } from '../../../shared/mail/kind/kinds.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { factsOf, writeFacts } from '../../../shared/mail/told/facts.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookOf, meeting, member, type Rows, registration } from '../book/sample-book.ts'

/** Twelve o’clock in Japan. */
export const noon = (date: string): number => instantOf(date, '12:00')

export type Situation = {
  readonly registration?: ValuesOf<'registrations'>
  readonly meeting?: ValuesOf<'meetings'>
  readonly member?: ValuesOf<'roster'>
  readonly by?: 'panel' | 'cells'
  readonly changedAt?: number
  readonly log?: readonly ValuesOf<'mailLog'>[]
  readonly rows?: Rows
}

/** One person, one meeting, and what was told so far. */
export function bookIn(situation: Situation): Book {
  const { by = 'panel', changedAt = instantOf('2019-10-16', '10:00'), log = [] } = situation
  const row = { ...registration, ...situation.registration }
  return bookOf({
    roster: [{ ...member, ...situation.member }],
    meetings: [{ ...meeting, ...situation.meeting }],
    registrations: [row],
    snapshot: [{ row: `registrations/${row.registrationId}`, changedAt, setBy: by }],
    mailLog: log,
    ...situation.rows,
  })
}

/** A row of 送信記録: sent, with the facts of the meeting at that time. */
export function told(
  kind: MailKind,
  at: number,
  details: {
    readonly facts?: Partial<Meeting>
    readonly n?: number
    readonly joined?: string
    readonly status?: ValuesOf<'mailLog'>['status']
    readonly draftId?: string
  } = {},
): ValuesOf<'mailLog'> {
  const { facts = {}, n = 1, joined = '', status = '送信済', draftId = 'r-1' } = details
  const values = { ...meeting, ...facts } as Meeting
  const subjectId = kind === 'M06' ? member.memberId : registration.registrationId
  return {
    key: `${subjectId}/${kind}/${n}`,
    status,
    at,
    draftId,
    facts: writeFacts({ meeting: kind === 'M06' ? null : factsOf(values), joined }),
  }
}

/** The plan as short lines: kind, handling, reason. */
export const planOf = (book: Book, now: number): readonly string[] =>
  planMails(book, now).map(({ kind, handling, reason }) => {
    const tag = reason.tag === 'not-shown-before' ? 'due' : reason.tag
    return `${kind} ${handling} ${tag}`
  })
