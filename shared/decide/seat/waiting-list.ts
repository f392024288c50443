import type { Book } from '../../book/book.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { changeByHand, type Deed } from '../deed/change-by-hand.ts'
import type { Draft } from '../deed/draft.ts'
import type { RegistrationRow } from '../people/register-participation.ts'

const participantsOf = (book: Book, meetingId: string): readonly RegistrationRow[] =>
  book.registrations.rows.filter(
    ({ values }) =>
      values.meetingId === meetingId && values.role === '参加者' && values.registrationId !== '',
  )

/** Who waits for a seat: by 待ち順位 where somebody gave one, then by time of application. */
export function waitingList(book: Book, meetingId: string): readonly RegistrationRow[] {
  const last = Number.MAX_SAFE_INTEGER
  return participantsOf(book, meetingId)
    .filter(({ values }) => values.status === 'キャンセル待ち')
    .sort(
      (a, b) =>
        (a.values.waitingRank ?? last) - (b.values.waitingRank ?? last) ||
        (a.values.appliedAt ?? last) - (b.values.appliedAt ?? last) ||
        a.position - b.position,
    )
}

/** Who was asked and has not answered, the earliest deadline first. */
export function offeredList(book: Book, meetingId: string): readonly RegistrationRow[] {
  return participantsOf(book, meetingId)
    .filter(({ values }) => values.status === '繰上げ打診中')
    .sort((a, b) => (a.values.replyBy < b.values.replyBy ? -1 : 1))
}

export type Seats = {
  /** Null: no 定員 is set, everybody fits. */
  readonly capacity: number | null
  readonly decided: number
  /** Kept for people who were asked. */
  readonly offered: number
  readonly free: number | null
}

export function seatsAt(book: Book, meeting: Meeting): Seats {
  const rows = participantsOf(book, meeting.meetingId)
  const count = (status: Registration['status']): number =>
    rows.filter(({ values }) => values.status === status).length
  const [decided, offered] = [count('参加決定'), count('繰上げ打診中')]
  const { capacity } = meeting
  return {
    capacity,
    decided,
    offered,
    free: capacity === null ? null : capacity - decided - offered,
  }
}

/** 待ち順位 1, 2, 3 … as the list stands, so that the sheet and the dialog agree. */
export function rankWaiting(draft: Draft, meetingId: string, deed: Deed): Draft {
  return waitingList(draft.book, meetingId).reduce(
    (next, { values }, index) =>
      changeByHand(
        next,
        { tab: 'registrations', id: values.registrationId, values: { waitingRank: index + 1 } },
        deed,
      ),
    draft,
  )
}
