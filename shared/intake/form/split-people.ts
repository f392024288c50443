import { type PersonText, parsePerson } from '../name/parse-person.ts'
import { splitKeepingUnits } from '../text/split-units.ts'
import { isOfficeWords } from '../words/office-words.ts'

const count =
  /[\s(]*(?:の)?(?:以上|計|合計|他|ほか|外)?\s*[0-9一二三四五六七八九十]{1,2}\s*(?:名|人)(?:です|様|で(?:す)?)?[)\s。]*$/u
const ending =
  /(?:です|でございます|となります|になります|の予定です|を予定しております)?[。.]?\s*$/u
const separators = [
  /[;；\n]|\s+\/\s+/u,
  /[、,]|及び|および|並びに|ならびに|\s+と\s+/u,
  /(?<=\))\s*[・/と]\s*/u,
  /(?<=\p{Script=Han})\s*[・/]\s*(?=\p{Script=Han})/u,
  /(?<=[\p{Script=Han})])と(?=\p{Script=Han})/u,
]

/** 「ほか2名（詳細は添付のとおり）」 */
const elsewhere = /\s*\([^()]*(?:添付|別紙|詳細|別添|のとおり|参照)[^()]*\)\s*$/u

/** 「佐藤 亮太（さとう りょうた）※随行」 */
const remark = /\s*※[^\s※]{1,8}$/u

function tidy(text: string): string {
  const own = text.endsWith(')') || text.includes(') ') ? text.replace(elsewhere, '') : text
  return own.replace(ending, '').replace(count, '').replace(remark, '').trim()
}

function allNamed(pieces: readonly string[]): readonly PersonText[] | undefined {
  const people = pieces.map((piece) => parsePerson(tidy(piece), 'labelled'))
  return people.length > 1 &&
    people.every(
      ({ name, rest }) =>
        name !== '' && rest.length === 0 && !(name.length > 1 && isOfficeWords(name)),
    )
    ? people
    : undefined
}

/** 「政策推進課長 田中 誠司 他1名（主事 三好 彩）」 */
const andOthers = /^(.{2,80}?)[\s、,]*(?:他|ほか|外)\s?\d{1,2}(?:名|人)\s?\(([^()]{2,80})\)\s*$/u

/** The people named in a value or list line: 「主任 山田 太郎、主事 佐藤 花子の2名」. */
export function splitPeople(text: string, context: 'line' | 'labelled'): readonly PersonText[] {
  const [, first = '', others = ''] = andOthers.exec(text.slice(0, 200)) ?? []
  if (others !== '') {
    const parts = [splitPeople(first, context), splitPeople(others, 'labelled')]
    if (parts.every((part) => part.length > 0)) return parts.flat()
  }
  const value = tidy(text.slice(0, 300))
  for (const separator of separators) {
    const pieces = splitKeepingUnits(value, separator).filter((piece) => piece.trim() !== '')
    if (pieces.length < 2 || pieces.length > 12) continue
    const people = allNamed(pieces)
    if (
      people &&
      (context === 'labelled' || people.some(({ title, department }) => title || department))
    )
      return people
  }
  const person = parsePerson(value, context)
  return person.name !== '' && person.rest.length === 0 ? [person] : []
}
