import type { Book } from '../../book/book.ts'
import { type Change, updateRow } from '../../book/change.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { PlannedMail } from '../../mail/planned-mail.ts'
import { sendingCell } from '../../mail/sending-cell.ts'
import { readHistory } from '../../mail/told/logged-mail.ts'
import { warekiDate, weekdayName } from '../../time/wareki.ts'

/** Cells that the system writes, as far as they do not hold the right value already. */
export function computedCells(
  book: Book,
  plan: readonly PlannedMail[],
  now: number,
): readonly Change[] {
  return [...meetingCells(book), ...sendingCells(book, plan, now)]
}

/** Only 役割=参加者 takes a seat (R5, R21). */
export function seatsOf(book: Book, meeting: Meeting): { decided: number; waiting: number } {
  const rows = book.registrations.rows.filter(
    ({ values }) => values.meetingId === meeting.meetingId && values.role === '参加者',
  )
  return {
    decided: rows.filter(({ values }) => values.status === '参加決定').length,
    waiting: rows.filter(({ values }) => values.status === 'キャンセル待ち').length,
  }
}

function meetingCells(book: Book): readonly Change[] {
  return book.meetings.rows.flatMap(({ position, values }) => {
    if (values.meetingId === '') return []
    const { decided, waiting } = seatsOf(book, values)
    const wanted = {
      decided,
      waiting,
      seatsLeft: values.capacity === null ? null : values.capacity - decided,
      weekday: values.date === '' ? '' : weekdayName(values.date),
      wareki: values.date === '' ? '' : warekiDate(values.date),
    }
    const isRight = (Object.keys(wanted) as (keyof typeof wanted)[]).every(
      (key) => values[key] === wanted[key],
    )
    return isRight ? [] : [updateRow('meetings', position, wanted)]
  })
}

function sendingCells(book: Book, plan: readonly PlannedMail[], now: number): readonly Change[] {
  const history = readHistory(book)
  const bySubject = new Map<string, PlannedMail[]>()
  for (const mail of plan) {
    if (mail.reason.tag === 'trial') continue
    const mails = bySubject.get(mail.subjectId) ?? []
    mails.push(mail)
    bySubject.set(mail.subjectId, mails)
  }
  return book.registrations.rows.flatMap(({ position, values }) => {
    const id = values.registrationId
    const sending = sendingCell(bySubject.get(id) ?? [], history.get(id) ?? [], {
      registration: values,
      now,
    })
    return sending === values.sending ? [] : [updateRow('registrations', position, { sending })]
  })
}
