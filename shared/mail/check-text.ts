import type { Book } from '../book/book.ts'
import { isMailKind, type MailKind, mailKinds } from './kinds.ts'
import { mailValues } from './mail-values.ts'
import type { PlanReason } from './planned-mail.ts'
import { emptyMatter, type Planned, type SampleMail, sampleMail } from './sample-mail.ts'
import { isSound, placeholdersIn } from './template.ts'

/** A wording of 文面 as somebody types it. */
export type EditedText = { readonly kind: string; readonly subject: string; readonly body: string }

/** The first three keep the text from being sent; the others are for a person to judge. */
export type TextProblem =
  | { readonly tag: 'unknown-placeholder'; readonly name: string }
  | { readonly tag: 'unclosed' }
  | { readonly tag: 'blank'; readonly part: 'subject' | 'body' }
  | { readonly tag: 'fact-not-said'; readonly name: string }
  | { readonly tag: 'long-line'; readonly line: string }
  | { readonly tag: 'no-sample'; readonly reason: PlanReason | undefined }

export type CheckedText = {
  readonly problems: readonly TextProblem[]
  /** As a real person would read it. */
  readonly sample?: SampleMail
}

export const isBroken = ({ tag }: TextProblem): boolean =>
  tag === 'unknown-placeholder' || tag === 'unclosed' || tag === 'blank'

const parts = ['あいさつ', '個人情報', '署名']

/** What M12 lists as changed or unchanged says these as well. */
const alsoSaidBy: Readonly<Record<string, string>> = { 日時: '変更後', 会場名: '変更後' }

/** Whether a wording can be sent, says what it must, and fits the screens of municipal mail programs. */
export function checkText(given: Planned, text: EditedText): CheckedText {
  const { book } = given
  const faults = [...blanks(text), ...strangers(book, text)]
  if (faults.some(isBroken)) return { problems: faults }
  if (!isMailKind(text.kind)) return { problems: faults }
  const silent = silences(text.kind, text)
  const sample = sampleMail({ ...given, book: withText(book, text) }, text.kind)
  if (!sample.ok) return { problems: [...silent, { tag: 'no-sample', reason: sample.error }] }
  return { problems: [...silent, ...longLines(sample.value.body)], sample: sample.value }
}

/** The book as it would be with this wording. */
function withText(book: Book, { kind, subject, body }: EditedText): Book {
  const rows = book.mailTexts.rows.map((row) =>
    row.values.kind === kind ? { ...row, values: { ...row.values, subject, body } } : row,
  )
  return { ...book, mailTexts: { ...book.mailTexts, rows } }
}

function blanks({ kind, subject, body }: EditedText): TextProblem[] {
  return [
    ...(isMailKind(kind) && subject.trim() === ''
      ? [{ tag: 'blank', part: 'subject' } as const]
      : []),
    ...(body.trim() === '' ? [{ tag: 'blank', part: 'body' } as const] : []),
  ]
}

function strangers(book: Book, { subject, body }: EditedText): TextProblem[] {
  const known = new Set(knownPlaceholders(book))
  const names = new Set([...placeholdersIn(subject), ...placeholdersIn(body)])
  const unknown = [...names].filter((name) => !known.has(name))
  return [
    ...unknown.map((name) => ({ tag: 'unknown-placeholder', name }) as const),
    ...([subject, body].every(isSound) ? [] : [{ tag: 'unclosed' } as const]),
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

/** Half a character for Latin letters and the like; longer lines break anywhere (MAIL-TEXTS). */
const longestLine = 35
const widthOf = (line: string): number =>
  [...line].reduce(
    (sum, character) =>
      sum + (character <= '\u00ff' || /[\uff61-\uff9f]/.test(character) ? 0.5 : 1),
    0,
  )

const longLines = (body: string): TextProblem[] =>
  body
    .split('\n')
    .filter((line) => widthOf(line.trimEnd()) > longestLine && !line.includes('://'))
    .map((line) => ({ tag: 'long-line', line: line.trim() }) as const)
