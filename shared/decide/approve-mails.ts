import { sha256 } from '@noble/hashes/sha2.js'
import type { Book } from '../book/book.ts'
import { type Change, insertRow, updateRow } from '../book/change.ts'
import { type ComposedMail, composeMail } from '../mail/compose.ts'
import { mailKinds } from '../mail/kinds.ts'
import { planMails } from '../mail/plan-mails.ts'
import type { PlannedMail } from '../mail/planned-mail.ts'
import { plannedMatter } from '../mail/planned-matter.ts'
import { noteSeen } from '../mail/seen-preview.ts'
import { bytesToBase64Url, utf8Bytes } from '../protocol/bytes.ts'
import { err, ok, type Result } from '../result.ts'
import { addChanges, type Draft } from './draft.ts'
import { seenRow } from './see-mail.ts'

/** A mail that waits for a person, with the words it has without a ひとこと. */
export type WaitingMail = {
  readonly mail: PlannedMail
  readonly text: ComposedMail
  /** Of those words: what a person approves is what the person saw. */
  readonly fingerprint: string
}

export type Approval = {
  /** Fingerprint of each approved mail by its key. */
  readonly seen: Readonly<Record<string, string>>
  /** ひとこと by 受付番号. */
  readonly notes: Readonly<Record<string, string>>
  readonly who: string
}

export type ApprovalFault =
  | { readonly tag: 'no-longer-waiting'; readonly key: string }
  | { readonly tag: 'changed-since'; readonly name: string }

/** Everything that waits for 「確認して送る」, in the order of its time. */
export function waitingMails(book: Book, now: number): readonly WaitingMail[] {
  return planMails(book, now)
    .filter(({ handling }) => handling === '確認待ち')
    .flatMap((mail) => {
      const composed = composeWith(book, mail, '')
      if (!composed.ok) return []
      const { subject, body } = composed.value
      const digest = sha256(utf8Bytes(`${mail.recipient.address}\n${subject}\n${body}`))
      const fingerprint = bytesToBase64Url(digest).slice(0, 22)
      return [{ mail, text: composed.value, fingerprint }]
    })
}

/** The words of a planned mail with this ひとこと. */
export function composeWith(book: Book, mail: PlannedMail, personalNote: string) {
  const matter = plannedMatter(book, mail, { at: mail.at, reference: '（送信時に付きます）' })
  const registration = matter.registration && { ...matter.registration, personalNote }
  return composeMail(book, { ...matter, registration })
}

/** 連絡=送る for each mail that a person has seen; refused whole when one of them reads otherwise by now. */
export function approveMails(draft: Draft, approval: Approval): Result<Draft, ApprovalFault> {
  const waiting = new Map(waitingMails(draft.book, draft.now).map((one) => [one.mail.key, one]))
  const approved: WaitingMail[] = []
  for (const [key, fingerprint] of Object.entries(approval.seen)) {
    const one = waiting.get(key)
    if (!one) return err({ tag: 'no-longer-waiting', key })
    if (one.fingerprint !== fingerprint)
      return err({ tag: 'changed-since', name: one.mail.recipient.name })
    approved.push(one)
  }
  if (approved.length === 0) return ok(draft)
  const changes = approvalChanges(draft, { waiting: [...waiting.values()], approved }, approval)
  return ok(addChanges(draft, [...changes, record(draft, approved, approval.who)]))
}

type Chosen = {
  readonly waiting: readonly WaitingMail[]
  readonly approved: readonly WaitingMail[]
}

/**
 * All that waits for one 開催 or 調査 is approved there, and noted as seen; a part of it, and everything
 * else, in the rows of the people.
 */
function approvalChanges(draft: Draft, chosen: Chosen, { notes, who }: Approval) {
  const { book, now } = draft
  const approved = new Set(chosen.approved.map(({ mail }) => mail))
  const matters = mattersOf(chosen.waiting).filter((mails) =>
    mails.every((mail) => approved.has(mail)),
  )
  const whole = new Set(matters.flat())
  return [
    ...matters.flatMap((mails) => orderFor(book, mails, now)),
    ...[...approved]
      .filter((mail) => !whole.has(mail))
      .flatMap((mail) => [...approvalOf(book, mail), seenRow(draft, mail, who)]),
    ...chosen.approved.flatMap(({ mail }) => noteOf(book, mail, notes)),
  ]
}

/** The waiting mails by the row of 開催 or 調査 that can approve them together. */
function mattersOf(waiting: readonly WaitingMail[]): readonly (readonly PlannedMail[])[] {
  const matters = new Map<string, PlannedMail[]>()
  for (const { mail } of waiting) {
    const { approver } = mailKinds[mail.kind]
    if (approver !== 'meeting' && approver !== 'survey') continue
    const id = `${approver}/${mail.facts.about || mail.meetingId}`
    matters.set(id, [...(matters.get(id) ?? []), mail])
  }
  return [...matters.values()]
}

function orderFor(book: Book, mails: readonly PlannedMail[], now: number): Change[] {
  const [first] = mails
  if (!first) return []
  const id = first.facts.about || first.meetingId
  const contact = '送る' as const
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === id)
  const survey = book.surveys.rows.find(({ values }) => values.surveyId === id)
  const isSurvey = mailKinds[first.kind].approver === 'survey'
  return [
    ...(!isSurvey && meeting ? [updateRow('meetings', meeting.position, { contact })] : []),
    ...(isSurvey && survey ? [updateRow('surveys', survey.position, { contact })] : []),
    ...[...new Set(mails.map(({ kind }) => kind))].flatMap((kind) =>
      noteSeen(
        book,
        mails.filter((mail) => mail.kind === kind),
        now,
      ),
    ),
  ]
}

function approvalOf(book: Book, { subjectId, reason }: PlannedMail): Change[] {
  // Such a mail lacks nothing but somebody's look.
  if (reason.tag === 'unforeseen') return []
  const contact = '送る' as const
  const registration = registrationRow(book, subjectId)
  if (registration) return [updateRow('registrations', registration.position, { contact })]
  const member = book.roster.rows.find(({ values }) => values.memberId === subjectId)
  return member ? [updateRow('roster', member.position, { contact })] : []
}

function noteOf(book: Book, { subjectId }: PlannedMail, notes: Approval['notes']): Change[] {
  const personalNote = notes[subjectId]
  const row = registrationRow(book, subjectId)
  if (!row || personalNote === undefined) return []
  return [updateRow('registrations', row.position, { personalNote })]
}

const registrationRow = (book: Book, id: string) =>
  book.registrations.rows.find(({ values }) => values.registrationId === id)

function record(draft: Draft, approved: readonly WaitingMail[], who: string) {
  const lines = approved.map(({ mail }) => `${mail.subjectId} ${mailKinds[mail.kind].name}`)
  return insertRow('operations', {
    at: draft.now,
    who,
    via: 'メニュー',
    action: '確認して送る',
    target: `${approved.length}件`,
    before: '',
    after: lines.join('\n'),
  })
}
