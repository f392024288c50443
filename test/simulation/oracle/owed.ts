import { instantOf } from '../../../shared/time/japan-date.ts'
import type { Meeting } from '../meeting-row.ts'
import { type Registration, registrationKey } from '../registration-row.ts'
import type { Rows } from '../rows.ts'
import { changeNotice } from './change-notice.ts'
import { groupNotice } from './group-notice.ts'
import type { Kind } from './read-mail.ts'
import { reminders } from './reminders.ts'
import { stateMail } from './state-mail.ts'
import { thanks } from './thanks.ts'
import type { Told } from './told.ts'

/** A mail that a person should get. */
export type Owed = {
  readonly kind: Kind
  /** Not before. */
  readonly from: number
  /** From here on every run counts that passes without it. */
  readonly expected: number
  /** Too late from here on. */
  readonly until: number
  /** Either: nobody can say who set the state, so it may go at once or wait for the office. */
  readonly hours: 'office' | 'any' | 'either' | 'either'
  /** A person said no, or has not said yes. */
  readonly isHeld: boolean
  /** It may go or wait: nobody can say who set the state. */
  readonly isOptional: boolean
}

/** …before 「もう一度送る」 and 連絡 have had their say. */
export type Due = Owed & {
  /** Nobody has said yes. */
  readonly isUnapproved?: boolean
}

/** Told ≠ now (DESIGN law 2), as the table of DESIGN §6 puts it, for one row of 参加. */
export function owedTo(
  rows: Rows,
  registration: Registration,
  everTold: readonly Told[],
): readonly Owed[] {
  const told = thatCount(everTold, registration)
  const meeting = rows.meetings[registration.meeting]
  // Who has left hears of leaving, and no more.
  if (!meeting || rows.members.get(registration.person)?.category === '退会') return []
  const isOff = registration.contact === '止める' || rows.sending !== '自動'
  return owedBy(rows, { meeting, registration, told }).map(({ isUnapproved, ...one }) => ({
    ...one,
    isHeld: one.isHeld || isOff || (isUnapproved === true && !isAskedAgain(everTold, one.kind)),
  }))
}

/** Whose row was lost and made again under another address is another person to the numbers. */
export const thatCount = (told: readonly Told[], registration: Registration): readonly Told[] =>
  told.filter(({ madeFor, isRecalled }) => madeFor === registration.madeFor && !isRecalled)

export const isAskedAgain = (told: readonly Told[], kind: Kind): boolean =>
  told.filter((mail) => mail.kind === kind).slice(-1)[0]?.isRecalled === true

type Situation = {
  readonly meeting: Meeting
  readonly registration: Registration
  readonly told: readonly Told[]
}

function owedBy(rows: Rows, { meeting, registration, told }: Situation): readonly Due[] {
  if (meeting.status === '開催済') return thanks(registration, meeting, told)
  const start = instantOf(meeting.facts.date, meeting.facts.start)
  return [
    ...stateMail(registration, meeting, { told, hasPredecessor: isSubstitute(rows, registration) }),
    ...reminders(registration, meeting, told),
    ...changeNotice(registration, meeting, told),
    ...groupNotice(registration, meeting, told),
  ].map((one) => ({ ...one, until: Math.min(one.until, start) }))
}

const isSubstitute = (rows: Rows, { substituteFor, meeting }: Registration): boolean =>
  substituteFor !== undefined && rows.registrations.has(registrationKey(substituteFor, meeting))
