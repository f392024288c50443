import { findBodies } from '../municipality/find-bodies.ts'
import type { Evidence } from './application.ts'
import type { FieldLabel, Role } from './field-labels.ts'
import { findAddresses } from './find-addresses.ts'
import { findPhones } from './find-phones.ts'
import { isTitle, readTitle } from './job-titles.ts'
import { isJointBody, isOrganisation } from './office-units.ts'
import { type PersonText, parsePerson } from './parse-person.ts'
import { isEmptyDraft, newDraft, type PersonDraft, setField } from './person-draft.ts'
import { isKana } from './person-name.ts'
import { type Labelled, readLabels, withoutMark } from './read-label.ts'
import { readTable } from './read-table.ts'
import { splitPeople } from './split-people.ts'
import { isProse } from './split-signature.ts'

export type FormReading = {
  /** In the order of the mail; nameless ones hold what was said for the sender or for all. */
  readonly people: readonly PersonDraft[]
  readonly group: PersonDraft
  readonly wishes: readonly string[]
}

const nothing = /^(?:-|ー|なし|無し|無|未定|同左|特になし|未記入|略|\/|×)?$/u
const sameAsAbove = /^(?:同上|〃|"|同じ|々|上記と同じ|同)$/u

export class FormReader {
  readonly people: PersonDraft[] = []
  readonly group: PersonDraft = newDraft('participant')
  readonly wishes: string[] = []
  private current: PersonDraft | undefined
  private role: Role = 'participant'
  private pending: Labelled | undefined
  private listing = false
  private prefecture = ''

  constructor(private readonly source: Evidence['source']) {}

  read(lines: readonly string[]): void {
    for (let at = 0; at < lines.length; at++) {
      const table = readTable(lines, at)
      if (table.length > 0) {
        for (const record of table.records) this.addRecord(record)
        at += table.length - 1
        this.current = undefined
      } else this.readLine(lines[at] ?? '')
    }
    this.endPerson()
  }

  private readLine(line: string): void {
    if (line.trim() === '') return
    const labels = readLabels(line)
    if (labels.length > 0) {
      for (const label of labels) this.apply(label, line)
      return
    }
    const plain = withoutMark(line).trim()
    if (this.pending && this.continuesPending(plain, line)) return
    if (isProse(line)) {
      this.listing = false
      this.pending = undefined
    } else if (this.listing) this.addPeople(splitPeople(plain, 'labelled'), line)
  }

  private continuesPending(plain: string, line: string): boolean {
    const label = this.pending
    if (!label) return false
    if (label.fields.includes('wishes')) {
      if (plain.length <= 80) this.wishes.push(plain)
      else this.pending = undefined
      return plain.length <= 80
    }
    this.pending = undefined
    if (isProse(line)) return false
    this.apply({ ...label, value: plain }, line)
    return true
  }

  private addRecord(record: readonly Labelled[]): void {
    this.endPerson()
    this.current = newDraft(this.role)
    for (const cell of record) if (cell.value !== '') this.applyFields(cell, cell.value)
    this.endPerson()
  }

  private apply(label: Labelled, line: string): void {
    if (label.role && label.fields.length === 0) {
      this.startSection(label.role)
      if (label.value !== '') this.addPeople(splitPeople(label.value, 'labelled'), line)
      return
    }
    if (label.role && label.role !== this.current?.role) this.startSection(label.role)
    this.listing = false
    this.pending = label.value === '' ? label : undefined
    if (label.fields.includes('wishes') && label.value !== '') this.wishes.push(label.value)
    if (label.value !== '') this.applyFields(label, line)
  }

  private startSection(role: Role): void {
    this.endPerson()
    this.role = role
    this.listing = true
    this.pending = undefined
  }

  /** Files what was gathered: a nameless start of a form holds for everybody in it. */
  private endPerson(): void {
    const done = this.current
    this.current = undefined
    if (!done || isEmptyDraft(done)) return
    if (done.fields.name === undefined && done.role === 'participant' && this.people.length === 0) {
      for (const [field, found] of Object.entries(done.fields))
        setField(this.group, field as keyof PersonDraft['fields'], found)
      if (done.body) this.group.body ??= done.body
      if (done.jointBody) this.group.jointBody ??= done.jointBody
      this.group.phones.push(...done.phones)
    } else this.people.push(done)
  }

  /** The person that a field belongs to; a field given twice begins the next person. */
  private personFor(fields: readonly FieldLabel[]): PersonDraft {
    const has = (field: FieldLabel) =>
      field === 'name' || field === 'kana' || field === 'department' || field === 'title'
        ? this.current?.fields[field] !== undefined
        : field === 'body' && this.current?.body !== undefined
    if (this.current?.fields.name && fields.some(has)) this.endPerson()
    this.current ??= newDraft(this.role)
    return this.current
  }

  private addPeople(people: readonly PersonText[], line: string): void {
    let above = this.people[this.people.length - 1]
    for (const person of people) {
      this.endPerson()
      this.current = newDraft(this.role)
      this.fill(this.current, person, line)
      const department = this.current.fields.department
      if (department === undefined || /^同[課室係部]?$/.test(department.value)) {
        const inherited = above?.role === this.role ? above.fields.department : undefined
        delete this.current.fields.department
        if (inherited) setField(this.current, 'department', inherited)
      }
      above = this.current
      this.endPerson()
      this.current = undefined
    }
    // Labels that follow a single person in a list belong to that person.
    if (people.length === 1 && above) {
      this.people.pop()
      this.current = above
    }
  }

  private fill(person: PersonDraft, text: PersonText, line: string): void {
    const evidence: Evidence = { source: this.source, quote: line.trim() }
    if (text.body) person.body ??= { mention: text.body, evidence }
    if (text.jointBody) person.jointBody ??= { value: text.jointBody, evidence }
    if (text.organisation) person.organisation ??= { value: text.organisation, evidence }
    for (const field of ['name', 'kana', 'department', 'title'] as const)
      setField(person, field, { value: text[field], evidence })
    this.reach(person, line)
  }

  private reach(person: PersonDraft, text: string): void {
    const evidence: Evidence = { source: this.source, quote: text.trim() }
    person.phones.push(...findPhones(text))
    const address = findAddresses(text)[0]
    if (address !== undefined) setField(person, 'email', { value: address, evidence })
  }

  private applyFields(label: Labelled, line: string): void {
    const { value, fields } = label
    if (nothing.test(value)) return
    if (
      fields.some((field) => field === 'remark' || field === 'address' || field === 'fax') &&
      fields.length === 1
    )
      return
    if (fields.includes('name') && fields.length === 1) return this.applyNames(value, line)
    const person = this.personFor(fields)
    const evidence: Evidence = { source: this.source, quote: line.trim() }
    if (sameAsAbove.test(value)) return this.copyFromAbove(person, fields)
    if (
      fields.length > 1 &&
      fields.some((field) => field === 'name' || field === 'department' || field === 'body')
    )
      return this.fill(person, this.parseSeveral(value), line)
    for (const field of fields) this.applyOne(person, field, { value, evidence })
  }

  private parseSeveral(value: string): PersonText {
    return parsePerson(value, 'labelled')
  }

  private applyNames(value: string, line: string): void {
    const people = splitPeople(value, 'labelled')
    const [first] = people
    if (people.length > 1) return this.addPeople(people, line)
    if (first) this.fill(this.personFor(['name']), first, line)
  }

  private copyFromAbove(person: PersonDraft, fields: readonly FieldLabel[]): void {
    const above = this.people[this.people.length - 1] ?? this.group
    for (const field of fields) {
      if (field === 'phone') person.phones.push(...above.phones)
      if (field === 'body' && above.body) person.body = above.body
      if (field === 'department' || field === 'title' || field === 'email') {
        const found = above.fields[field]
        if (found) setField(person, field, found)
      }
    }
  }

  private applyOne(
    person: PersonDraft,
    field: FieldLabel,
    { value, evidence }: { readonly value: string; readonly evidence: Evidence },
  ): void {
    if (field === 'kana') {
      const kana = value.replace(/^[(]|[)]$/g, '').trim()
      if (isKana(kana)) setField(person, 'kana', { value: kana, evidence })
    } else if (field === 'prefecture') this.prefecture = value
    else if (field === 'body') this.applyBody(person, value, evidence)
    else if (field === 'department') this.applyDepartment(person, value, evidence)
    else if (field === 'title') applyTitle(person, value, evidence)
    else if (field === 'email' || field === 'phone' || field === 'reach') {
      const phones =
        field === 'email'
          ? []
          : findPhones(`${evidence.quote.includes(value) ? evidence.quote : value}`)
      person.phones.push(
        ...phones.filter((phone) => !person.phones.some(({ number }) => number === phone.number)),
      )
      const address = findAddresses(value)[0]
      if (address !== undefined) setField(person, 'email', { value: address, evidence })
    }
  }

  private applyBody(person: PersonDraft, value: string, evidence: Evidence): void {
    const mention = findBodies(this.prefecture + value)[0]
    if (mention) person.body ??= { mention, evidence }
    else if (isJointBody(value)) person.jointBody ??= { value, evidence }
    else if (isOrganisation(value)) person.organisation ??= { value, evidence }
    const { department } = parsePerson(value)
    if (mention && department !== '')
      setField(person, 'department', { value: department, evidence })
  }

  private applyDepartment(person: PersonDraft, value: string, evidence: Evidence): void {
    const read = parsePerson(value)
    if (read.body) person.body ??= { mention: read.body, evidence }
    if (read.jointBody) person.jointBody ??= { value: read.jointBody, evidence }
    if (read.organisation) person.organisation ??= { value: read.organisation, evidence }
    if (read.department !== '' && read.rest.length === 0 && read.name === '') {
      setField(person, 'department', { value: read.department, evidence })
      setField(person, 'title', { value: read.title, evidence })
    } else if (!read.body && !read.organisation && value.length <= 40)
      setField(person, 'department', { value, evidence })
  }
}

function applyTitle(person: PersonDraft, value: string, evidence: Evidence): void {
  const plain = value.replace(/\([^()]*\)/g, '').trim()
  if (plain.length > 24 || isProse(plain)) return
  const read = parsePerson(plain)
  if (read.department !== '' && read.title !== '' && / /.test(plain)) {
    setField(person, 'department', { value: read.department, evidence })
    setField(person, 'title', { value: read.title, evidence })
  } else if (isTitle(plain) || readTitle(plain) || plain.length <= 12)
    setField(person, 'title', { value: plain, evidence })
}

/** Reads labels, forms, tables and lists of people from the sender's own lines. */
export function readForm(lines: readonly string[], source: Evidence['source']): FormReading {
  const reader = new FormReader(source)
  reader.read(lines)
  return { people: reader.people, group: reader.group, wishes: reader.wishes }
}
