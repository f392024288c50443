import { findAddresses } from '../text/find-addresses.ts'
import { findPhones } from '../text/find-phones.ts'
import { splitLast } from '../text/split-last.ts'
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

/** 申込者 and 回答者 beside 参加者 are who writes. */
function withApplicant(lines: readonly string[]): readonly string[] {
  const coming = lines.some((line) =>
    readLabels(line).some(
      ({ label, value }) =>
        /^(?:参加|出席|見学)/u.test(label) && splitPeople(value, 'labelled').length > 0,
    ),
  )
  return coming
    ? lines.map((line) => line.replace(/^(\W*)(?:申込|回答)[者人](?=\s*:|の)/u, '$1申込担当者'))
    : lines
}

/** 「美波町役場 企画課」 */
const startsWithOffice =
  /^\W*[^\d\s]{1,12}(?:[市区町村都道府県]|[課室係局部])(?:役[場所]|庁)?(?:\s|$)/u

/** An office and how to reach it, set off at the very end, is who writes, and no part of the list above. */
function withoutWriter(signature: readonly string[]): readonly string[] {
  const [above, last] = splitLast(signature)
  const reaches = last.some((line) => findPhones(line).length > 0 || findAddresses(line).length > 0)
  const isOffice = startsWithOffice.test(last.find((line) => /\p{L}/u.test(line)) ?? '')
  return above.length > 0 && reaches && isOffice && !hasFormLabels(last) ? above : signature
}

export function readForms(own: OwnText): FormReading {
  const { signature } = own
  const whole =
    hasFormLabels(signature) || signature.some((_, at) => readTable(signature, at).length > 0)
  const lines = whole ? [...own.body, '', ...withoutWriter(signature)] : own.body
  return readForm(withApplicant(lines), 'body')
}
