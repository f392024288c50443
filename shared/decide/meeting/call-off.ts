import type { Book } from '../../book/book.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import { noteSeen } from '../../mail/plan/seen-preview.ts'
import { planMails } from '../../mail/plan-mails.ts'
import type { PlannedMail } from '../../mail/planned-mail.ts'
import { isPast } from '../../mail/when/is-past.ts'
import { err, ok, type Result } from '../../result.ts'
import { changeByHand } from '../deed/change-by-hand.ts'
import { addChanges, type Draft } from '../deed/draft.ts'

export type CallOff = {
  readonly meetingId: string
  readonly status: '中止' | '延期'
  /** 変更理由, as the mail says it: 「台風の接近」のため. */
  readonly because: string
  /** `send`: whoever was told anything hears of it at once; `later`: nobody before somebody says so. */
  readonly telling: 'send' | 'later'
  readonly who: string
}

export type CallOffFault =
  | { readonly tag: 'row-gone'; readonly id: string }
  | { readonly tag: 'meeting-over'; readonly id: string }
  | { readonly tag: 'already-off'; readonly status: string }

/** 「中止・延期する」: registrations stay as they are; who was told of the meeting hears of it (DESIGN §6, M13). */
export function callOff(draft: Draft, wish: CallOff): Result<Draft, CallOffFault> {
  const { meetingId: id, status, because, telling, who } = wish
  const row = draft.book.meetings.rows.find(({ values }) => values.meetingId === id && id !== '')
  if (!row) return err({ tag: 'row-gone', id })
  const meeting = row.values
  if (meeting.status === status) return err({ tag: 'already-off', status })
  if (meeting.status === '開催済' || isPast(meeting, draft.now))
    return err({ tag: 'meeting-over', id })
  // A 送る that stood there for something else must not send this.
  const contact: Meeting['contact'] =
    telling === 'send' ? '送る' : meeting.contact === '送る' ? '' : meeting.contact
  const values = { status, changeReason: because, contact }
  const deed = { who, action: `${status}にする` }
  const changed = changeByHand(draft, { tab: 'meetings', id, values }, deed)
  if (telling === 'later') return ok(changed)
  const mails = callOffMails(changed.book, id, changed.now)
  return ok(addChanges(changed, noteSeen(changed.book, mails, changed.now)))
}

/** Who hears of it, or would but for a reason. */
export const callOffMails = (book: Book, meetingId: string, now: number): readonly PlannedMail[] =>
  planMails(book, now).filter(
    (mail) => mail.kind === 'M13' && mail.meetingId === meetingId && mail.handling !== '出さない',
  )
