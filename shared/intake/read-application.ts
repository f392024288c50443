import { findBodies } from '../municipality/find-bodies.ts'
import type { Application, IncomingMail, IntakeContext } from './application.ts'
import { type Completed, completePeople } from './complete-people.ts'
import type { Passage } from './find-meetings.ts'
import { foldLine } from './fold-text.ts'
import { gatherPeople, type People } from './gather-people.ts'
import { type Letter, openLetter } from './open-letter.ts'
import { parsePerson } from './parse-person.ts'
import { hasFormLabels } from './read-forms.ts'
import { type IntentReading, readIntent } from './read-intent.ts'
import { readMeeting } from './read-meeting.ts'
import { isOutsider } from './read-pitch.ts'
import { readReplyKind } from './reply-kind.ts'
import { reviewFlags } from './review-flags.ts'

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

/** 「下記のとおりで間違いございません」 above our form. */
const confirms =
  /(?:間違い|相違|誤り)(?:は)?(?:ござい|あり)ません|(?:その|この|下記の?|上記の?)(?:とおり|通り|内容)で(?:お願い|結構|大丈夫|間違い)/u
const asksBack = /(?:お知らせ|お聞かせ|お教え|ご記入|ご教示|教えて)(?:くだ|願|いただ)/u
const applied = /参加|出席|申し?込/u

/** A list of people, or a filled form that speaks of taking part. */
function listsPeople(
  completed: Completed,
  people: People,
  { text, quoted }: { readonly text: string; readonly quoted: readonly string[] },
): 'people' | 'none' {
  if (confirms.test(text) && hasFormLabels(quoted) && applied.test(quoted.join('\n')))
    return 'people'
  // 「役職は副課長です」 below our question for it.
  if (people.told && applied.test(quoted.join('\n')) && asksBack.test(quoted.join('\n')))
    return 'people'
  // An answer to our question about missing items completes an application.
  if (Object.keys(people.group.fields).length > 0 && people.listed.length === 0) return 'people'
  const others =
    people.listed.length > 1 || (people.listed.length === 1 && completed.self === 'contact')
  return others || (people.listed.length > 0 && /参加|出席|申し?込/.test(text)) ? 'people' : 'none'
}

/** 「前任から担当を引き継ぎました。名簿の変更をお願いします」 */
const tookOver = /前任[^。]{0,40}引き?継|引き?継[^。]{0,12}(?:ました|いだ)/u
const renamesMember = /(?:会員|名簿|登録)[^。]{0,16}(?:変更|差し?替え|書き?換え|更新)/u

function exchangeOf(completed: Completed, text: string): 'substitute' | 'successor' | 'none' {
  const roles = completed.participants.map(({ role }) => role)
  if (tookOver.test(text) && renamesMember.test(text)) return 'successor'
  if (!roles.includes('incoming')) return 'none'
  const inOffice = /後任|前任|引き継|引継|異動|新担当|担当(?:者)?(?:が|を)?(?:変更|交代|代わ)/.test(
    text,
  )
  const atMeeting = /代理|代わり|代わって|出席者の?変更|参加者の?変更/.test(text)
  return inOffice && !atMeeting ? 'successor' : 'substitute'
}

const movesAway =
  /異動|転出|退職|後任|退会|欠席|(?:出席|参加)(?:が|は|も)?(?:でき|難|叶)|行け|伺え|(?<!(?<!私|わたし|わたくし|小職|当方|自分)[のに])(?:代わ|代理)/u

/** 「田中が退職しました」: not the sender. */
const othersMove = /\p{Script=Han}(?<!私|小職|当方|本人|自分)が[^。]{0,14}(?:退職|異動|転出)/u
/** Who else is named was to come before. */
const asBefore =
  /予定(?:どおり|通り)|引き続き[^。]{0,8}(?:参加|出席|伺)|申し?込(?:んで|みをして|み済)|登録(?:して|済)/u

/** 「代わって申し込みます（当局からの参加はありません）」 */
const onlyOthers =
  /(?:当(?:局|課|室|部|係|県|方)|本庁|私(?:自身|ども)?|小職)(?:から)?の?(?:は|の)?(?:参加|出席)(?:者)?は(?:あり|ござい|いたし|し)ません|(?:代わって|かわって|代理で|とりまとめて|取りまとめて)(?:一括(?:して|で))?(?:お)?申し?込み?(?:ます|いたし|させて)/u

function readPeople(letter: Letter, context: IntakeContext) {
  const people = gatherPeople(letter)
  const text = letter.own.body.join('\n')
  const completed = completePeople({
    people,
    context,
    sender: letter.sender,
    subjectBodies: findBodies(letter.subject),
    letter: letter.own.body,
    movesAway: movesAway.test(text) && !othersMove.test(text) ? 'yes' : 'no',
    othersStay: asBefore.test(text) ? 'yes' : 'no',
    replaces: /代わり|代わって|代理|交代|替わり/u.test(text) ? 'yes' : 'no',
    forOthers: onlyOthers.test(text) ? 'yes' : 'no',
  })
  return { people, completed }
}

/** A company that a town has charged with its paperwork. */
function appliesForOfficers({ self, participants }: Completed): boolean {
  return (
    self === 'contact' &&
    participants.length > 0 &&
    participants.every(({ municipality, name }) => municipality !== '' && name !== '')
  )
}

function readMatter(letter: Letter, people: People, completed: Completed): IntentReading {
  const text = letter.own.body.join('\n')
  const read = readIntent({
    subject: letter.subject,
    sentences: letter.sentences,
    answered: `${letter.subject}\n${letter.quoted.join('\n')}`,
    reply: readReplyKind(letter.subject, letter.quoted),
    form: listsPeople(completed, people, {
      text: `${letter.subject}\n${letter.lines.join('\n')}`,
      quoted: letter.quoted,
    }),
    sender: completed.self,
    exchange: exchangeOf(completed, text),
  })
  const outsider = isOutsider({
    text,
    organisation: people.self.organisation?.value ?? '',
    appliesFor: appliesForOfficers(completed) ? 'officers' : 'himself',
    municipal: completed.byDomain === 'yes' ? 'domain' : people.self.body ? 'words' : 'no',
  })
  return outsider ? { intent: 'ineligible', secondary: [], evidence: read.evidence } : read
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

/** The office that passes a colleague's mail on is whom to write to. */
function passedOnBy({ from }: IncomingMail, { sender }: Letter): Application['contact'] {
  return from && sender.origin === 'colleague'
    ? { name: parsePerson(foldLine(from.name), 'labelled').name, email: from.address }
    : null
}

/** A mail without any matter of ours from an address of which nothing is known. */
function nobodyKnown({ intent }: IntentReading, { participants }: Completed): boolean {
  return (
    intent === 'other' &&
    participants.every(
      ({ name, municipality, department }) => name + municipality + department === '',
    )
  )
}

/** Reads one mail into a proposal with evidence; what is not in the mail stays empty. Never throws. */
export function readApplication(mail: IncomingMail, context: IntakeContext): Application {
  const letter = openLetter(mail, context)
  if (letter.machine) return nobody
  const { people, completed } = readPeople(letter, context)
  const matter = readMatter(letter, people, completed)
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
    participants: nobodyKnown(matter, completed) ? [] : completed.participants,
    contact: completed.contact ?? passedOnBy(mail, letter),
    wishes: people.wishes,
    review: reviewFlags({ mail, sender: letter.sender, completed, meeting }),
  }
}
