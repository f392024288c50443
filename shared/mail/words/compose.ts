import type { Book } from '../../book/book.ts'
import { err, ok, type Result } from '../../result.ts'
import { mailKinds } from '../kind/kinds.ts'
import type { PlanReason } from '../planned-mail.ts'
import type { MailMatter } from '../told/mail-matter.ts'
import { isSharedAddress } from './addressee.ts'
import { faultyDeadline } from './deadlines.ts'
import { addresseeOf, mailValues } from './mail-values.ts'
import { plainCharacters } from './plain-characters.ts'
import { fillTemplate, hasName, isSound, placeholdersIn, type TemplateValues } from './template.ts'
import { wrapLines } from './wrap-lines.ts'

export type ComposedMail = { readonly subject: string; readonly body: string }

const alwaysBlocking = ['研究会名', '主催', '氏名']

const parts = ['あいさつ', '個人情報', '署名']

/** The words of one mail as 文面 says them now; `subject` is that of a new thread. */
export function composeMail(book: Book, matter: MailMatter): Result<ComposedMail, PlanReason> {
  const ready = makeReady(book, matter)
  if (!ready.ok) return ready
  const filled = fillText(ready.value.text, fillingWith(book, matter, ready.value.values))
  return filled.ok ? ok({ ...filled.value, body: wrapLines(filled.value.body) }) : filled
}

/** All that a wording is filled with for one mail: plain data, good without the book. */
export type Filling = {
  readonly values: TemplateValues
  /** The texts of 文面 that other texts name. */
  readonly parts: TemplateValues
  /** What the subject ends with. */
  readonly mark: string
}

export function fillingOf(book: Book, matter: MailMatter): Result<Filling, PlanReason> {
  const ready = makeReady(book, matter)
  return ready.ok ? ok(fillingWith(book, matter, ready.value.values)) : ready
}

function fillingWith(book: Book, matter: MailMatter, values: TemplateValues): Filling {
  const known = parts.flatMap((part) => {
    const text = findText(book, part)
    return text ? [[part, text.body]] : []
  })
  return { values, parts: Object.fromEntries(known), mark: personMark(book, matter) }
}

export function fillText(text: Text, filling: Filling): Result<ComposedMail, PlanReason> {
  const complete = withParts(filling, partsIn(text))
  if (!complete.ok) return complete
  const subject = fill(text.subject, complete.value)
  if (!subject.ok) return subject
  const body = fill(text.body, complete.value)
  if (!body.ok) return body
  const { 氏名 = '', 前の氏名 = '' } = filling.values
  const plain = (words: string): string => plainCharacters(words, 氏名 + 前の氏名)
  return ok({ subject: plain(subject.value) + filling.mark, body: plain(body.value) })
}

/** Why a mail could not be written, found without writing it where its texts are sound: the plan asks for hundreds. */
export function faultInWords(book: Book, matter: MailMatter): PlanReason | undefined {
  const ready = makeReady(book, matter)
  if (!ready.ok) return ready.error
  const { text, values } = ready.value
  const own = [text.subject, text.body]
  const isPlain =
    own.every((template) => isPlainText(template, values, parts)) &&
    partsIn(text).every((part) => isPlainText(findText(book, part)?.body, values, []))
  if (isPlain) return undefined
  const composed = composeMail(book, matter)
  return composed.ok ? undefined : composed.error
}

type Text = { readonly subject: string; readonly body: string }

function makeReady(
  book: Book,
  matter: MailMatter,
): Result<{ readonly text: Text; readonly values: TemplateValues }, PlanReason> {
  const text = findText(book, matter.kind)
  if (!text) return err({ tag: 'text-missing', kind: matter.kind })
  const values = mailValues(book, matter)
  const missing = [...alwaysBlocking, ...mailKinds[matter.kind].needs].find((name) => !values[name])
  if (missing !== undefined) return err({ tag: 'fact-missing', name: missing })
  const faulty = faultyDeadline(book, matter)
  return faulty ? err(faulty) : ok({ text, values })
}

const partsIn = ({ subject, body }: Text): readonly string[] =>
  parts.filter((part) => [subject, body].some((text) => placeholdersIn(text).includes(part)))

/** All names are known, and neither the text nor a value brings braces of its own. */
const isPlainText = (
  template: string | undefined,
  values: TemplateValues,
  known: readonly string[],
): boolean =>
  template !== undefined &&
  isSound(template, (name) => hasName(values, name)) &&
  placeholdersIn(template).every(
    (name) => known.includes(name) || values[name]?.includes('{{') === false,
  )

/** Two people behind one address must tell their mails apart by the subject (MAIL-TEXTS). */
function personMark(book: Book, matter: MailMatter): string {
  if (mailKinds[matter.kind].repliesInThread) return ''
  const { name, email } = addresseeOf(matter)
  return isSharedAddress(book, email) ? `（${name.split(/[\s　]/)[0]}様分）` : ''
}

function findText(book: Book, kind: string): Text | undefined {
  return book.mailTexts.rows.find(({ values }) => values.kind === kind)?.values
}

function withParts(
  { values, parts: texts }: Filling,
  used: readonly string[],
): Result<TemplateValues, PlanReason> {
  const complete: Record<string, string> = { ...values }
  for (const part of used) {
    const text = texts[part]
    if (text === undefined) return err({ tag: 'text-missing', kind: part })
    const filled = fill(text, values)
    if (!filled.ok) return filled
    complete[part] = filled.value
  }
  return ok(complete)
}

function fill(template: string, values: TemplateValues): Result<string, PlanReason> {
  const filled = fillTemplate(template, values)
  if (!filled.ok) return err({ tag: 'unknown-placeholder', name: filled.error.name })
  const isWhole = isSound(template, (name) => hasName(values, name))
  return isWhole && !filled.value.includes('{{') ? filled : err({ tag: 'braces-left' })
}
