import type { Book } from '../book/book.ts'
import { identityHash, type Person } from './person.ts'

/**
 * Numbers once given, kept outside the sheet: scope (a 開催ID, or K for members) → identity hashes in the
 * order of their numbers. A restored sheet thereby gives the same person the old number, and nobody
 * else's number twice (DESIGN §4).
 */
export type GivenNumbers = Readonly<Record<string, readonly string[]>>

export const memberScope = 'K'

const unknownPerson = '--------'

export type Numbering = {
  readonly given: GivenNumbers
  readonly identityKey: Uint8Array
}

const idFor = (scope: string, number: number): string =>
  scope === memberScope
    ? `K${String(number).padStart(4, '0')}`
    : `${scope}-${String(number).padStart(3, '0')}`

function numberOf(scope: string, id: string): number {
  const prefix = scope === memberScope ? 'K' : `${scope}-`
  const digits = id.startsWith(prefix) ? id.slice(prefix.length) : ''
  return /^\d+$/.test(digits) ? Number(digits) : 0
}

function idsInUse(book: Book, scope: string): readonly string[] {
  return scope === memberScope
    ? book.roster.rows.map(({ values }) => values.memberId)
    : book.registrations.rows.map(({ values }) => values.registrationId)
}

/** The number for a person in a scope: the one they had, else one nobody ever had. */
export function giveNumber(
  numbering: Numbering,
  request: { readonly book: Book; readonly scope: string; readonly person: Person },
): { readonly id: string; readonly numbering: Numbering } {
  const { book, scope, person } = request
  const hashes = numbering.given[scope] ?? []
  const inUse = new Set(idsInUse(book, scope))
  const hash = identityHash(person, scope, numbering.identityKey)
  const before = hashes.findIndex(
    (known, index) => known === hash && !inUse.has(idFor(scope, index + 1)),
  )
  if (before >= 0) return { id: idFor(scope, before + 1), numbering }

  const highest = [...inUse].reduce(
    (most, id) => Math.max(most, numberOf(scope, id)),
    hashes.length,
  )
  const gap = Array.from({ length: highest - hashes.length }, () => unknownPerson)
  return {
    id: idFor(scope, highest + 1),
    numbering: {
      ...numbering,
      given: { ...numbering.given, [scope]: [...hashes, ...gap, hash] },
    },
  }
}
