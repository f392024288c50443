import type { OwnText } from '../text/split-signature.ts'
import type { FormReading } from './form-reading.ts'
import { readForm } from './read-form.ts'
import { readLabels } from './read-label.ts'
import { readTable } from './read-table.ts'
import { splitPeople } from './split-people.ts'

export function hasFormLabels(lines: readonly string[]): boolean {
  return lines.some((line) =>
    readLabels(line).some(
      ({ role, fields }) =>
        role !== undefined || fields.includes('name') || fields.includes('kana'),
    ),
  )
}

/** 「所属：企画課」 in a closing block is read as a field, not as words. */
export function isFieldLine(line: string): boolean {
  return readLabels(line).some(({ fields }) =>
    fields.some((field) => ['name', 'kana', 'department', 'title', 'body'].includes(field)),
  )
}

/** 申込者 beside 参加者 is who writes. */
function withApplicant(lines: readonly string[]): readonly string[] {
  const coming = lines.some((line) =>
    readLabels(line).some(
      ({ label, value }) =>
        /^(?:参加|出席|見学)/u.test(label) && splitPeople(value, 'labelled').length > 0,
    ),
  )
  return coming
    ? lines.map((line) => line.replace(/^(\W*)申込[者人](?=\s*:)/u, '$1申込担当者'))
    : lines
}

export function readForms(own: OwnText): FormReading {
  const { signature } = own
  const whole =
    hasFormLabels(signature) || signature.some((_, at) => readTable(signature, at).length > 0)
  const lines = whole ? [...own.body, '', ...own.signature] : own.body
  return readForm(withApplicant(lines), 'body')
}
