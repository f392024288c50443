import type { Book } from '../../book/book.ts'
import { identityHash, normalName, type Person } from './person.ts'

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

type Scope = {
  readonly hashes: string[]
  readonly byHash: Map<string, number[]>
  readonly inUse: Set<string>
  highest: number
}

type Request = { readonly scope: string; readonly person: Person }

/** Hands out numbers one after the other, for long pastes: what is in use is looked up once. */
export class Numbers {
  private readonly scopes = new Map<string, Scope>()
  constructor(
    private readonly book: Book,
    private readonly before: Numbering,
    /** Ids of rows in whose cells people typed others. */
    private readonly kept: readonly string[] = [],
  ) {}

  /** The number for a person in a scope: the one they had, else one nobody ever had. */
  give({ scope, person }: Request): string {
    const known = this.scopes.get(scope) ?? this.open(scope)
    const isNobody = normalName(person.name) === ''
    const hash = isNobody ? unknownPerson : identityHash(person, scope, this.before.identityKey)
    // Rows typed cell by cell begin without a person: whoever comes next is somebody else.
    const had = (isNobody ? [] : (known.byHash.get(hash) ?? []))
      .map((number) => idFor(scope, number))
      .find((id) => !known.inUse.has(id))
    const id = had ?? this.giveNew(scope, { known, hash })
    known.inUse.add(id)
    return id
  }

  get numbering(): Numbering {
    const given = [...this.scopes]
      .filter(([scope, { hashes }]) => hashes.length > (this.before.given[scope] ?? []).length)
      .map(([scope, { hashes }]) => [scope, hashes] as const)
    if (given.length === 0) return this.before
    return { ...this.before, given: { ...this.before.given, ...Object.fromEntries(given) } }
  }

  private open(scope: string): Scope {
    const hashes = [...(this.before.given[scope] ?? [])]
    const byHash = new Map<string, number[]>()
    for (const [index, hash] of hashes.entries())
      byHash.set(hash, [...(byHash.get(hash) ?? []), index + 1])
    const inUse = new Set([...idsInUse(this.book, scope), ...this.kept])
    let highest = hashes.length
    for (const id of inUse) highest = Math.max(highest, numberOf(scope, id))
    const opened = { hashes, byHash, inUse, highest }
    this.scopes.set(scope, opened)
    return opened
  }

  private giveNew(scope: string, { known, hash }: { known: Scope; hash: string }): string {
    while (known.hashes.length < known.highest) known.hashes.push(unknownPerson)
    known.hashes.push(hash)
    known.highest = known.hashes.length
    known.byHash.set(hash, [...(known.byHash.get(hash) ?? []), known.highest])
    return idFor(scope, known.highest)
  }
}

/** One number. */
export function giveNumber(
  numbering: Numbering,
  request: Request & { readonly book: Book },
): { readonly id: string; readonly numbering: Numbering } {
  const numbers = new Numbers(request.book, numbering)
  const id = numbers.give(request)
  return { id, numbering: numbers.numbering }
}
