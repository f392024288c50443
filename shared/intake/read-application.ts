import { findBodies } from '../municipality/find-bodies.ts'
import type { Application, IncomingMail, IntakeContext, Intent } from './application.ts'
import { chooseSender } from './choose-sender.ts'
import { type Completed, completePeople } from './complete-people.ts'
import { foldLine, foldText } from './fold-text.ts'
import { gatherPeople, type People } from './gather-people.ts'
import { htmlToText } from './html-to-text.ts'
import { readMachineMail } from './machine-mail.ts'
import { readIntent } from './read-intent.ts'
import { type Passage, readMeeting } from './read-meeting.ts'
import { isOutsider } from './read-pitch.ts'
import { readReplyKind } from './reply-kind.ts'
import { reviewFlags } from './review-flags.ts'
import { sentencesOf } from './sentences.ts'
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

/** A list of people, or a filled form that speaks of taking part. */
function listsPeople(completed: Completed, people: People, text: string): 'people' | 'none' {
  // An answer to our question about missing items completes an application.
  if (Object.keys(people.group.fields).length > 0 && people.listed.length === 0) return 'people'
  const others =
    people.listed.length > 1 || (people.listed.length === 1 && completed.self === 'contact')
  return others || (people.listed.length > 0 && /参加|出席|申し?込/.test(text)) ? 'people' : 'none'
}

function exchangeOf(completed: Completed, letter: string): 'substitute' | 'successor' | 'none' {
  const roles = completed.participants.map(({ role }) => role)
  if (!roles.includes('incoming')) return 'none'
  const inOffice = /後任|前任|引き継|引継|異動|新担当|担当(?:者)?(?:が|を)?(?:変更|交代|代わ)/.test(
    letter,
  )
  const atMeeting = /代理|代わり|代わって|出席者の?変更|参加者の?変更/.test(letter)
  return inOffice && !atMeeting ? 'successor' : 'substitute'
}

/** Reads one mail into a proposal with evidence; what is not in the mail stays empty. Never throws. */
export function readApplication(mail: IncomingMail, context: IntakeContext): Application {
  const subject = foldLine(mail.subject)
  const text = foldText(mail.text.trim() === '' ? htmlToText(mail.html) : mail.text)
  const machine = readMachineMail(mail, subject, { text, mailbox: context.mailbox })
  if (machine) return nobody
  const parts = splitQuotes(text)
  const sender = chooseSender(mail, context, parts)
  const below = parts.inner?.from?.address === sender.address ? parts.inner : null
  const lines =
    sender.origin === 'forwarded' && below ? splitQuotes(below.lines.join('\n')).own : parts.own
  const own = splitSignature(lines)
  const sentences = sentencesOf(own.body)
  const people = gatherPeople(own, sender, sentences)
  const letter = own.body.join('\n')
  const completed = completePeople({
    people,
    sender,
    context,
    subjectBodies: findBodies(subject),
    letter: own.body,
    movesAway:
      /異動|転出|退職|後任|退会|欠席|(?:出席|参加)(?:が|は|も)?(?:でき|難|叶)|行け|伺え|代わ|代理/.test(
        letter,
      )
        ? 'yes'
        : 'no',
  })
  const read = readIntent({
    subject,
    sentences,
    reply: readReplyKind(subject, parts.quoted),
    form: listsPeople(completed, people, `${subject}\n${letter}`),
    exchange: exchangeOf(completed, letter),
  })
  const outsider = isOutsider({
    text: letter,
    organisation: people.self.organisation?.value ?? '',
    municipal: completed.byDomain === 'yes' ? 'domain' : people.self.body ? 'words' : 'no',
  })
  const intent: Intent = outsider ? 'ineligible' : read.intent
  const passages: Passage[] = [
    { text: subject, source: 'subject' },
    { text: lines.join('\n'), source: 'body' },
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
