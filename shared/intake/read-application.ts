import { findBodies } from '../municipality/find-bodies.ts'
import type { Application, IncomingMail, IntakeContext, Intent } from './application.ts'
import { chooseSender } from './choose-sender.ts'
import { completePeople } from './complete-people.ts'
import { foldLine, foldText } from './fold-text.ts'
import { gatherPeople, type People } from './gather-people.ts'
import { htmlToText } from './html-to-text.ts'
import { readMachineMail } from './machine-mail.ts'
import { readIntent } from './read-intent.ts'
import { type Passage, readMeeting } from './read-meeting.ts'
import { countSellingSigns } from './read-pitch.ts'
import { reviewFlags } from './review-flags.ts'
import { splitQuotes } from './split-quotes.ts'
import { splitSignature } from './split-signature.ts'

const nobody: Application = {
  intent: 'other',
  secondaryIntents: [],
  intentEvidence: null,
  meetingId: null,
  meetingEvidence: null,
  participants: [],
  contact: null,
  wishes: [],
  review: [],
}

/** A seller is not eligible, whatever he asks for. */
function isSeller(people: People, text: string, byDomain: 'yes' | 'no'): boolean {
  if (byDomain === 'yes') return false
  const signs = countSellingSigns(text)
  return people.self.organisation !== undefined
    ? signs >= 1 || people.self.body === undefined
    : signs >= 4
}

/** Reads one mail into a proposal with evidence; what is not in the mail stays empty. Never throws. */
export function readApplication(mail: IncomingMail, context: IntakeContext): Application {
  const subject = foldLine(mail.subject)
  const text = foldText(mail.text.trim() === '' ? htmlToText(mail.html) : mail.text)
  const machine = readMachineMail(mail, subject, text)
  if (machine) return nobody
  const parts = splitQuotes(text)
  const sender = chooseSender(mail, context, parts)
  const lines =
    sender.origin === 'forwarded' ? splitQuotes(parts.inner?.lines.join('\n') ?? '').own : parts.own
  const own = splitSignature(lines)
  const people = gatherPeople(own, sender)
  const completed = completePeople({
    people,
    sender,
    context,
    subjectBodies: findBodies(subject),
    letter: own.body,
  })
  const read = readIntent(subject, own.body)
  const intent: Intent = isSeller(people, own.body.join('\n'), completed.byDomain)
    ? 'ineligible'
    : read.intent
  const passages: Passage[] = [
    { text: subject, source: 'subject' },
    { text: own.body.join('\n'), source: 'body' },
    { text: parts.quoted.join('\n'), source: 'quoted' },
  ]
  const meeting = readMeeting(passages, intent, { meetings: context.meetings, sent: mail.date })
  return {
    intent,
    secondaryIntents: intent === 'ineligible' ? [] : read.secondary,
    intentEvidence: read.evidence,
    meetingId: meeting.meetingId,
    meetingEvidence: meeting.evidence,
    participants: completed.participants,
    contact: completed.contact,
    wishes: people.wishes,
    review: reviewFlags({ mail, sender, completed, meeting }),
  }
}
