import type { Book } from '../../book/book.ts'
import { normalAddress } from '../kind/mail-address.ts'

export type Addressee = {
  readonly municipality: string
  readonly department: string
  readonly title: string
  readonly name: string
  readonly email: string
}

/** The three lines on top; a section's shared address is 御中, with the person in brackets (MAIL-TEXTS). */
export function addressLines(person: Addressee, isShared: boolean): string {
  const { municipality, department, title, name } = person
  const lines = isShared
    ? [municipality, department === '' ? '' : `${department} 御中`, `（${name} 様）`]
    : [municipality, [department, title].filter(Boolean).join('　'), `${name} 様`]
  return lines.filter(Boolean).join('\n')
}

/** Tables never change in place: each is read once. */
const sharedAddresses = new WeakMap<object, ReadonlySet<string>>()

/** Whether several people of the roster use one mail address. */
export function isSharedAddress({ roster }: Book, email: string): boolean {
  const known = sharedAddresses.get(roster) ?? sharedIn(roster)
  sharedAddresses.set(roster, known)
  return known.has(normalAddress(email))
}

function sharedIn(roster: Book['roster']): ReadonlySet<string> {
  const owners = new Map<string, string>()
  const shared = new Set<string>()
  for (const { values } of roster.rows) {
    const address = normalAddress(values.email)
    if (address === '') continue
    const name = values.name.replace(/\s/g, '')
    if ((owners.get(address) ?? name) !== name) shared.add(address)
    else owners.set(address, name)
  }
  return shared
}
