import type { Evidence } from '../application.ts'
import { type PersonText, parsePerson } from '../name/parse-person.ts'
import { withoutMark } from '../text/line-marks.ts'
import { endsSentence, isProse } from '../text/split-signature.ts'
import { withoutReach } from '../text/without-reach.ts'
import type { Role } from '../words/field-labels.ts'
import { isChief } from '../words/job-titles.ts'
import { FormPeople } from './form-people.ts'
import type { FormReading } from './form-reading.ts'
import { endOfForm, nothing, undecided } from './form-words.ts'
import { readLabels } from './read-label.ts'
import { readTable } from './read-table.ts'
import type { Labelled } from './several-labels.ts'
import { splitPeople } from './split-people.ts'

/** 「代表者　町長　大江 和雄」 says whose office it is; he does not come by it. */
function peopleOf({ label, value }: Labelled): readonly PersonText[] {
  const people = splitPeople(withoutReach(value), 'labelled')
  return /^代表/u.test(label) ? people.filter(({ title }) => !isChief(title)) : people
}

/** 「随行：主事 小針 健（控室で待機しますので、席は不要です）」 */
const takesNoSeat =
  /席は(?:不要|必要(?:あり|ござい)ません|要りません|結構|いりません)|(?:会議|研究会|会)に(?:は)?(?:参加|出席)(?:いた|致)?しません/u

type Row = readonly Labelled[]
const says = (row: Row, answer: RegExp): boolean => row.some(({ value }) => answer.test(value))

/** 「新居 誠,不参加」 below 「中瀬 航平,参加」: of a table that says of each whether he comes, those who do. */
function comingIn(rows: readonly Row[]): readonly Row[] {
  const isGiven = rows.some((row) => says(row, /^(?:参加|出席|[○◯〇])$/u))
  const comes = rows.filter((row) => !says(row, takesNoSeat))
  return isGiven ? comes.filter((row) => !says(row, /^(?:不参加|欠席|[×✕✖])$/u)) : comes
}

/** 参加者 alone, or 氏名 of nobody else. */
const asksWhoComes = ({ fields, role }: Labelled): boolean =>
  (fields.includes('name') && (role ?? 'participant') === 'participant') ||
  (fields.length === 0 && role === 'participant')

/** Goes through the lines: labels, tables, lists, and what stands below an open label. */
class FormReader {
  readonly wishes: string[] = []
  readonly used = new Set<number>()
  readonly items = new Set<string>()
  readonly form: FormPeople
  isUndecided = false
  nameless = ''
  private pending: Labelled | undefined
  /** `told`: those who take part stand beside the label, and a blank line follows. `signed`: below it the closing. */
  private list: 'open' | 'beside' | 'told' | 'closed' | 'signed' = 'closed'

  constructor(source: Evidence['source']) {
    this.form = new FormPeople(source)
  }

  read(lines: readonly string[]): void {
    for (let at = 0; at < lines.length && this.list !== 'signed'; at++) {
      const table = readTable(lines, at)
      for (let i = 0; i < table.length; i++) {
        this.used.add(at + i)
        this.items.add(lines[at + i] ?? '')
      }
      for (const record of comingIn(table.records)) this.form.addRecord(record)
      if (table.length > 0) at += table.length - 1
      else if (this.readLine(lines[at] ?? '')) this.used.add(at)
    }
    this.form.endPerson()
  }

  /** Whether the line was part of a form or list. */
  private readLine(line: string): boolean {
    const plain = withoutMark(line).trim()
    if (plain === '') {
      this.form.part()
      if (this.list === 'beside') this.list = 'told'
      return false
    }
    const labels = readLabels(line)
    if (labels.length > 0) {
      for (const label of labels) this.apply(label, line)
      return true
    }
    if (this.pending && this.continuesPending(plain, line)) return true
    if (this.form.addBelow(plain, line)) return true
    const people =
      this.list !== 'closed' && !endsSentence(line)
        ? splitPeople(withoutReach(plain), 'labelled')
        : []
    const isOffice =
      this.list !== 'closed' && people.length === 0 && this.form.addOffice(plain, line)
    // 「見学者　部長　小俣 敏明」, a blank line and an office: there the closing begins.
    if (isOffice && this.list === 'told') this.list = 'signed'
    else if (people.length === 0 && (isProse(line) || endOfForm.test(plain))) {
      this.list = 'closed'
      this.pending = undefined
    }
    this.form.addPeople(people, line)
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

  private apply(label: Labelled, line: string): void {
    if (takesNoSeat.test(label.value)) return
    if (asksWhoComes(label) && undecided.test(label.value)) this.isUndecided = true
    if (label.role && label.fields.length === 0) {
      this.openList(label.role)
      const people = nothing.test(label.value) ? [] : peopleOf(label)
      if (label.role === 'participant' && people.length === 0) this.noteNameless(label.value)
      this.form.addPeople(people, line)
      if (people.length > 0) this.list = 'beside'
      // 「随行：なし」
      else if (label.value !== '' && nothing.test(label.value)) this.list = 'closed'
      return
    }
    this.form.startPerson(label)
    this.list = 'closed'
    this.pending = label.value === '' ? label : undefined
    if (label.fields.includes('wishes') && !nothing.test(label.value)) this.wishes.push(label.value)
    this.form.apply(label, line)
  }

  /** 「出席者：企画課長」: somebody comes who is not named. */
  private noteNameless(value: string): void {
    const { title, rest } = parsePerson(value)
    if (title !== '' && rest.length === 0) this.nameless ||= title
  }

  private openList(role: Role): void {
    this.form.startSection(role)
    this.list = 'open'
    this.pending = undefined
  }
}

/** Reads labels, forms, tables and lists of people from the sender's own lines. */
export function readForm(lines: readonly string[], source: Evidence['source']): FormReading {
  const reader = new FormReader(source)
  reader.read(lines)
  const { form, nameless, wishes, used, items, isUndecided: undecided } = reader
  return { people: form.people, group: form.group, nameless, wishes, used, items, undecided }
}
