import type { Book } from '../book/book.ts'
import { type Change, updateRow } from '../book/change.ts'
import { mailKinds } from '../mail/kinds.ts'
import { isUnderWay, readHistory } from '../mail/logged-mail.ts'
import type { PlannedMail } from '../mail/planned-mail.ts'
import { settledMs } from '../mail/send-window.ts'

/** A 送る with nothing left to approve is taken back: it must not approve what comes later (DESIGN §4). */
export function spentApprovals(
  book: Book,
  plan: readonly PlannedMail[],
  now: number,
): readonly Change[] {
  const waiting = waitingRows(plan)
  const underWay = mattersUnderWay(book)
  const changedAt = new Map(
    book.snapshot.rows.map(({ values }) => [values.row, values.changedAt ?? 0]),
  )
  const isSettled = (row: string): boolean => {
    const since = changedAt.get(row)
    return since !== undefined && now - since >= settledMs
  }
  return [
    ...book.registrations.rows.flatMap(({ position, values }) => {
      const row = `registrations/${values.registrationId}`
      const isSpent = values.contact === '送る' && !waiting.has(row) && isSettled(row)
      return isSpent ? [updateRow('registrations', position, { contact: '' })] : []
    }),
    ...book.meetings.rows.flatMap(({ position, values }) => {
      const row = `meetings/${values.meetingId}`
      const isSpent = values.contact === '送る' && !waiting.has(row) && !underWay.has(row)
      return isSpent && isSettled(row) ? [updateRow('meetings', position, { contact: '' })] : []
    }),
    ...book.surveys.rows.flatMap(({ position, values }) => {
      const row = `surveys/${values.surveyId}`
      const isSpent = values.contact === '送る' && !waiting.has(row) && !underWay.has(row)
      return isSpent ? [updateRow('surveys', position, { contact: '' })] : []
    }),
  ]
}

/** The rows whose 送る still has something to approve. */
function waitingRows(plan: readonly PlannedMail[]): ReadonlySet<string> {
  const rows = new Set<string>()
  for (const { kind, reason, handling, subjectId, meetingId, facts } of plan) {
    const { approver } = mailKinds[kind]
    if (approver === 'none' || reason.tag === 'tested') continue
    rows.add(`registrations/${subjectId}`)
    // A call is nobody's to approve.
    if (handling === '出さない' || handling === '電話する') continue
    if (approver === 'meeting') rows.add(`meetings/${meetingId}`)
    if (approver === 'survey') rows.add(`surveys/${facts.about ?? ''}`)
  }
  return rows
}

/** Mails that have begun go on under the approval they began with. */
function mattersUnderWay(book: Book): ReadonlySet<string> {
  const meetings = new Map(
    book.registrations.rows.map(({ values }) => [values.registrationId, values.meetingId]),
  )
  const rows = new Set<string>()
  for (const [subjectId, mails] of readHistory(book))
    for (const mail of mails) {
      const { approver } = mailKinds[mail.kind]
      if (!isUnderWay(mail) || (approver !== 'meeting' && approver !== 'survey')) continue
      const about = mail.facts.about ?? meetings.get(subjectId) ?? ''
      rows.add(`${approver}s/${about}`)
    }
  return rows
}
