import { readLabels } from '../form/read-label.ts'
import { findAddresses } from '../text/find-addresses.ts'
import { foldLine } from '../text/fold-text.ts'
import { isProse } from '../text/split-signature.ts'
import { headsPasted } from './heads-pasted.ts'

/** The header lines that a mail program writes above a forwarded or answered mail. */
export type QuotedMail = {
  readonly from: { readonly name: string; readonly address: string } | null
  readonly subject: string
  readonly lines: readonly string[]
}

export type MailParts = {
  /** What the sender wrote now. */
  readonly own: readonly string[]
  /** Lines marked with `>`, and everything under a separator. */
  readonly quoted: readonly string[]
  /** The newest mail below, when its headers can be read. */
  readonly inner: QuotedMail | null
}

const separator =
  /^[\s>]*[-_=─━*]{2,}\s*(?:Original Message|Original Appointment|Forwarded message|Forwarded by|元のメッセージ|オリジナルメッセージ|転送メッセージ|転送されたメッセージ|転送メール|転送|Begin forwarded message|ここから転送|元のメール|Weitergeleitete).{0,40}$/iu
const beginForward =
  /^(?:Begin forwarded message:|転送されたメッセージ:?|以下転送.{0,10}|以下、転送.{0,10})$/iu
const headerLine =
  /^\s*\*?(?:From|Sent|Date|To|Cc|Subject|差出人|送信者|送信元|送信日時|送信日|日時|日付|宛先|受信者|CC|件名|Importance|重要度|Reply-To)\*?\s*:/iu
const fromLine = /^\s*\*?(?:From|差出人|送信者|送信元)\*?\s*:\s*(.*)$/iu
const subjectLine = /^\s*\*?(?:Subject|件名)\*?\s*:\s*(.*)$/iu
const marked = /^\s{0,2}(?:>|\|\s(?![^|]*\|))/

const attributionStart =
  /(?:\d{4}[年/.-]\s?\d{1,2}[月/.-]\s?\d{1,2}日?|On [A-Z][a-z]{2}, |\d{1,2}:\d{2})/
const attributionEnd =
  /(?:>|\]|さん|様|氏)?\s*(?:wrote|のメール|のメッセージ|が書きました|は書きました)?\s*:$/

/** 「2019年10月18日(金) 17:02 … <…>:」 — a date, an address and a colon at the end. */
function isAttribution(line: string): boolean {
  return (
    line.length < 300 &&
    attributionEnd.test(line) &&
    attributionStart.test(line) &&
    (/[@<]/.test(line) || /(?:wrote|書きました|のメール|のメッセージ)\s*:$/.test(line))
  )
}

/** Three header lines in a row: Outlook separates with nothing else. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!fromLine.test(lines[at] ?? '')) return false
  const next = lines.slice(at + 1, at + 5).filter((line) => headerLine.test(line))
  return next.length >= 2
}

function startsQuotedMail(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (
    separator.test(line) ||
    headsPasted(line) ||
    beginForward.test(line) ||
    isHeaderBlock(lines, at)
  )
    return true
  if (isAttribution(line)) return true
  // Long attributions are wrapped; a sentence in front of one is the sender's.
  const wrapped = attributionStart.test(line) && !/[。!?]\s*$/.test(line)
  return wrapped && isAttribution(`${line} ${lines[at + 1] ?? ''}`.trim())
}

function readInner(lines: readonly string[]): QuotedMail | null {
  const head = lines.slice(0, 14)
  const fromAt = head.findIndex((line) => fromLine.test(line))
  if (fromAt < 0) return null
  const raw = fromLine.exec(head[fromAt] ?? '')?.[1] ?? ''
  const address = findAddresses(raw)[0] ?? ''
  const name = foldLine(
    raw.replace(/[<([]?(?:mailto:)?[^\s<>()[\]]+@[^\s<>()[\]]+[>)\]]?/g, ''),
  ).replace(/^["']+|["']+$/g, '')
  const subject = head
    .map((line) => subjectLine.exec(line)?.[1])
    .find((found) => found !== undefined)
  let bodyAt = fromAt + 1
  while (
    bodyAt < lines.length &&
    (headerLine.test(lines[bodyAt] ?? '') || /^\s+\S+@/.test(lines[bodyAt] ?? ''))
  )
    bodyAt++
  return { from: { name, address }, subject: foldLine(subject ?? ''), lines: lines.slice(bodyAt) }
}

const unmark = (line: string): string => line.replace(/^\s{0,2}(?:>\s?|\|\s)/, '')

/** 「1. お名前をお教えください。」 asks for お名前; of themes, whatever the words. */
function askedLabel(question: string): string | undefined {
  const asked =
    /^(.{1,40}?)(?:は|を|が(?:あれば|ありましたら|ございましたら))?[、,]?(?:ご|お)?(?:教え|知らせ|聞かせ|書き|記入|記載|回答|返信|入力)[^。]{0,16}[。.?]?$/u.exec(
      question.trim(),
    )?.[1]
  const words = (asked ?? question).replace(/(?:は|を|が(?:あれば|ありましたら))$/u, '')
  if (/テーマ|議題|話題|討議|話し(?:たい|合い)|聞きたい/u.test(words)) return '希望テーマ'
  return asked === undefined ? undefined : words
}

