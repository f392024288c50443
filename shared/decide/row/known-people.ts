import type { Book } from '../../book/book.ts'
import { normalAddress } from '../../mail/kind/mail-address.ts'
import type { AnswerOf } from '../../protocol/answers.ts'
import { hashAddress } from '../../protocol/keyed-hash.ts'
import { snapshotKey } from './snapshot-values.ts'

type KnownPerson = AnswerOf<'lookup'>['people'][number]

/** `time.members.registrations`: what a device knew, to tell it only what is new since. */
type Stamp = { readonly time: number; readonly members: number; readonly registrations: number }

const readStamp = (text: string): Stamp | undefined => {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(text)
  if (!match) return undefined
  const [time = 0, members = 0, registrations = 0] = match.slice(1).map(Number)
  return { time, members, registrations }
}

/** The people a device may recognise, by hash of their address; rows that went away need a full list. */
export function knownPeople(
  book: Book,
  request: { readonly since: string; readonly now: number; readonly key: Uint8Array },
): AnswerOf<'lookup'> {
  const { since, now, key } = request
  const [members, registrations] = [book.roster.rows.length, book.registrations.rows.length]
  const before = readStamp(since)
  const isComplete = !before || before.members > members || before.registrations > registrations
  const changed = isComplete ? undefined : changedSince(book, before.time)
  const people = book.roster.rows
    .filter(({ values }) => normalAddress(values.email) !== '' && values.memberId !== '')
    .filter(({ values }) => !changed || changed.has(values.memberId))
    .map(
      ({ values }): KnownPerson => ({
        address: hashAddress(values.email, key),
        memberId: values.memberId,
        category: values.category,
        registrations: registrationsOf(book, values.memberId),
      }),
    )
  return { stamp: `${now}.${members}.${registrations}`, complete: isComplete, people }
}

function changedSince(book: Book, time: number): ReadonlySet<string> {
  const keys = new Set(
    book.snapshot.rows
      .filter(({ values }) => (values.changedAt ?? 0) >= time - 1000)
      .map(({ values }) => values.row),
  )
  const byRegistration = book.registrations.rows.filter(({ values }) =>
    keys.has(snapshotKey('registrations', values.registrationId)),
  )
  return new Set([
    ...byRegistration.map(({ values }) => values.memberId),
    ...book.roster.rows
      .map(({ values }) => values.memberId)
      .filter((id) => keys.has(snapshotKey('roster', id))),
  ])
}

function registrationsOf(book: Book, memberId: string): KnownPerson['registrations'] {
  return book.registrations.rows
    .filter(({ values }) => values.memberId === memberId)
    .map(({ values }) => ({
      registrationId: values.registrationId,
      meetingName:
        book.meetings.rows.find((row) => row.values.meetingId === values.meetingId)?.values
          .number ?? values.meetingId,
      status: values.status,
    }))
}
