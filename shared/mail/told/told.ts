import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { type MailKind, mailKinds } from '../kind/kinds.ts'
import { factsOf, type MeetingFacts, samePlace } from './facts.ts'
import { isSent, type LoggedMail } from './logged-mail.ts'
import type { Before } from './mail-matter.ts'

const toldBy = ({ kind, facts }: LoggedMail): Registration['status'] | null =>
  kind === 'M20' ? (facts.status ?? null) : mailKinds[kind].tells

/** The state a person was last told, or '' if none. */
export function toldStatus(mails: readonly LoggedMail[]): Registration['status'] {
  return mails
    .filter(isSent)
    .reduce<Registration['status']>((told, mail) => toldBy(mail) ?? told, '')
}

/** The mail by which a person was last told a state. */
export function lastTelling(mails: readonly LoggedMail[]): LoggedMail | undefined {
  return mails.filter((mail) => isSent(mail) && toldBy(mail) !== null).slice(-1)[0]
}

/** What a person last heard of the meeting itself; undefined: nothing, or nobody knows any more what. */
export function toldMeeting(mails: readonly LoggedMail[]): Before | undefined {
  let facts: MeetingFacts | undefined
  let off = ''
  for (const mail of mails.filter(isSent)) {
    if (mail.facts.meeting) facts = mail.facts.meeting
    if (mail.kind === 'M13') off = mail.facts.off || '中止'
    else if (mail.kind === 'M12') off = ''
  }
  return facts && { facts, off }
}

/** Whether nobody knows any more what this person last heard of what a mail of this kind tells. */
export function isToldUnknown(mails: readonly LoggedMail[], kind: MailKind): boolean {
  const unknown = mails.filter((mail) => isSent(mail) && mail.facts.isUnknown === true)
  if (unknown.length === 0) return false
  const isOwn = unknown.some((mail) => mail.kind === kind)
  if (kind === 'M11') return isOwn
  if (kind === 'M09' || kind === 'M10') return isOwn || isMeetingUnknown(mails)
  if (kind === 'M12') return isMeetingUnknown(mails)
  // M20 alone keeps in its facts which state it told.
  const told = mails.filter(
    (mail) => isSent(mail) && (mail.kind === 'M20' || toldBy(mail) !== null),
  )
  const [last] = told.slice(-1)
  return mailKinds[kind].tells !== null && last?.kind === 'M20' && last.facts.isUnknown === true
}

function isMeetingUnknown(mails: readonly LoggedMail[]): boolean {
  const [last] = mails
    .filter(isSent)
    .filter(
      ({ kind, facts }) => facts.meeting || (facts.isUnknown && mailKinds[kind].statesMeeting),
    )
    .slice(-1)
  return last?.facts.isUnknown === true
}

/** Since when a person has known both that they are to come, and when and where as these are now. */
export function knowsPlaceSince(
  mails: readonly LoggedMail[],
  meeting: Meeting,
): number | undefined {
  const now = factsOf(meeting)
  let since: number | undefined
  let place: MeetingFacts | null = null
  let isToCome = false
  for (const mail of mails.filter(isSent)) {
    const tells = toldBy(mail)
    place = mail.facts.meeting ?? place
    if (tells !== null) isToCome = tells === '参加決定'
    // Who cancelled and applied again is told anew; a change heard of while waiting for a seat promises none.
    if (!isToCome) since = undefined
    // M20 says that they are to come, and nothing of when and where: that they know from before.
    else if (place && (tells !== null || mail.kind === 'M12'))
      since = samePlace(place, now) ? (since ?? mail.at) : undefined
  }
  return since
}
