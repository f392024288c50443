import type { IncomingMail, IntakeContext } from '../application.ts'
import { answerByNumber } from '../form/answer-by-number.ts'
import { filledQuote } from '../form/filled-quote.ts'
import { partLabels } from '../form/part-labels.ts'
import { hasFormLabels } from '../form/read-forms.ts'
import { readLabels } from '../form/read-label.ts'
import { spreadColumns } from '../form/spread-columns.ts'
import { dropMisspelt } from '../name/drop-misspelt.ts'
import { parsePerson } from '../name/parse-person.ts'
import { readPersonLines } from '../prose/read-person-lines.ts'
import { sayAttendance } from '../prose/say-attendance.ts'
import { sayOfEach } from '../prose/say-of-each.ts'
import { sayWishes } from '../prose/say-wishes.ts'
import { foldLine, foldText, squeeze } from '../text/fold-text.ts'
import { htmlToText } from '../text/html-to-text.ts'
import { sentencesOf } from '../text/sentences.ts'
import { type OwnText, splitSignature } from '../text/split-signature.ts'
import { undoubleLines } from '../text/undouble-lines.ts'
import { withoutLaterReach } from '../text/without-later-reach.ts'
import { chooseSender, type Sender } from './choose-sender.ts'
import { joinReachLines } from './join-reach-lines.ts'
import { joinTornNumbers } from './join-torn-numbers.ts'
import { joinWrappedLines } from './join-wrapped-lines.ts'
import { keepChosen } from './keep-chosen.ts'
import { type MachineMail, readMachineMail } from './machine-mail.ts'
import { passedOn } from './passed-on.ts'
import { chainOf, splitQuotes } from './split-quotes.ts'
import { stripFooters } from './strip-footers.ts'

/** A mail taken apart: who wrote it, what he wrote now, what is quoted below. */
export type Letter = {
  readonly subject: string
  readonly sender: Sender
  /** Letter and signature, in order. */
  readonly lines: readonly string[]
  readonly own: OwnText
  readonly sentences: readonly string[]
  readonly quoted: readonly string[]
  readonly machine: MachineMail | undefined
}

/** 「HTML形式のメールです」 in place of the text: the words are in the other part. */
const stub = /HTML\s?(?:形式|メール|対応)|html (?:email|mail|version)/i

function textOf(mail: IncomingMail): string {
  const text = foldText(mail.text)
  const useless = text.trim() === '' || (text.length < 300 && stub.test(text))
  return undoubleLines(useless && mail.html.trim() !== '' ? foldText(htmlToText(mail.html)) : text)
}

/** 「下記、当町職員からの申込みを転送します」 above marked lines without headers: they are part of the letter. */
function withPassedOn(own: OwnText, quoted: readonly string[], context: IntakeContext): OwnText {
  if (quoted.length > 40 || !passedOn.test(own.body.join('\n'))) return own
  const words = squeeze(quoted.join('\n'))
  const ours = [context.mailbox, ...context.secretariat, ...context.guests].some(
    (one) => one !== '' && words.includes(squeeze(one.normalize('NFKC'))),
  )
  const lists = readPersonLines(own.body, new Set()).length > 0 || hasFormLabels(own.body)
  const notice = /株式会社|合同会社|主催|ゲスト/u.test(words)
  return ours || lists || notice ? own : { ...own, body: [...own.body, '', ...quoted] }
}

/** 「11月14日は植芝を参加させたいと存じます」 above what he himself asked. */
function sendsOne(above: readonly string[]): readonly string[] {
  return sentencesOf(above).filter((sentence) =>
    /(?:参加|出席)させ(?:ます|た[いく]|て(?:いただ|頂|くだ|下さ))/u.test(sentence),
  )
}

/** 「オンラインでも参加できますか? 枕崎市企画調整課 下園」: who writes, behind the last sentence of all. */
function partName(lines: readonly string[]): readonly string[] {
  const at = lines.length - 1 - [...lines].reverse().findIndex((line) => line.trim() !== '')
  const [, said = '', words = ''] =
    /^(.*[。!?])\s+([^\s。!?][^。!?]{1,30})$/u.exec(lines[at] ?? '') ?? []
  const { name, rest } = parsePerson(words, 'labelled')
  return name === '' || rest.length > 0 ? lines : [...lines.slice(0, at), said, '', words]
}

/** 「吉田さん、香月さん」 above the letter: to whom it goes. */
function withoutSalutation(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => line.trim() !== '')
  return /^(?:[^\s、。・]{1,8}(?:さん|様)[\s、・]*){2,}$/u.test(lines[at]?.trim() ?? '')
    ? lines.slice(at + 1)
    : lines
}

/** 「入会の動機：他の自治体の取組みを知りたい」: why somebody asks, and not what for. */
function givesReason(line: string): boolean {
  const [label, ...more] = readLabels(line)
  return (
    more.length === 0 &&
    label?.fields[0] === 'remark' &&
    /(?:動機|目的|きっかけ)$|^(?:入会|参加|申込|応募)の?理由$/u.test(label.label)
  )
}

/** Opens a mail; sentences and lines are folded and bounded. */
export function openLetter(mail: IncomingMail, context: IntakeContext): Letter {
  const subject = foldLine(mail.subject)
  const text = textOf(mail)
  const parts = splitQuotes(text)
  const sender = chooseSender(mail, context, parts)
  const below = chainOf(parts.inner).find(
    ({ from }) =>
      from?.address === sender.address || (from?.address === '' && from.name === sender.name),
  )
  const all =
    (sender.origin === 'forwarded' || sender.origin === 'colleague') && below
      ? splitQuotes(below.lines.join('\n')).own
      : parts.own
  const letter = withoutSalutation(
    stripFooters(joinWrappedLines(joinTornNumbers(all).flatMap(partLabels))),
  )
  const kept = spreadColumns(answerByNumber(letter, parts.quoted))
  const lines = sayWishes(dropMisspelt(keepChosen(kept))).map((line) =>
    sayOfEach(sayAttendance(withoutLaterReach(line))),
  )
  const written = splitSignature(joinReachLines(partName(lines)))
  const passed = sender.origin === 'from' && parts.inner === null
  const given = passed ? withPassedOn(written, parts.quoted, context) : written
  const answers = filledQuote(parts.own, parts.quoted)
  const own = answers.length > 0 ? { ...given, body: [...given.body, '', ...answers] } : given
  return {
    subject,
    sender,
    lines,
    own,
    sentences: [
      ...(sender.origin === 'colleague' ? sendsOne(parts.own) : []),
      ...sentencesOf(own.body.filter((line) => !givesReason(line))),
    ],
    quoted: parts.quoted,
    machine: readMachineMail(mail, subject, { text, own: parts.own, mailbox: context.mailbox }),
  }
}
