import type { Evidence } from '../application.ts'
import { type PersonText, parsePerson } from '../name/parse-person.ts'
import { isEmptyDraft, newDraft, type PersonDraft } from '../name/person-draft.ts'
import { absorb } from '../name/same-person.ts'
import type { FieldLabel, Role } from '../words/field-labels.ts'
import { draftsOfList, fillOfficeBelow, isCommonReach, officeOf } from './drafts-of-list.ts'
import { copyFields, fillBelow, fillField, fillPerson } from './fill-draft.ts'
import { nothing, personal, sameAsAbove, setAside } from './form-words.ts'
import type { Labelled } from './several-labels.ts'
import { splitPeople } from './split-people.ts'

/** 「高橋 直美 → 髙橋 直美」: one person, written wrongly before. */
function corrected(value: string): string {
  const [, before = '', after = ''] = /^(.{2,20}?)\s*[→⇒➡]\s*(.{2,40})$/u.exec(value) ?? []
  const [wrong, right] = [before, after].map((text) =>
    parsePerson(text, 'labelled').name.replace(/\s/g, ''),
  )
  if (!wrong || !right || wrong.length !== right.length) return value
  const differing = [...wrong].filter((letter, at) => letter !== right.charAt(at))
  return differing.length < 2 ? after : value
}

/** 「メール（3名共通）」 */
const isForAll = /共通|全員|いずれも|[2-9]名とも/u

/** The people of a form: which value belongs to whom, and where the next person begins. */
export class FormPeople {
  readonly people: PersonDraft[] = []
  readonly group: PersonDraft = newDraft('participant')
  private current: PersonDraft | undefined
  private role: Role = 'participant'
  private prefecture = ''
  private index: number | undefined
  /** Who stands in the list right above, without a blank line between. */
  private near: PersonDraft | undefined
  /** The unit in a line of its own above the people of a list. */
  private office: PersonDraft | undefined
  /** After one value that named several, what follows is said of all. */
  private shared: 'yes' | 'no' = 'no'

  constructor(private readonly source: Evidence['source']) {}

  startSection(role: Role): void {
    this.endPerson()
    this.role = role
    this.office = undefined
  }

  /** 後任 氏名 …, 参加者２ 氏名 …: role and number tell where the next person begins. */
  startPerson({ role, index }: Labelled): void {
    if (role !== undefined && role !== this.role) this.startSection(role)
    if (index !== undefined && index !== this.index) this.endPerson()
    this.index = index ?? this.index
  }

  addRecord(record: readonly Labelled[]): void {
    this.endPerson()
    this.current = newDraft(this.role)
    const row = this.evidence(record.map(({ value }) => value).join(' '))
    for (const cell of record) this.applyFields(cell, row)
    this.endPerson()
  }

  /** The line below a person: the reading, or telephone and mail. */
  addBelow(plain: string, line: string): boolean {
    return (
      this.current !== undefined && fillBelow(this.current, { plain, line }, this.evidence(line))
    )
  }

  /** A blank line: what stands below is of nobody above. */
  part(): void {
    this.near = undefined
  }

  /** 「美波町役場　政策推進課」 above the people of a list, or 「企画課　主事」 right below one of them. */
  addOffice(plain: string, line: string): boolean {
    const office = officeOf(plain, this.role, this.evidence(line))
    if (office && !fillOfficeBelow(this.near, office)) this.office = office
    return office !== undefined
  }

  apply(label: Labelled, line: string): void {
    this.applyFields(label, this.evidence(line))
  }

  addPeople(people: readonly PersonText[], line: string): void {
    const evidence = this.evidence(line)
    // A unit in a line of its own stands over what the person above it had.
    const above = this.office ?? this.current ?? this.people[this.people.length - 1]
    if (people.length > 0) this.office = undefined
    for (const draft of draftsOfList(people, { role: this.role, evidence, above })) {
      this.endPerson()
      this.current = draft
      this.near = draft
    }
  }

  /** Files what was gathered: a nameless start of a form holds for everybody in it. */
  endPerson(): void {
    const done = this.current
    this.current = undefined
    if (!done || isEmptyDraft(done)) return
    const named = this.people.some(({ fields }) => fields.name !== undefined)
    if (done.fields.name !== undefined || done.role !== 'participant' || named)
      this.people.push(done)
    else absorb(this.group, done)
  }

  private evidence(line: string): Evidence {
    return { source: this.source, quote: line.trim() }
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

  private applyFields(label: Labelled, evidence: Evidence): void {
    const { value } = label
    const fields = label.fields.filter((field) => !setAside.includes(field))
    if (fields.length === 0 || nothing.test(value)) return
    if (fields.length === 1 && fields[0] === 'prefecture') {
      this.prefecture = value
      return
    }
    const several = fields.includes('name') && splitPeople(value, 'labelled').length > 1
    if (several || (fields.length === 1 && fields[0] === 'name')) {
      this.applyNames(value, evidence)
      return
    }
    const person = isForAll.test(label.label) ? this.group : this.personFor(fields)
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

  private applyNames(given: string, evidence: Evidence): void {
    const value = corrected(given)
    const people = splitPeople(value, 'labelled')
    if (people.length > 1) {
      this.addPeople(people, evidence.quote)
      this.endPerson()
      this.shared = 'yes'
    } else if (people[0]) fillPerson(this.personFor(['name']), people[0], evidence)
  }
}
