import type { Application, IncomingMail, IntakeContext } from './application.ts'
import type { IntentReading } from './intent/choose-intent.ts'
import { givesBack } from './intent/weigh-votes.ts'
import { type Letter, openLetter } from './letter/open-letter.ts'
import type { Passage } from './meeting/find-meetings.ts'
import { readMeeting } from './meeting/read-meeting.ts'
import { parsePerson } from './name/parse-person.ts'
import { asAsked } from './people/as-asked.ts'
import { completePeople } from './people/complete-people.ts'
import { gatherPeople } from './people/gather-people.ts'
import { speaksOfThird, weighSender } from './people/weigh-sender.ts'
import { standsInOtherwise } from './prose/was-to-come.ts'
import { comesAlone, writesOnlyForOthers } from './prose/writes-for-others.ts'
import { readMatter } from './read-matter.ts'
import { reviewFlags } from './review-flags.ts'
import { domainOf } from './text/find-addresses.ts'
import { foldLine } from './text/fold-text.ts'

const nobody: Application = {
  intent: 'other',
  secondaryIntents: [],
  intentEvidence: null,
  meetingId: null,
  meetingEvidence: null,
  participants: [],
  contact: null,
  writer: null,
  wishes: [],
  review: [],
}

const movesAway =
  /産休|育休|休職|異動|転出|退職|後任|退会|欠席|(?:出席|参加)(?:が|は|も)?(?:でき|難|叶)|行け|伺え|(?<!(?<!私|わたし|わたくし|小職|当方|自分)[のに])(?:代わ|代理)/u

/** 「田中が退職しました」: not the sender. */
const othersMove = /\p{Script=Han}(?<!私|小職|当方|本人|自分)が[^。]{0,14}(?:退職|異動|転出)/u
/** Who else is named was to come before. */
const asBefore =
  /予定(?:どおり|通り)|(?:引き続き|変わらず)[^。]{0,8}(?:参加|出席|伺)|申し?込(?:んで|みをして|み済)|登録(?:して|済)/u

/** Somebody was to come, and another does. */
const inPlaceOf =
  /代わり|代わって|代理|代打|代えて|交代|替わり|差し?替|名義|名前で|枠で|予定(?:でした|だった)(?:が|もの|ところ|けれど)/u

/** 「阿部と近藤の2名の予定でしたが、近藤が」: who is counted beside him was to come himself. */
const countedBefore =
  /[2-9二三四](?:名|人)(?:の予定|で(?:の)?(?:申し?込|登録|参加|出席|予定))[^。]{0,10}(?:でした|だった|ました|ておりま|ていま|だところ|済)/u

/** 「入会については本人から改めてご連絡いたします」 */
const appliesLater =
  /(?:入会|登録|加入)[^。]{0,20}本人(?:から|より)[^。]{0,10}(?:連絡|申し?込|申請|お送り)/u

const invites = /開催のご案内|(?:ご参加|ご検討)をご?検討ください|お申し?込みは[^。]{0,12}まで/u
/** Our reminder goes to who comes. */
const remindsComer = /ご参加いただく第|開催が近づいて|ご出席者の変更|ご都合がつかなくなった/u
/** He says that he had a seat, or leaves the group. */
const had = /申し?込(?:んで|み済)|予定(?:でした|だった|して)|決定|異動|退職|退会|後任|会員/u

function readPeople(letter: Letter, context: IntakeContext) {
  const people = gatherPeople(letter)
  const text = letter.own.body.join('\n')
  const said = letter.sentences
    .filter((one) => !standsInOtherwise(one) && !/前に担当/u.test(one))
    .join('\n')
  const completed = completePeople({
    people,
    context,
    sender: letter.sender,
    letter: letter.own.body,
    closing: letter.own.signature,
    movesAway: movesAway.test(said) && !othersMove.test(said) ? 'yes' : 'no',
    othersStay: asBefore.test(text) ? 'yes' : 'no',
    replaces: inPlaceOf.test(said) && !countedBefore.test(said) ? 'yes' : 'no',
    invited:
      invites.test(`${letter.subject}\n${letter.quoted.join('\n')}`) &&
      !had.test(said) &&
      !remindsComer.test(letter.quoted.join('\n'))
        ? 'yes'
        : 'no',
    alone: comesAlone.test(said) && !givesBack.test(said),
    appliesLater: appliesLater.test(said),
    forOthers: writesOnlyForOthers(text),
    doubt: () => weighSender({ letter, people, context }),
    third: () => speaksOfThird({ letter, people, context }),
  })
  return { people, completed }
}

/** Where a meeting may be named: the sentence that asks, the subject, the letter, what is quoted. */
function passagesOf(letter: Letter, matter: IntentReading): readonly Passage[] {
  const asking = matter.evidence?.source === 'body' ? matter.evidence.quote : ''
  const subject: Passage = { text: letter.subject, source: 'subject' }
  const quoted: Passage = { text: letter.quoted.join('\n'), source: 'quoted' }
  const body: Passage = { text: letter.lines.join('\n'), source: 'body' }
  // An answer is about what it answers.
  return ['accept', 'decline', 'acknowledge'].includes(matter.intent)
    ? [subject, quoted, { text: asking, source: 'body' }, body]
    : [{ text: asking, source: 'body' }, subject, body, quoted]
}

/** Who passes a mail on is whom to write to, unless he is one of us. */
function passedOnBy(
  { from }: IncomingMail,
  { sender }: Letter,
  { mailbox }: IntakeContext,
): Application['contact'] {
  const passed =
    sender.origin === 'colleague' ||
    (sender.origin === 'forwarded' && domainOf(from?.address ?? '') !== domainOf(mailbox))
  return from && passed && from.address !== sender.address
    ? { name: parsePerson(foldLine(from.name), 'labelled').name, email: from.address }
    : null
}

/** Reads one mail into a proposal with evidence; what is not in the mail stays empty. Never throws. */
export function readApplication(mail: IncomingMail, context: IntakeContext): Application {
  const letter = openLetter(mail, context)
  if (letter.machine) return nobody
  const { people, completed: read } = readPeople(letter, context)
  const matter = readMatter(letter, people, read)
  const completed = asAsked(matter, read)
  const passages = passagesOf(letter, matter)
  const meeting = readMeeting(passages, matter.intent, {
    meetings: context.meetings,
    sent: mail.date,
  })
  return {
    intent: matter.intent,
    secondaryIntents: matter.secondary,
    intentEvidence: matter.evidence,
    meetingId: meeting.meetingId,
    meetingEvidence: meeting.evidence,
    participants: completed.participants,
    contact: completed.contact ?? passedOnBy(mail, letter, context),
    writer: completed.self === 'contact' ? completed.writer() : null,
    wishes: people.wishes,
    review: reviewFlags({
      mail,
      sender: letter.sender,
      letter: letter.lines,
      completed,
      meeting,
    }),
  }
}
