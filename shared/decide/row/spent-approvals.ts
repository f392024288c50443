import type { Book } from '../../book/book.ts'
import { type Change, updateRow } from '../../book/change.ts'
import { mailKinds } from '../../mail/kind/kinds.ts'
import type { PlannedMail, PlanReason } from '../../mail/planned-mail.ts'
import { isUnderWay, readHistory } from '../../mail/told/logged-mail.ts'
import { settledMs } from '../../mail/when/send-window.ts'

/** A 送る with nothing left to approve is taken back: it must not approve what comes later (DESIGN §4). */
export function spentApprovals(
  book: Book,
  plan: readonly PlannedMail[],
  now: number,
): readonly Change[] {
  const used = new Set([...rowsInUse(plan), ...mattersUnderWay(book)])
  const changedAt = new Map(
    book.snapshot.rows.map(({ values }) => [values.row, values.changedAt ?? 0]),
  )
  const isSpent = (row: string, contact: string): boolean =>
    contact === '送る' && !used.has(row) && now - (changedAt.get(row) ?? now) >= settledMs
  const blank = { contact: '' } as const
  return [
    ...book.registrations.rows.flatMap(({ position, values }) =>
      isSpent(`registrations/${values.registrationId}`, values.contact)
        ? [updateRow('registrations', position, blank)]
        : [],
    ),
    ...book.roster.rows.flatMap(({ position, values }) =>
      isSpent(`roster/${values.memberId}`, values.contact)
        ? [updateRow('roster', position, blank)]
        : [],
    ),
    ...book.meetings.rows.flatMap(({ position, values }) =>
      isSpent(`meetings/${values.meetingId}`, values.contact)
        ? [updateRow('meetings', position, blank)]
        : [],
    ),
    // 控え does not follow 調査.
    ...book.surveys.rows.flatMap(({ position, values }) =>
      values.contact === '送る' && !used.has(`surveys/${values.surveyId}`)
        ? [updateRow('surveys', position, blank)]
        : [],
    ),
  ]
}

/** The rows whose 送る still has something to approve. */
function rowsInUse(plan: readonly PlannedMail[]): ReadonlySet<string> {
  const rows = new Set<string>()
  for (const { kind, reason, handling, subjectId, memberId, meetingId, facts } of plan) {
    const { approver } = mailKinds[kind]
    if (approver === 'none' || /^(tested|listed-twice)$/.test(reason.tag)) continue
    rows.add(subjectId === memberId ? `roster/${subjectId}` : `registrations/${subjectId}`)
    if (handling === '出さない' || handling === '電話する' || isPersonal(reason)) continue
    if (approver === 'meeting') rows.add(`meetings/${meetingId}`)
    if (approver === 'survey') rows.add(`surveys/${facts.about ?? ''}`)
  }
  return rows
}

/** One person's obstacle does not keep a whole meeting approved for what comes next. */
const isPersonal = (reason: PlanReason): boolean =>
  reason.tag === 'faulty-cell'
    ? !/^(開催|調査)：/.test(reason.header)
    : /^(bad-address|held-by-row|decision-not-told|handed-over|failed)$/.test(reason.tag)

/** Mails that have begun go on under the approval they began with, and are begun anew under it when a run dies. */
function mattersUnderWay(book: Book): readonly string[] {
  const open = [...readHistory(book).values()].flat().filter(isUnderWay)
  if (open.length === 0) return []
  const meetings = new Map(
    book.registrations.rows.map(({ values }) => [values.registrationId, values.meetingId]),
  )
  return open.flatMap(({ kind, facts, subjectId }) => {
    const { approver } = mailKinds[kind]
    const own = `${meetings.has(subjectId) ? 'registrations' : 'roster'}/${subjectId}`
    if (approver !== 'meeting' && approver !== 'survey') return [own]
    return [own, `${approver}s/${facts.about ?? meetings.get(subjectId) ?? ''}`]
  })
}
