import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Book } from '../../book/book.ts'
import type { StoredRow } from '../../book/table.ts'
import type { rosterTab } from '../../book/tabs/roster.ts'
import { normalAddress } from '../../mail/kind/mail-address.ts'
import { bytesToBase64Url, utf8Bytes } from '../../protocol/bytes.ts'

/** A person is mail and name: section addresses are shared, names repeat (DESIGN §4). */
export type Person = {
  readonly name: string
  readonly email: string
  readonly municipality: string
}

export type MemberRow = StoredRow<typeof rosterTab.columns>

export const normalName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/** Without a mail address, name and municipality must do. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (normalName(a.name) !== normalName(b.name) || normalName(a.name) === '') return false
  const [left, right] = [normalAddress(a.email), normalAddress(b.email)]
  if (left !== '' && right !== '') return left === right
  return normalName(a.municipality) === normalName(b.municipality)
}

export const findMember = (book: Book, person: Person): MemberRow | undefined =>
  book.roster.rows.find(({ values }) => isSamePerson(values, person))

/** Eight characters that tell whether a number was given to this person before, useless without the key. */
export function identityHash(person: Person, scope: string, key: Uint8Array): string {
  const contact = normalAddress(person.email) || normalName(person.municipality)
  const text = `${scope}\n${contact}\n${normalName(person.name)}`
  return bytesToBase64Url(hmac(sha256, key, utf8Bytes(text))).slice(0, 8)
}
