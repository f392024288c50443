import { findBodies } from '../../municipality/find-bodies.ts'
import type { Evidence } from '../application.ts'
import { type PersonText, parsePerson } from '../name/parse-person.ts'
import { type PersonDraft, setField } from '../name/person-draft.ts'
import { isKana } from '../name/person-name.ts'
import { findAddresses } from '../text/find-addresses.ts'
import { findPhones } from '../text/find-phones.ts'
import { isProse } from '../text/split-signature.ts'
import { isReachLine } from '../text/without-reach.ts'
import type { FieldLabel } from '../words/field-labels.ts'
import { isTitle, readTitle } from '../words/job-titles.ts'
import { isJointBody, isOrganisation } from '../words/office-units.ts'
import { nothing } from './form-words.ts'

/** A labelled value with the line it stands in. */
export type LabelledValue = { readonly value: string; readonly evidence: Evidence }

/** Telephone and mail of a line, as far as they are not known yet. */
export function fillReach(person: PersonDraft, text: string, evidence: Evidence): void {
  for (const phone of findPhones(text))
    if (!person.phones.some(({ number }) => number === phone.number)) person.phones.push(phone)
  const address = findAddresses(text)[0]
  if (address !== undefined) setField(person, 'email', { value: address, evidence })
}

/** Everything that a line about one person says. */
export function fillPerson(person: PersonDraft, text: PersonText, evidence: Evidence): void {
  if (text.body) person.body ??= { mention: text.body, evidence }
  if (text.jointBody) person.jointBody ??= { value: text.jointBody, evidence }
  if (text.organisation) person.organisation ??= { value: text.organisation, evidence }
  for (const field of ['name', 'kana', 'department', 'title'] as const)
    setField(person, field, { value: text[field], evidence })
}

function fillBody(
  person: PersonDraft,
  { value, evidence }: LabelledValue,
  prefecture: string,
): void {
  const mention = findBodies(prefecture + value)[0]
  if (mention) person.body ??= { mention, evidence }
  else if (isJointBody(value)) person.jointBody ??= { value, evidence }
  else if (isOrganisation(value)) person.organisation ??= { value, evidence }
  const { department, title } = parsePerson(value)
  if (!mention) return
  setField(person, 'department', { value: department, evidence })
  setField(person, 'title', { value: title, evidence })
}

function fillDepartment(person: PersonDraft, { value, evidence }: LabelledValue): void {
  const read = parsePerson(value)
  if (read.body) person.body ??= { mention: read.body, evidence }
  if (read.jointBody) person.jointBody ??= { value: read.jointBody, evidence }
  if (read.organisation) person.organisation ??= { value: read.organisation, evidence }
  if (read.department !== '' && read.rest.length === 0 && read.name === '') {
    setField(person, 'department', { value: read.department, evidence })
    setField(person, 'title', { value: read.title, evidence })
  } else if (!read.body && !read.organisation && !read.jointBody && value.length <= 40)
    setField(person, 'department', { value, evidence })
}

function fillTitle(person: PersonDraft, { value, evidence }: LabelledValue): void {
  const plain = value.replace(/\([^()]*\)/g, '').trim()
  if (nothing.test(plain) || plain.length > 24 || /[:、]/.test(plain) || isProse(plain)) return
  const read = parsePerson(plain)
  if (read.department !== '' && read.title !== '' && /[ の]/.test(plain)) {
    setField(person, 'department', { value: read.department, evidence })
    setField(person, 'title', { value: read.title, evidence })
  } else if (isTitle(plain) || readTitle(plain) || plain.length <= 12)
    setField(person, 'title', { value: plain, evidence })
}

/** Puts a labelled value where it belongs, when it has the shape that the label promises. */
export function fillField(
  person: PersonDraft,
  field: FieldLabel,
  { value, evidence, prefecture }: LabelledValue & { readonly prefecture: string },
): void {
  if (field === 'kana') {
    const kana = value.replace(/^[(]|[)]$/g, '').trim()
    if (isKana(kana)) setField(person, 'kana', { value: kana, evidence })
  } else if (field === 'body') fillBody(person, { value, evidence }, prefecture)
  else if (field === 'department') fillDepartment(person, { value, evidence })
  else if (field === 'title') fillTitle(person, { value, evidence })
  else if (field === 'phone' || field === 'reach')
    fillReach(person, evidence.quote.includes(value) ? evidence.quote : value, evidence)
  else if (field === 'email') {
    const only = { ...person, phones: [] }
    fillReach(only, value, evidence)
  }
}

/** 「同上」 */
export function copyFields(
  above: PersonDraft,
  person: PersonDraft,
  fields: readonly FieldLabel[],
): void {
  for (const field of fields) {
    if (field === 'phone') person.phones.push(...above.phones)
    if (field === 'body' && above.body) person.body = above.body
    if (field !== 'department' && field !== 'title' && field !== 'email') continue
    const found = above.fields[field]
    if (found) setField(person, field, found)
  }
}

/** The reading alone on the line below a name; answers whether the line was one. */
function fillReadingBelow(person: PersonDraft, line: string, evidence: Evidence): boolean {
  const plain = line.replace(/^\(([^()]*)\)$/u, '$1').trim()
  const open = person.fields.name !== undefined && person.fields.kana === undefined
  if (!open || !/\s/.test(plain) || !isKana(plain)) return false
  setField(person, 'kana', { value: plain, evidence })
  return true
}

/** Telephone or mail alone on the line below, standing in: still about the person above. */
function fillReachBelow(person: PersonDraft, line: string, evidence: Evidence): boolean {
  if (!person.fields.name || !/^\s{2,}/.test(line) || !isReachLine(line)) return false
  fillReach(person, line, evidence)
  return true
}

/** The line below a person: the reading, or telephone and mail. */
export function fillBelow(
  person: PersonDraft,
  { plain, line }: { readonly plain: string; readonly line: string },
  evidence: Evidence,
): boolean {
  return fillReadingBelow(person, plain, evidence) || fillReachBelow(person, line, evidence)
}