/** 「企画課推進室、職名は主査」, 「0193-… ですが、外出が多いので」: the answer stands in front. */
function answerIn(answer: string): string {
  return answer
    .replace(/、(?:職名|役職)は\s?/u, ' ')
    .replace(/\s?(?:ですが|ですので|です。|になります。).*$/u, '')
}

/** 「> 3. 電話番号」 with the answer on the next, unmarked line: a form filled between our lines. */
function answeredLabel(above: string, line: string): string | undefined {
  const answer = line
    .trim()
    .replace(/^(?:[→⇒➡➔▶]|=>|->)\s*/u, '')
    .replace(/(?:です|でございます|になります)?[。.]?$/u, '')
  if (answer === '') return undefined
  const question = unmark(above)
  const aside = /懇親会|交流会|情報交換会|二次会|宿泊|前泊|昼食|弁当/u.exec(question)?.[0]
  if (aside !== undefined && !isProse(question)) return `${aside}: ${line.trim()}`
  if (readLabels(line).length > 0) return undefined
  const [label, ...more] = readLabels(askedLabel(question) ?? question)
  if (label?.value !== '' || more.length > 0 || label.fields.length === 0) return undefined
  const said = answerIn(answer)
  return isProse(said) ? undefined : `${label.label}: ${said}`
}

/** The nearest line above with words in it. */
function lineAbove(lines: readonly string[], at: number): string {
  for (let above = at - 1; above >= Math.max(0, at - 4); above--)
    if ((lines[above] ?? '').trim() !== '') return lines[above] ?? ''
  return ''
}

/** A mail below, the one below that, …: each passed on by the one above it. */
export function chainOf(newest: QuotedMail | null): readonly QuotedMail[] {
  const chain: QuotedMail[] = []
  for (let mail = newest; mail && chain.length < 5; ) {
    chain.push(mail)
    mail = splitQuotes(mail.lines.join('\n')).inner
  }
  return chain
}

/** Separates what was written now from what was answered or passed on. */
export function splitQuotes(text: string): MailParts {
  const lines = text.split('\n')
  const own: string[] = []
  const quoted: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (marked.test(line)) {
      quoted.push(unmark(line))
      // What stood around a quotation is not one sentence.
      if (own[own.length - 1] !== '') own.push('')
      continue
    }
    if (!startsQuotedMail(lines, at)) {
      if (quoted[quoted.length - 1] !== '') quoted.push('')
      const above = lineAbove(lines, at)
      own.push((marked.test(above) ? answeredLabel(above, line) : undefined) ?? line)
      continue
    }
    const rest = lines.slice(at)
    const attribution =
      !separator.test(line) && !beginForward.test(line) && !isHeaderBlock(lines, at)
    const next = rest
      .slice(1, 5)
      .find((candidate) => candidate.trim() !== '' && !isAttribution(candidate))
    // An answer between or below marked lines: only the attribution itself is not the sender's.
    if (attribution && next !== undefined && marked.test(next)) {
      if (!isAttribution(line)) at++
      continue
    }
    const inner = rest.map((quotedLine) =>
      marked.test(quotedLine) ? unmark(quotedLine) : quotedLine,
    )
    const isMarked = rest.filter((quotedLine) => marked.test(quotedLine)).length > 2
    if (isMarked)
      rest.forEach((quotedLine, i) => {
        const above = lineAbove(rest, i)
        const answer =
          !marked.test(quotedLine) && marked.test(above)
            ? answeredLabel(above, quotedLine)
            : undefined
        if (answer !== undefined) own.push(answer)
      })
    return { own, quoted: [...quoted, ...inner], inner: readInner(inner) }
  }
  return { own, quoted, inner: null }
}
