import type { Evidence } from './application.ts'
import { draftsOfList, isCommonReach, officeOf } from './drafts-of-list.ts'
import type { FieldLabel, Role } from './field-labels.ts'
import { copyFields, fillBelow, fillField, fillPerson } from './fill-draft.ts'
import type { FormReading } from './form-reading.ts'
import { endOfForm, nothing, personal, sameAsAbove, setAside } from './form-words.ts'
import { isChief } from './job-titles.ts'
import { type PersonText, parsePerson } from './parse-person.ts'
import { isEmptyDraft, newDraft, type PersonDraft } from './person-draft.ts'
import { type Labelled, readLabels, withoutMark } from './read-label.ts'
import { readTable } from './read-table.ts'
import { absorb } from './same-person.ts'
import { splitPeople } from './split-people.ts'
import { endsSentence, isProse } from './split-signature.ts'
import { withoutReach } from './without-reach.ts'

/** 「代表者　町長　大江 和雄」 says whose office it is; he does not come by it. */
function peopleOf({ label, value }: Labelled): readonly PersonText[] {
  const people = splitPeople(value, 'labelled')
  return /^代表/u.test(label) ? people.filter(({ title }) => !isChief(title)) : people
}

class FormReader {
  readonly people: PersonDraft[] = []
  readonly group: PersonDraft = newDraft('participant')
  readonly wishes: string[] = []
  readonly used = new Set<number>()
  readonly items = new Set<string>()
  private current: PersonDraft | undefined
  private role: Role = 'participant'
  private pending: Labelled | undefined
  private list: 'open' | 'closed' = 'closed'
  private prefecture = ''
  private index: number | undefined
  /** The unit in a line of its own above the people of a list. */
  private office: PersonDraft | undefined
  /** After one value that named several, what follows is said of all. */
  private shared: 'yes' | 'no' = 'no'

  constructor(private readonly source: Evidence['source']) {}

  read(lines: readonly string[]): void {
    for (let at = 0; at < lines.length; at++) {
      const table = readTable(lines, at)
      for (let i = 0; i < table.length; i++) {
        this.used.add(at + i)
        this.items.add(lines[at + i] ?? '')
      }
      for (const record of table.records) this.addRecord(record)
      if (table.length > 0) at += table.length - 1
      else if (this.readLine(lines[at] ?? '')) this.used.add(at)
    }
    this.endPerson()
  }

  /** Whether the line was part of a form or list. */
  private readLine(line: string): boolean {
    const plain = withoutMark(line).trim()
    if (plain === '') return false
    const labels = readLabels(line)
    if (labels.length > 0) {
      for (const label of labels) this.apply(label, line)
      return true
    }
    if (this.pending && this.continuesPending(plain, line)) return true
    if (this.current && fillBelow(this.current, { plain, line }, this.evidence(line))) return true
    const people =
      this.list === 'open' && !endsSentence(line)
        ? splitPeople(withoutReach(plain), 'labelled')
        : []
    if (this.list === 'open' && people.length === 0)
      this.office = officeOf(plain, this.role, this.evidence(line)) ?? this.office
    if (people.length === 0 && (isProse(line) || endOfForm.test(plain))) {
      this.list = 'closed'
      this.pending = undefined
    }
    this.addPeople(people, line)
    if (people.length > 0) this.items.add(line)
    return people.length > 0
  }

