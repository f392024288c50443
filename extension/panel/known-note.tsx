import type { KnownPerson } from '../background/exchange.ts'
import { knownLine, text } from '../text.ts'

/** Says that this address is on the roster already, and as whom. */
export function KnownNote({ people }: { readonly people: readonly KnownPerson[] }) {
  if (people.length === 0) return null
  return (
    <section class="known">
      <b>{text.knownAddress}</b>
      {people.map((person) => (
        <p key={person.memberId}>{knownLine(person)}</p>
      ))}
    </section>
  )
}
