import type { Book } from '../book/book.ts'
import { err, ok, type Result } from '../result.ts'
import { type ComposedMail, composeMail } from './compose.ts'
import { factsOf } from './facts.ts'
import { isMailKind, type MailKind, mailKinds } from './kinds.ts'
import type { MailMatter } from './mail-matter.ts'
import { mailValues } from './mail-values.ts'
import type { PlannedMail, PlanReason } from './planned-mail.ts'
import { plannedMatter } from './planned-matter.ts'
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
  readonly sample?: ComposedMail & { readonly name: string }
}

export const isBroken = ({ tag }: TextProblem): boolean =>
  tag === 'unknown-placeholder' || tag === 'unclosed' || tag === 'blank'

const parts = ['あいさつ', '個人情報', '署名']

/** What M12 lists as changed or unchanged says these as well. */
const alsoSaidBy: Readonly<Record<string, string>> = { 日時: '変更後', 会場名: '変更後' }

/** Whether a wording can be sent, says what it must, and fits the screens of municipal mail programs. */
export function checkText(
  book: Book,
  plan: readonly PlannedMail[],
  text: EditedText,
  now: number,
): CheckedText {
  const faults = [...blanks(text), ...strangers(book, text)]
  if (faults.some(isBroken)) return { problems: faults }
  if (!isMailKind(text.kind)) return { problems: faults }
  const silent = silences(text.kind, text)
  const sample = sampleOf(withText(book, text), plan, text.kind, now)
  if (!sample.ok) return { problems: [...silent, { tag: 'no-sample', reason: sample.error }] }
  return { problems: [...silent, ...longLines(sample.value.body)], sample: sample.value }
}

/** The book as it would be with this wording. */
export function withText(book: Book, { kind, subject, body }: EditedText): Book {
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

function sampleOf(
  book: Book,
  plan: readonly PlannedMail[],
  kind: MailKind,
  now: number,
): Result<ComposedMail & { name: string }, PlanReason | undefined> {
  const planned = plan.find((mail) => mail.kind === kind)
  const matter = planned
    ? plannedMatter(book, planned, { at: Math.max(planned.at, now), reference })
    : likelyMatter(book, kind, now)
  if (!matter) return err(undefined)
  const composed = composeMail(book, matter)
  if (!composed.ok) return composed
  const name = matter.registration?.name || matter.member?.name || ''
  return ok({ ...composed.value, name })
}

const reference = '（送信時に付きます）'

function emptyMatter(kind: MailKind, at: number): MailMatter {
  return {
    ...{ kind, registration: null, member: null, meeting: null, survey: null },
    ...{ tellsMembership: false, at, reference },
  }
}

/** The latest applicant, as if such a mail were due; undefined when there is nobody yet. */
function likelyMatter(book: Book, kind: MailKind, now: number): MailMatter | undefined {
  const registration = [...book.registrations.rows]
    .reverse()
    .map(({ values }) => values)
    .find(({ memberId, registrationId }) => memberId !== '' && registrationId !== '')
  const member = book.roster.rows.find(
    ({ values }) => !registration || values.memberId === registration.memberId,
  )?.values
  if (!member) return undefined
  const meeting = book.meetings.rows.find(
    ({ values }) => values.meetingId === registration?.meetingId,
  )?.values
  return {
    ...emptyMatter(kind, now),
    registration: registration ?? null,
    member,
    meeting: meeting ?? null,
    survey: book.surveys.rows[0]?.values ?? null,
    before: meeting ? { facts: factsOf(meeting), off: '' } : null,
  }
}
