import { findPhones } from './find-phones.ts'

const gap = /^\s*(\S.*?)\s{4,}(\S.*)$/u
/** Postal code, telephone, mail: what stands in a column of its own beside a name. */
const reach = /〒|TEL|電話|FAX|E-?mail|https?:|@/i

/** 「田中 誠司        美波町役場 政策推進課」 above 「主査        TEL …」: the left column, then the right one. */
export function splitColumns(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => gap.exec(line))
  const right = rows.flatMap((row) => row?.[2] ?? [])
  const isReach = right.filter((text) => reach.test(text) || findPhones(text).length > 0)
  // More columns are a list of people.
  const isList = right.some((text) => gap.test(text))
  if (isReach.length === 0 || right.length < 2 || isList) return lines
  return [...lines.map((line, at) => rows[at]?.[1] ?? line), ...right]
}
