import type { Evidence } from '../application.ts'
import { type PersonText, parsePerson } from '../name/parse-person.ts'
import { newDraft, type PersonDraft, setField } from '../name/person-draft.ts'
import type { FieldLabel, Role } from '../words/field-labels.ts'
import { fillPerson, fillReach } from './fill-draft.ts'
import { sameUnit } from './form-words.ts'

type Place = {
  readonly role: Role
  readonly evidence: Evidence
  /** The person in front of these in the same list, if there is one. */
  readonly above: PersonDraft | undefined
}

/** People of one line; whoever has no unit of his own has that of the one above (同課 主事 …). */
export function draftsOfList(
  people: readonly PersonText[],
  { role, evidence, above }: Place,
): readonly PersonDraft[] {
  let unit = above?.role === role ? above.fields.department : undefined
  return people.map((person) => {
    const draft = newDraft(role)
    const inherits = person.department === '' || sameUnit.test(person.department)
    fillPerson(draft, inherits ? { ...person, department: '' } : person, evidence)
    if (inherits && unit) setField(draft, 'department', unit)
    // 「企画課 係長」 right above 「長嶋 勝之」
    if (above && !above.fields.name && above.fields.title && people.length === 1)
      setField(draft, 'title', above.fields.title)
    if (above?.body && above.role === role) draft.body ??= above.body
    if (people.length === 1) fillReach(draft, evidence.quote, evidence)
    unit = draft.fields.department
    return draft
  })
}

/** One number below a list of people who have none is the office's, not the last one's. */
export function isCommonReach(fields: readonly FieldLabel[], above: PersonDraft): boolean {
  const reach = fields.every((field) => field === 'phone' || field === 'email' || field === 'reach')
  return reach && above.phones.length === 0 && above.fields.email === undefined
}

/** 「美波町役場　政策推進課」, 「企画課 係長」: an office without a person, as a heading of those below. */
export function officeOf(line: string, role: Role, evidence: Evidence): PersonDraft | undefined {
  const read = parsePerson(line)
  const named = read.department !== '' || (read.body !== undefined && read.title === '')
  if (read.rest.length > 0 || read.name !== '' || !named) return undefined
  const heading = newDraft(role)
  fillPerson(heading, read, evidence)
  return heading
}

/** 「企画課 主事」 right below a name that has no title of its own is his office, and heads nobody. */
export function fillOfficeBelow(person: PersonDraft | undefined, office: PersonDraft): boolean {
  const { title, department } = office.fields
  const name = person?.fields.name
  if (!person || !name || !title || !department || person.fields.title) return false
  const before = person.fields.department
  if (before?.evidence.quote === name.evidence.quote) return false
  person.fields.department = department
  setField(person, 'title', title)
  return true
}
