import type { Book } from '../../book/book.ts'
import type { Member } from '../../book/tabs/roster.ts'
import { japanDate } from '../../time/japan-date.ts'
import { comingRegistrations, eraseDate } from '../people/leave.ts'
import { snapshotKey } from '../row/snapshot-values.ts'
import { isErasedName } from './erased-name.ts'

/** Somebody who left, and whose personal data are to go (R9, DOMAIN §9). */
export type DueErasure = Pick<Member, 'memberId' | 'name' | 'municipality' | 'leftOn' | 'email'> & {
  readonly eraseOn: string
  readonly registrationIds: readonly string[]
}

/** People whose 消去予定日 has come, the earliest first; whoever still holds or awaits a seat is left out. */
export function dueErasures(book: Book, now: number): readonly DueErasure[] {
  const today = japanDate(now)
  return book.roster.rows
    .map(({ values }) => values)
    .filter(
      (member) =>
        member.category === '退会' && member.memberId !== '' && !isErasedName(member.name),
    )
    .map((member): DueErasure => {
      const { memberId, name, municipality, leftOn, email } = member
      const eraseOn = eraseDay(book, member)
      const registrationIds = book.registrations.rows
        .filter(({ values }) => values.memberId === memberId)
        .map(({ values }) => values.registrationId)
      return { memberId, name, municipality, leftOn, email, eraseOn, registrationIds }
    })
    .filter(({ eraseOn, memberId }) => eraseOn <= today && !isExpected(book, memberId, now))
    .sort((a, b) => (a.eraseOn < b.eraseOn ? -1 : 1))
}

const isExpected = (book: Book, memberId: string, now: number): boolean =>
  comingRegistrations(book, memberId, now).length > 0

/** Typed by hand, 退会 may lack its dates: the last change of the row counts then. */
function eraseDay(book: Book, { memberId, eraseOn, leftOn }: Member): string {
  if (eraseOn !== '') return eraseOn
  if (leftOn !== '') return eraseDate(leftOn)
  const seen = book.snapshot.rows.find(
    ({ values }) => values.row === snapshotKey('roster', memberId),
  )
  const changedAt = seen?.values.changedAt ?? null
  return changedAt === null ? '9999-12-31' : eraseDate(japanDate(changedAt))
}
