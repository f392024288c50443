import type { Book } from '../../book/book.ts'
import { isMailKind, type MailKind, mailKinds } from '../kind/kinds.ts'
import { fillText } from './compose.ts'
import { lineWidth, longestLine } from './line-width.ts'
import { mailValues } from './mail-values.ts'
import { reasonText } from './reason-text.ts'
import { emptyMatter, type Planned, type Sample, type SampleMail, sampleOf } from './sample-mail.ts'
import { isSound, placeholdersIn } from './template.ts'
import { wrapLines } from './wrap-lines.ts'

/** A wording of 文面 as somebody types it. */
export type EditedText = { readonly kind: string; readonly subject: string; readonly body: string }

/** The first three keep the text from being sent; the others are for a person to judge. */
export type TextProblem =
  | { readonly tag: 'unknown-placeholder'; readonly name: string }
  | { readonly tag: 'unclosed' }
  | { readonly tag: 'blank'; readonly part: 'subject' | 'body' }
  | { readonly tag: 'fact-not-said'; readonly name: string }
  | { readonly tag: 'long-line'; readonly line: string }
  | { readonly tag: 'no-sample'; readonly reason: string | undefined }

export type CheckedText = {
  readonly problems: readonly TextProblem[]
  /** As a real person would read it. */
  readonly sample?: SampleMail
}

export const isBroken = ({ tag }: TextProblem): boolean =>
  tag === 'unknown-placeholder' || tag === 'unclosed' || tag === 'blank'

const parts = ['あいさつ', '個人情報', '署名']

/** What M12 lists as changed or unchanged says these as well. */
const alsoSaidBy: Readonly<Record<string, string>> = {
  日時: '変更後',
  会場名: '変更後',
  開始時刻: '日時',
}

/** What wordings of one kind are checked against: read from the book once, good for as long as somebody types. */
export type Yardstick = {
  readonly known: readonly string[]
  readonly sample?: Sample
  /** In words, why there is none. */
  readonly reason?: string
}

export function yardstickFor(given: Planned, kind: string): Yardstick {
  const known = knownPlaceholders(given.book)
  if (!isMailKind(kind)) return { known }
  const sample = sampleOf(given, kind)
  if (sample.ok) return { known, sample: sample.value }
  return { known, ...(sample.error && { reason: reasonText(sample.error) }) }
}

/** Whether a wording can be sent, says what it must, and fits the screens of municipal mail programs. */
export function checkText({ known, sample, reason }: Yardstick, text: EditedText): CheckedText {
  const faults = sendingFaults(known, text)
  if (faults.length > 0 || !isMailKind(text.kind)) return { problems: faults }
  const silent = silences(text.kind, text)
  const without = (why: string | undefined): CheckedText => ({
    problems: [...silent, { tag: 'no-sample', reason: why }],
  })
  if (!sample) return without(reason)
  const filled = fillText(text, sample)
  if (!filled.ok) return without(reasonText(filled.error))
  const problems = [...silent, ...longLines(filled.value.body)]
  const body = wrapLines(filled.value.body)
  return { problems, sample: { ...filled.value, body, name: sample.name } }
}

/** What keeps a wording from being sent, whoever it goes to. */
export const sendingFaults = (known: readonly string[], text: EditedText): TextProblem[] => [
  ...blanks(text),
  ...strangers(known, text),
]

function blanks({ kind, subject, body }: EditedText): TextProblem[] {
  return [
    ...(isMailKind(kind) && subject.trim() === ''
      ? [{ tag: 'blank', part: 'subject' } as const]
      : []),
    ...(body.trim() === '' ? [{ tag: 'blank', part: 'body' } as const] : []),
  ]
}

function strangers(known: readonly string[], { subject, body }: EditedText): TextProblem[] {
  const names = new Set([...placeholdersIn(subject), ...placeholdersIn(body)])
  const unknown = [...names].filter((name) => !known.includes(name))
  return [
    ...unknown.map((name) => ({ tag: 'unknown-placeholder', name }) as const),
    ...([subject, body].every((text) => isSound(text, (name) => known.includes(name)))
      ? []
      : [{ tag: 'unclosed' } as const]),
  ]
}

/** Every name that stands for something, in the order of their alphabet. */
export function knownPlaceholders(book: Book): readonly string[] {
  return [...Object.keys(mailValues(book, emptyMatter('M01', 0))), ...parts].sort()
}

function silences(kind: MailKind, { subject, body }: EditedText): TextProblem[] {
  const used = new Set([...placeholdersIn(subject), ...placeholdersIn(body)])
  return mailKinds[kind].needs
    .filter((name) => !used.has(name) && !used.has(alsoSaidBy[name] ?? name))
    .map((name) => ({ tag: 'fact-not-said', name }) as const)
}

const longLines = (body: string): TextProblem[] =>
  body
    .split('\n')
    .filter((line) => lineWidth(line.trimEnd()) > longestLine && !line.includes('://'))
    .map((line) => ({ tag: 'long-line', line: line.trim() }) as const)