  private continuesPending(plain: string, line: string): boolean {
    const label = this.pending
    if (!label) return false
    const isWish = label.fields.includes('wishes') && plain.length <= 80 && !endOfForm.test(plain)
    if (isWish && !/^\d{1,2}[\s.、)]/.test(line.trim()) && !isProse(line)) {
      this.wishes.push(plain)
      return true
    }
    this.pending = undefined
    if (isProse(line) || label.fields.includes('wishes')) return false
    this.apply({ ...label, value: plain }, line)
    return true
  }

  private evidence(line: string): Evidence {
    return { source: this.source, quote: line.trim() }
  }

  private addRecord(record: readonly Labelled[]): void {
    this.endPerson()
    this.current = newDraft(this.role)
    const row = this.evidence(record.map(({ value }) => value).join(' '))
    for (const cell of record) this.applyFields(cell, row)
    this.endPerson()
  }

  private apply(label: Labelled, line: string): void {
    const evidence = this.evidence(line)
    if (label.role && label.fields.length === 0) {
      this.startSection(label.role)
      if (!nothing.test(label.value)) this.addPeople(peopleOf(label), line)
      return
    }
    if (label.role && label.role !== this.role) this.startSection(label.role)
    // 参加者１ 氏名 …, 参加者２ 氏名 …: the number tells where the next person begins.
    if (label.index !== undefined && label.index !== this.index) this.endPerson()
    this.index = label.index ?? this.index
    this.list = 'closed'
    this.pending = label.value === '' ? label : undefined
    if (label.fields.includes('wishes') && !nothing.test(label.value)) this.wishes.push(label.value)
    this.applyFields(label, evidence)
  }

  private startSection(role: Role): void {
    this.endPerson()
    this.role = role
    this.office = undefined
    this.list = 'open'
    this.pending = undefined
  }

  /** Files what was gathered: a nameless start of a form holds for everybody in it. */
  private endPerson(): void {
    const done = this.current
    this.current = undefined
    if (!done || isEmptyDraft(done)) return
    const named = this.people.some(({ fields }) => fields.name !== undefined)
    if (done.fields.name !== undefined || done.role !== 'participant' || named)
      this.people.push(done)
    else absorb(this.group, done)
  }

  private personFor(fields: readonly FieldLabel[]): PersonDraft {
    if (fields.includes('name')) this.shared = 'no'
    else if (this.shared === 'yes') return this.group
    const above = this.people[this.people.length - 1]
    if (this.current && above?.role === this.role && isCommonReach(fields, above)) return this.group
    const taken = (field: FieldLabel): boolean =>
      personal.includes(field) && this.current?.fields[field as 'name'] !== undefined
    if (this.current?.fields.name && fields.some(taken)) this.endPerson()
    this.current ??= newDraft(this.role)
    return this.current
  }

  private addPeople(people: readonly PersonText[], line: string): void {
    const evidence = this.evidence(line)
    // A unit in a line of its own stands over what the person above it had.
    const above = this.office ?? this.current ?? this.people[this.people.length - 1]
    if (people.length > 0) this.office = undefined
    for (const draft of draftsOfList(people, { role: this.role, evidence, above })) {
      this.endPerson()
      this.current = draft
    }
  }

  private applyFields(label: Labelled, evidence: Evidence): void {
    const { value } = label
    const fields = label.fields.filter((field) => !setAside.includes(field))
    if (fields.length === 0 || nothing.test(value)) return
    if (fields.length === 1 && fields[0] === 'prefecture') {
      this.prefecture = value
      return
    }
    if (fields.length === 1 && fields[0] === 'name') {
      this.applyNames(value, evidence)
      return
    }
    const person = this.personFor(fields)
    if (sameAsAbove.test(value))
      copyFields(this.people[this.people.length - 1] ?? this.group, person, fields)
    else if (
      fields.length > 1 &&
      fields.some((field) => field === 'name' || field === 'department')
    )
      fillPerson(person, parsePerson(value, 'labelled'), evidence)
    else
      for (const field of fields)
        fillField(person, field, { value, evidence, prefecture: this.prefecture })
  }

  private applyNames(value: string, evidence: Evidence): void {
    const people = splitPeople(value, 'labelled')
    if (people.length > 1) {
      this.addPeople(people, evidence.quote)
      this.endPerson()
      this.shared = 'yes'
    } else if (people[0]) fillPerson(this.personFor(['name']), people[0], evidence)
  }
}

/** Reads labels, forms, tables and lists of people from the sender's own lines. */
export function readForm(lines: readonly string[], source: Evidence['source']): FormReading {
  const reader = new FormReader(source)
  reader.read(lines)
  return reader
}
