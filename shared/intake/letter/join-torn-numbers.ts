import { findPhones } from '../text/find-phones.ts'

/** 「TEL 0884-00-」 above 「3616」: a number that a mail program broke goes on in the next line. */
export function joinTornNumbers(lines: readonly string[]): readonly string[] {
  const joined = [...lines]
  for (let at = joined.length - 2; at >= 0; at--) {
    const [line = '', below = ''] = [joined[at]?.trimEnd(), joined[at + 1]?.trim()]
    if (!/0\d[\d()-]{0,11}$/.test(line) || !/^-?\d{1,4}(?!\d)/.test(below)) continue
    const whole = line + below
    if (findPhones(whole).length <= findPhones(line).length + findPhones(below).length) continue
    joined.splice(at, 2, whole)
  }
  return joined
}
