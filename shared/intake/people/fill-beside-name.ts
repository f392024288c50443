import { parsePerson } from '../name/parse-person.ts'
import { type PersonDraft, setField } from '../name/person-draft.ts'
import { nameOf } from '../name/same-person.ts'

/** Words about a person stand up to here in front of the name. */
const front =
  /(?:^|[、。:;「(]|(?:[はがも]|として) ?)([\p{Script=Han}\p{Script=Katakana}A-Za-z0-9ー・の ]{0,40})$/u
/** 「河野（まちづくり課 主事　河野 千夏）が」: a bracket holds no other words of the sentence. */
const inside = /\(([^()。:]{1,30}[ ・、])$/u
/** 「（企画情報課 参事）」, 「（こん しんいちろう）、企画観光課、副参事」 */
const behind = /^\s?(\([^()]{2,30}\))?((?:、[^、。:()\s]{2,14}){0,2})(?=\s*$|[^、])/u

/** What stands right in front of a full name and right behind it, when all of it is about that person. */
function readBeside(line: string, at: number, name: string): readonly string[] {
  const above = line.slice(0, at)
  const before = (front.exec(above) ?? inside.exec(above))?.[1] ?? ''
  const [, bracket = '', list = ''] = behind.exec(line.slice(at + name.length)) ?? []
  const pieces = list.replace(/、/g, ' ')
  return [
    `${before}${name}${bracket}${pieces}`,
    `${before}${name}${bracket}`,
    `${name}${bracket}${pieces}`,
    `${name}${bracket}`,
  ]
}

function fillFrom(person: PersonDraft, line: string): void {
  const name = nameOf(person)
  const at = line.indexOf(name)
  if (at < 0) return
  for (const words of readBeside(line, at, name)) {
    const read = parsePerson(words, 'labelled')
    if (read.rest.length > 0 || read.name !== name) continue
    const evidence = { source: 'body', quote: line.trim().slice(0, 160) } as const
    for (const field of ['kana', 'department', 'title'] as const)
      setField(person, field, { value: read[field], evidence })
    return
  }
}

/** 「退職した後藤 正巳（企画情報課 参事）あてに」: office, title and reading beside a full name in a sentence. */
export function fillBesideNames(people: readonly PersonDraft[], lines: readonly string[]): void {
  for (const person of people.filter((draft) => /\S \S/.test(nameOf(draft))))
    for (const line of lines) if (line.length <= 200) fillFrom(person, line)
}
