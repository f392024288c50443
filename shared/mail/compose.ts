import type { Book } from '../book/book.ts'
import { err, ok, type Result } from '../result.ts'
import { isSharedAddress } from './addressee.ts'
import { type MailKind, mailKinds } from './kinds.ts'
import type { MailMatter } from './mail-matter.ts'
import { addresseeOf, mailValues } from './mail-values.ts'
import type { PlanReason } from './planned-mail.ts'
import { fillTemplate, type TemplateValues } from './template.ts'

export type ComposedMail = { readonly subject: string; readonly body: string }

/** Without these a mail of the kind would be of no use, or wrong: it is blocked (DESIGN §6). */
const blockingFacts: Readonly<Record<MailKind, readonly string[]>> = {
  M01: ['回', '日時', '受付番号'],
  M02: ['回', '日時', '会場名'],
  M06: [],
  M08: ['回', '日時'],
  M09: ['回', '日時', '会場名'],
  M10: ['回', '日時', '会場名', '当日連絡先'],
  M16: ['回', '日時', '会場名'],
}
const alwaysBlocking = ['研究会名', '主催', '氏名']

const parts = ['あいさつ', '個人情報', '署名']

/** The words of one mail as 文面 says them now; `subject` is that of a new thread. */
export function composeMail(book: Book, matter: MailMatter): Result<ComposedMail, PlanReason> {
  const text = findText(book, matter.kind)
  if (!text) return err({ tag: 'text-missing', kind: matter.kind })
  const values = mailValues(book, matter)
  const missing = [...alwaysBlocking, ...blockingFacts[matter.kind]].find((name) => !values[name])
  if (missing !== undefined) return err({ tag: 'fact-missing', name: missing })

  const complete = withParts(book, values)
  if (!complete.ok) return complete
  const subject = fill(text.subject, complete.value)
  if (!subject.ok) return subject
  const body = fill(text.body, complete.value)
  if (!body.ok) return body
  return ok({ subject: subject.value + personMark(book, matter), body: body.value })
}

/** Two people behind one address must tell their mails apart by the subject (MAIL-TEXTS). */
function personMark(book: Book, matter: MailMatter): string {
  if (mailKinds[matter.kind].repliesInThread) return ''
  const { name, email } = addresseeOf(matter)
  return isSharedAddress(book, email) ? `（${name.split(/[\s　]/)[0]}様分）` : ''
}

function findText(book: Book, kind: string): { subject: string; body: string } | undefined {
  return book.mailTexts.rows.find(({ values }) => values.kind === kind)?.values
}

function withParts(book: Book, values: TemplateValues): Result<TemplateValues, PlanReason> {
  const complete: Record<string, string> = { ...values }
  for (const part of parts) {
    const text = findText(book, part)
    if (!text) return err({ tag: 'text-missing', kind: part })
    const filled = fill(text.body, values)
    if (!filled.ok) return filled
    complete[part] = filled.value
  }
  return ok(complete)
}

function fill(template: string, values: TemplateValues): Result<string, PlanReason> {
  const filled = fillTemplate(template, values)
  if (!filled.ok) return err({ tag: 'unknown-placeholder', name: filled.error.name })
  return filled.value.includes('{{') ? err({ tag: 'braces-left' }) : filled
}
