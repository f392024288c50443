import type { Member } from '../../book/tabs/roster.ts'
import { isMailAddress } from '../../mail/kind/mail-address.ts'
import { err, ok, type Result } from '../../result.ts'
import { changeByHand, type Deed, insertByHand } from '../deed/change-by-hand.ts'
import { cleanText } from '../deed/clean-text.ts'
import type { DeedFault } from '../deed/deed-fault.ts'
import type { Draft } from '../deed/draft.ts'
import { giveNumber, memberScope } from '../row/numbering.ts'
import { findMember } from '../row/person.ts'

/** A person as typed into a dialog. */
export type EnteredPerson = Readonly<
  Record<'name' | 'kana' | 'municipality' | 'department' | 'title' | 'email' | 'phone', string>
>

/** Plain text, addresses and numbers in their plain form; a name is what a person must have. */
export function cleanPerson(person: EnteredPerson): Result<EnteredPerson, DeedFault> {
  const plain = (text: string): string => cleanText(text).normalize('NFKC')
  const clean: EnteredPerson = {
    name: cleanText(person.name),
    kana: cleanText(person.kana),
    municipality: cleanText(person.municipality),
    department: cleanText(person.department),
    title: cleanText(person.title),
    email: plain(person.email),
    phone: plain(person.phone),
  }
  if (clean.name === '') return err({ tag: 'name-missing' })
  if (clean.email !== '' && !isMailAddress(clean.email))
    return err({ tag: 'bad-address', address: clean.email })
  return ok(clean)
}

/** A colleague of somebody: body and section are theirs where nothing else was typed. */
export const colleagueOf = (
  person: EnteredPerson,
  known: Pick<EnteredPerson, 'municipality' | 'department'>,
): EnteredPerson => ({
  ...person,
  municipality: person.municipality || known.municipality,
  department: person.department || known.department,
})

type Entered = { readonly draft: Draft; readonly memberId: string }

/** The person's row in 名簿, made or brought up to what was typed; a blank takes nothing away. */
export function enterPerson(
  draft: Draft,
  given: { readonly person: EnteredPerson; readonly values: Partial<Member>; readonly deed: Deed },
): Entered {
  const { person, values, deed } = given
  const typed = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== ''))
  const known = findMember(draft.book, person)
  if (known) {
    const { memberId } = known.values
    // Who was known under a spelling keeps it.
    const name = known.values.name
    const back = known.values.category === '退会' ? comingBack : {}
    const change = { ...bodyOf(draft, person), ...typed, name, ...back, ...values }
    return {
      draft: changeByHand(draft, { tab: 'roster', id: memberId, values: change }, deed),
      memberId,
    }
  }
  const { id, numbering } = giveNumber(draft.numbering, {
    book: draft.book,
    scope: memberScope,
    person,
  })
  const row: Partial<Member> = {
    category: '参加のみ',
    newsletter: '未確認',
    listing: '未確認',
    ...bodyOf(draft, person),
    ...typed,
    ...values,
    memberId: id,
    registeredBy: deed.who,
    registeredAt: draft.now,
  }
  const next = insertByHand({ ...draft, numbering }, { tab: 'roster', id, values: row }, deed)
  return { draft: next, memberId: id }
}

/** Who had left and comes again is known as somebody who takes part, no more. */
const comingBack: Partial<Member> = {
  category: '参加のみ',
  leftOn: '',
  leftBecause: '',
  eraseOn: '',
}

/** What a colleague's row says of the same body. */
function bodyOf(draft: Draft, { municipality }: EnteredPerson): Partial<Member> {
  const colleague = draft.book.roster.rows.find(
    ({ values }) =>
      municipality !== '' && values.municipality === municipality && values.municipalityCode !== '',
  )
  if (!colleague) return {}
  const { municipalityCode, prefecture, bodyType } = colleague.values
  return { municipalityCode, prefecture, bodyType }
}
