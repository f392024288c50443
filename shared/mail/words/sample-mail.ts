import type { Book } from '../../book/book.ts'
import { err, ok, type Result } from '../../result.ts'
import type { MailKind } from '../kind/kinds.ts'
import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import { factsOf } from '../told/facts.ts'
import type { MailMatter } from '../told/mail-matter.ts'
import { type ComposedMail, type Filling, fillingOf } from './compose.ts'
import { plannedMatter } from './planned-matter.ts'

/** A mail as a real person would read it. */
export type SampleMail = ComposedMail & { readonly name: string }

/** A book, and what is planned by it now. */
export type Planned = {
  readonly book: Book
  readonly plan: readonly PlannedMail[]
  readonly now: number
}

/** A real person's name, and what their mail would be filled with. */
export type Sample = Filling & { readonly name: string }

/** Of a mail that is planned, else of one to the latest applicant; undefined as error: nobody is there yet. */
export function sampleOf(
  { book, plan, now }: Planned,
  kind: MailKind,
): Result<Sample, PlanReason | undefined> {
  const planned = plan.find((mail) => mail.kind === kind)
  const matter = planned
    ? plannedMatter(book, planned, { at: Math.max(planned.at, now), reference })
    : likelyMatter(book, kind, now)
  if (!matter) return err(undefined)
  const filling = fillingOf(book, matter)
  if (!filling.ok) return filling
  const name = matter.registration?.name || matter.member?.name || ''
  return ok({ ...filling.value, name })
}

const reference = '（送信時に付きます）'

/** About nobody and nothing. */
export function emptyMatter(kind: MailKind, at: number): MailMatter {
  return {
    ...{ kind, registration: null, member: null, meeting: null, survey: null },
    ...{ tellsMembership: false, at, reference },
  }
}

/** The latest applicant, as if such a mail were due; undefined when there is nobody yet. */
function likelyMatter(book: Book, kind: MailKind, now: number): MailMatter | undefined {
  const registration = [...book.registrations.rows]
    .reverse()
    .map(({ values }) => values)
    .find(({ memberId, registrationId }) => memberId !== '' && registrationId !== '')
  const member = book.roster.rows.find(
    ({ values }) => !registration || values.memberId === registration.memberId,
  )?.values
  if (!member) return undefined
  const meeting = book.meetings.rows.find(
    ({ values }) => values.meetingId === registration?.meetingId,
  )?.values
  return {
    ...emptyMatter(kind, now),
    registration: registration ?? null,
    member,
    meeting: meeting ?? null,
    survey: book.surveys.rows[0]?.values ?? null,
    before: meeting ? { facts: factsOf(meeting), off: '' } : null,
  }
}
