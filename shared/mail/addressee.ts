import type { Book } from '../book/book.ts'
import { normalAddress } from './mail-address.ts'

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

/** Whether several people of the roster use one mail address. */
export function isSharedAddress(book: Book, email: string): boolean {
  const address = normalAddress(email)
  if (address === '') return false
  const names = new Set(
    book.roster.rows
      .filter(({ values }) => normalAddress(values.email) === address)
      .map(({ values }) => values.name.replace(/\s/g, '')),
  )
  return names.size > 1
}
