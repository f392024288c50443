import type { Book } from '../../book/book.ts'
import { type Change, updateRow } from '../../book/change.ts'
import { isAnnouncement } from '../../mail/kind/announcement.ts'
import { mailKinds } from '../../mail/kind/kinds.ts'
import { noteSeen } from '../../mail/plan/seen-preview.ts'
import type { PlannedMail } from '../../mail/planned-mail.ts'
import type { Draft } from '../deed/draft.ts'
import { giveOrder } from './give-order.ts'
import { seenRow } from './see-mail.ts'

type Chosen = {
  /** Everything that waits, of which some was approved. */
  readonly waiting: readonly PlannedMail[]
  readonly approved: readonly PlannedMail[]
  readonly notes: Readonly<Record<string, string>>
  readonly who: string
}

/**
 * All that waits for one 開催 or 調査 is approved there, and noted as seen; a part of it, and everything
 * else, in the rows of the people.
 */
export function approvalChanges(draft: Draft, chosen: Chosen): readonly Change[] {
  const { book, now } = draft
  const approved = new Set(chosen.approved)
  const matters = mattersOf(chosen.waiting).filter((mails) =>
    mails.every((mail) => approved.has(mail)),
  )
  const whole = new Set(matters.flat())
  const single = chosen.approved.filter((mail) => !whole.has(mail))
  return [
    ...matters.flatMap((mails) => matterChanges(book, mails, now)),
    ...[...whole]
      .filter(({ reason }) => reason.tag === 'unforeseen')
      .map((mail) => seenRow(draft, mail, chosen.who)),
    ...single.flatMap((mail) => [
      ...rowChanges(book, mail, chosen.notes),
      seenRow(draft, mail, chosen.who),
    ]),
    ...[...whole].flatMap((mail) => noteChange(book, mail, chosen.notes)),
  ]
}

/** The waiting mails by the row of 開催 or 調査 that can approve them together. */
function mattersOf(waiting: readonly PlannedMail[]): readonly (readonly PlannedMail[])[] {
  const matters = new Map<string, PlannedMail[]>()
  for (const mail of waiting) {
    const { approver } = mailKinds[mail.kind]
    if (approver !== 'meeting' && approver !== 'survey') continue
    // What may have gone already is let go by its own row alone.
    if (mail.reason.tag === 'handed-over') continue
    const id = `${approver}/${matterId(mail)}`
    const known = matters.get(id)
    if (known) known.push(mail)
    else matters.set(id, [mail])
  }
  return [...matters.values()]
}

const matterId = ({ facts, meetingId }: PlannedMail): string => facts.about ?? meetingId

function matterChanges(book: Book, mails: readonly PlannedMail[], now: number): Change[] {
  const [first] = mails
  if (!first) return []
  const kinds = [...new Set(mails.map(({ kind }) => kind))]
  return [
    ...orderChange(book, first),
    ...kinds.flatMap((kind) => {
      const group = mails.filter((mail) => mail.kind === kind)
      return noteSeen(book, group, now)
    }),
  ]
}

function orderChange(book: Book, mail: PlannedMail): Change[] {
  const id = matterId(mail)
  const contact = '送る' as const
  if (mailKinds[mail.kind].approver === 'survey') {
    const survey = book.surveys.rows.find(({ values }) => values.surveyId === id)
    return survey ? [updateRow('surveys', survey.position, { contact })] : []
  }
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === id)
  return meeting ? giveOrder(book, { tab: 'meetings', id, ...meeting }, { contact }) : []
}

function rowChanges(book: Book, mail: PlannedMail, notes: Chosen['notes']): Change[] {
  const { subjectId } = mail
  // Such a mail lacks nothing but somebody's look; 送る in 名簿 would approve all other announcements as well.
  const { tag } = mail.reason
  if (tag === 'unforeseen' || (isAnnouncement(mail.kind) && tag !== 'handed-over')) return []
  const contact = '送る' as const
  const registration = registrationRow(book, subjectId)
  if (registration) {
    const note = notes[subjectId]
    const cells = { contact, ...(note !== undefined && { personalNote: note }) }
    return giveOrder(book, { tab: 'registrations', id: subjectId, ...registration }, cells)
  }
  const member = book.roster.rows.find(({ values }) => values.memberId === subjectId)
  return member ? giveOrder(book, { tab: 'roster', id: subjectId, ...member }, { contact }) : []
}

function noteChange(book: Book, { subjectId }: PlannedMail, notes: Chosen['notes']): Change[] {
  const personalNote = notes[subjectId]
  const row = registrationRow(book, subjectId)
  if (!row || personalNote === undefined) return []
  return giveOrder(book, { tab: 'registrations', id: subjectId, ...row }, { personalNote })
}

const registrationRow = (book: Book, id: string) =>
  book.registrations.rows.find(({ values }) => values.registrationId === id)
