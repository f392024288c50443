import { endOfForm } from './form-words.ts'
import { readLabels } from './read-label.ts'
import type { Labelled } from './several-labels.ts'
import { splitPeople } from './split-people.ts'

type Field = { readonly label: Labelled; readonly values: readonly string[]; readonly end: number }

const depth = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0

/** A label with its value, and the values that stand in below it. */
function fieldAt(lines: readonly string[], at: number): Field | undefined {
  const line = lines[at] ?? ''
  const [label, ...more] = line.length > 160 ? [] : readLabels(line)
  if (!label || more.length > 0 || label.value === '' || label.fields.length === 0) return undefined
  const values = [label.value]
  let end = at + 1
  for (; end < lines.length; end++) {
    const below = lines[end] ?? ''
    if (endOfForm.test(below.trim())) break
    const isValue = below.trim() !== '' && below.length <= 80 && depth(below) >= depth(line) + 4
    if (!isValue || readLabels(below).length > 0) break
    values.push(below.trim())
  }
  return { label, values, end }
}

/** 「職氏名　課長補佐　菊池　学⏎　　　　主　事　　神長　萌」, and not the reading below a name. */
const namesEach = ({ label: { fields }, values }: Field): boolean =>
  fields.includes('name') &&
  fields.length > 1 &&
  values.every(
    (value) => /\p{Script=Han}/u.test(value) && splitPeople(value, 'labelled').length === 1,
  )

/** 「氏名　田中 誠司⏎　　　三好 彩」 above 「職名　主査⏎　　　主事」: as many values, so one person after the other. */
export function spreadColumns(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => depth(line) >= 4)) return lines
  const spread: string[] = []
  for (let at = 0; at < lines.length; ) {
    const fields: Field[] = []
    for (let next = fieldAt(lines, at); next; next = fieldAt(lines, next.end)) {
      if (next.values.length !== (fields[0] ?? next).values.length) break
      fields.push(next)
    }
    const count = fields[0]?.values.length ?? 0
    const names = fields.some(({ label }) => label.fields.includes('name'))
    if (count > 1 && fields.length > 1 && names) {
      for (let i = 0; i < count; i++)
        for (const { label, values } of fields) spread.push(`${label.label}: ${values[i]}`)
      at = fields[fields.length - 1]?.end ?? at + 1
    } else if (fields[0] && count > 1 && namesEach(fields[0])) {
      spread.push(`${fields[0].label.label}: ${fields[0].values.join('、')}`)
      at = fields[0].end
    } else spread.push(lines[at++] ?? '')
  }
  return spread
}
