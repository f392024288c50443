import type { FormReading } from '../form/form-reading.ts'
import { isFieldLine } from '../form/read-forms.ts'
import type { PersonDraft } from '../name/person-draft.ts'
import { isPartOfName } from '../name/person-name.ts'
import { nameOf } from '../name/same-person.ts'
import { isReachOfOther } from '../prose/whose-reach.ts'

/** The lines in which a form gives telephone and mail of somebody else. */
function reachOfOthers(people: readonly PersonDraft[], sender: string): ReadonlySet<string> {
  const others = people.filter(
    (draft) => sender !== '' && nameOf(draft) !== '' && !isPartOfName(sender, nameOf(draft)),
  )
  const quotes = others.flatMap(({ phones, fields }) => [
    ...phones.map(({ quote }) => quote.trim()),
    fields.email?.evidence.quote ?? '',
  ])
  return new Set(quotes)
}

/** What stands below the last sentence and tells of the sender: neither fields nor list, nor reach of others. */
export function closingOfSender(
  signature: readonly string[],
  form: FormReading,
  sender: string,
): readonly string[] {
  const theirs = reachOfOthers(form.people, sender)
  return signature.filter(
    (line) =>
      !form.items.has(line) &&
      !isFieldLine(line) &&
      !isReachOfOther(line, sender) &&
      !theirs.has(line.trim()),
  )
}
