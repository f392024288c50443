import type { Book } from '../../shared/book/book.ts'
import { readMailKey } from '../../shared/mail/kind/mail-key.ts'
import {
  digestFacts,
  isDigestOf,
  joinedIn,
  readFacts,
  type ToldFacts,
  writeFacts,
} from '../../shared/mail/told/facts.ts'
import { likelyFacts } from '../../shared/mail/words/likely-facts.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { toldIn } from './told-texts.ts'

export type Restored = {
  readonly book: Book
  readonly journal: Journal
  readonly entry: JournalEntry
}

/** What a mail told whose row is lost or wrong; unknown where nothing is left that the digest was made of. */
export const restoredFacts = (restored: Restored): ToldFacts =>
  knownFacts(restored) ?? { meeting: null, joined: joinedOf(restored), isUnknown: true }

/** A row of an older version may tell of a mail that was given up, and went with other words later. */
export function factsOver(restored: Restored, written: string): { readonly facts?: string } {
  const { facts } = restored.entry
  if (facts === '' || (written !== '' && digestFacts(readFacts(written)) === facts)) return {}
  return { facts: writeFacts(restoredFacts(restored)) }
}

/**
 * Says of a row whether it still tells what its mail told. Most rows share a few texts, each digested once; one
 * that names the member whose membership it told stands in its own row, and thousands of digests cost a run dear.
 */
export function readsAsTold(): (entry: JournalEntry, written: string) => boolean {
  const digests = new Map<string, string>()
  return ({ facts }, written) => {
    const joined = joinedIn(facts)
    if (facts === '' || (joined && written.includes(`"joined":"${joined}"`))) return true
    const digest = digests.get(written) ?? digestFacts(readFacts(written))
    digests.set(written, digest)
    return digest === facts || isDigestOf(facts, readFacts(written))
  }
}

/** What to write over a cell that people blanked or pasted over; what nobody can know better stays as they left it. */
export function mendedFacts(restored: Restored, written: string): string {
  const known = knownFacts(restored)
  if (known) return writeFacts(known)
  return writeFacts(readFacts(written)) === '{}' ? writeFacts(restoredFacts(restored)) : written
}

/**
 * What the mail told, as it was kept when it was claimed. An older build kept a digest only: then the rows as
 * they read now are tried.
 */
function knownFacts(restored: Restored): ToldFacts | undefined {
  const { book, journal, entry } = restored
  const key = readMailKey(entry.key)
  const joined = joinedOf(restored)
  const kept = toldIn(journal.told, journal.pieces.get(entry.key) ?? '')
  const known = [
    ...kept.map((facts) => ({ ...facts, joined })),
    ...(key ? likelyFacts(book, key) : []),
  ]
  return known.find((facts) => isDigestOf(entry.facts, facts))
}

function joinedOf({ book, entry }: Restored): string {
  const told = joinedIn(entry.facts)
  if (told === undefined) return ''
  return told || memberOf(book, readMailKey(entry.key)?.subjectId ?? '')
}

const memberOf = (book: Book, subjectId: string): string =>
  book.registrations.rows.find(({ values }) => values.registrationId === subjectId)?.values
    .memberId || subjectId
