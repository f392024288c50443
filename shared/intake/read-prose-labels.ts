import { type FieldLabel, readLabelWords } from './field-labels.ts'
import { parsePerson } from './parse-person.ts'

const statement =
  /^(?:なお|また|私の|当方の|参加者の|本人の)?[、\s]*([^:]{1,14}?)は[、\s]*([^:]{1,60}?)(?:です|でございます|になります|となります|となっております)?[。\s]*$/u
const told = new Set([
  'name',
  'kana',
  'body',
  'department',
  'title',
  'email',
  'phone',
  'reach',
  'wishes',
])

/** In a sentence the value ends where the sentence wants; an office has to read as one. */
function isPlainValue(fields: readonly FieldLabel[], value: string): boolean {
  if (/[はがをで]$/u.test(value)) return false
  if (!fields.includes('department') && !fields.includes('title')) return true
  const read = parsePerson(value)
  return read.rest.length === 0 && read.name === '' && !/[はがを]/u.test(read.department)
}

/** 「所属は情報企画課、役職は参事です。電話は…です。」 as the lines of a form. */
export function readProseLabels(sentences: readonly string[]): readonly string[] {
  return sentences.slice(0, 60).flatMap((sentence) =>
    sentence
      .slice(0, 300)
      .split(/[。、,]|で、/u)
      .flatMap((clause) => {
        const [, label = '', said = ''] = statement.exec(clause.trim()) ?? []
        const value = said.replace(/^[「『"]|[」』"]$/gu, '')
        const reading = label === '' ? undefined : readLabelWords(label)
        const fits =
          reading !== undefined &&
          reading.role === undefined &&
          reading.fields.length > 0 &&
          reading.fields.every((field) => told.has(field))
        return fits && isPlainValue(reading.fields, value) ? [`${label}: ${value}`] : []
      }),
  )
}
