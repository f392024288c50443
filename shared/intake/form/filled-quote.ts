import { nothing } from './form-words.ts'
import { isFieldLine } from './read-forms.ts'
import { readLabels } from './read-label.ts'

/** 「下記に直接記入しました」, 「以下のとおり回答いたします」: the answers stand in what is quoted. */
const fillsBelow =
  /(?:直接|下記|以下|下の欄|本文中?|引用(?:部|文)?|次のとおり|別添|赤字|朱書き|各行|行末|メール(?:文|本文))[^。]{0,12}(?:記入|入力|追記|書き込|書き加え|回答|記載|お答え)/u

/** 「1. お名前のふりがな ⇒ はまぐち なおと」 */
const arrow = /^(.{2,40}?)\s*(?:⇒|➡|→|=>|>>|»|☞|…)\s*(\S.{0,80})$/u
const numbering = /^[\s(（]*\d{1,2}[.)、\s]*/u

/** The line that a person wrote into our own words, as a field of a form. */
function answerIn(line: string): string | undefined {
  const [, question = '', answer = ''] = arrow.exec(line.trim()) ?? []
  if (answer !== '') {
    const label = question.replace(numbering, '').trim()
    const [field] = readLabels(`${label}: ${answer}`)
    return field && field.fields.length > 0 ? `${label}: ${answer}` : undefined
  }
  const [label] = readLabels(line)
  const value = label?.value ?? ''
  const isFilled = label !== undefined && /[\p{L}\p{N}]/u.test(value) && !nothing.test(value)
  return isFilled && (isFieldLine(line) || /phone|wishes/.test(label.fields.join(' ')))
    ? line.trim()
    : undefined
}

/** A form of ours that was filled in inside the quotation, when the letter says so; else nothing. */
export function filledQuote(own: readonly string[], quoted: readonly string[]): readonly string[] {
  if (!fillsBelow.test(own.join('\n'))) return []
  const end = quoted.findIndex((line) => /^[-_=─━]{8,}\s*$/u.test(line.trim()))
  const asked = quoted.slice(0, end < 0 ? 120 : Math.min(end, 120))
  const lines = asked.flatMap((line) => answerIn(line) ?? [])
  return lines.some((line) =>
    readLabels(line).some(({ fields }) => fields.includes('name') || fields.includes('kana')),
  )
    ? lines
    : []
}
