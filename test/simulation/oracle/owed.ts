import { instantOf } from '../../../shared/time/japan-date.ts'
import type { Meeting, Registration, Rows } from '../model.ts'
import { changeNotice } from './change-notice.ts'
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
  readonly hours: 'office' | 'any'
  /** A person said no, or has not said yes. */
  readonly isHeld: boolean
  /** It may go or wait: nobody can say who set the state. */
  readonly isOptional: boolean
}

/** Told ≠ now (DESIGN law 2), as the table of DESIGN §6 puts it, for one row of 参加. */
export function owedTo(
  rows: Rows,
  registration: Registration,
  everTold: readonly Told[],
): readonly Owed[] {
  // Whose row was lost and made again under another address is another person to the numbers.
  const told = everTold.filter(({ madeFor }) => madeFor === registration.madeFor)
  const meeting = rows.meetings[registration.meeting]
  if (!meeting) return []
  const isOff = registration.contact === '止める' || rows.sending === '停止'
  return owedBy(meeting, registration, told).map((one) => ({
    ...one,
    isHeld: one.isHeld || isOff,
  }))
}

function owedBy(
  meeting: Meeting,
  registration: Registration,
  told: readonly Told[],
): readonly Owed[] {
  if (meeting.status === '開催済') return thanks(registration, meeting, told)
  const start = instantOf(meeting.facts.date, meeting.facts.start)
  return [
    ...stateMail(registration, meeting, told),
    ...reminders(registration, meeting, told),
    ...changeNotice(registration, meeting, told),
  ].map((one) => ({ ...one, until: Math.min(one.until, start) }))
}
