import type { Book } from '../../shared/book/book.ts'
import { allTabs } from '../../shared/book/tabs/all-tabs.ts'
import { comingRegistrations } from '../../shared/decide/people/leave.ts'
import type { Asker } from './dialog.ts'

/** Whom and what the row under the cursor is about; blank where it does not say. */
export type CursorRow = {
  readonly registrationId: string
  readonly memberId: string
  readonly meetingId: string
}

const nothing: CursorRow = { registrationId: '', memberId: '', meetingId: '' }

const idsOf = ({ registrationId, memberId, meetingId }: CursorRow = nothing): CursorRow => ({
  registrationId,
  memberId,
  meetingId,
})

/** What a dialog offers first: the row in which the cursor stood when somebody opened the menu. */
export function cursorRow({ screen, desk }: Asker, book: Book): CursorRow {
  const cursor = screen.cursor()
  if (!cursor) return nothing
  const isThere = ({ position }: { readonly position: number }): boolean =>
    position === cursor.row - 1
  switch (cursor.sheetId) {
    case allTabs.registrations.sheetId:
      return idsOf(book.registrations.rows.find(isThere)?.values)
    case allTabs.meetings.sheetId:
      return { ...nothing, meetingId: book.meetings.rows.find(isThere)?.values.meetingId ?? '' }
    case allTabs.roster.sheetId: {
      const memberId = book.roster.rows.find(isThere)?.values.memberId ?? ''
      if (memberId === '') return nothing
      const [only, ...more] = comingRegistrations(book, memberId, desk.clock.now())
      const registrationId = more.length === 0 ? (only?.values.registrationId ?? '') : ''
      return { ...nothing, memberId, registrationId }
    }
    default:
      return nothing
  }
}
