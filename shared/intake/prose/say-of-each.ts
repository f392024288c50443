import { parsePerson } from '../name/parse-person.ts'

const each = '(?:いずれも|どちらも|全員|ともに|共に|両名とも|[2-9]名とも)[、\\s]?'
const belongs =
  'の(?:職員|者|係員|課員|所属)(?:です)?|所属です|に(?:所属|在籍|勤務)して(?:おり|い)ます'
const alone = new RegExp(
  `^\\s*[※・]?\\s?\\(?${each}([^()、。:]{2,20}?)(?:です|所属|${belongs})?。?\\)?\\s*$`,
  'u',
)
const behind = new RegExp(`\\(${each}([^()、。:]{2,20}?)(?:所属)?\\)`, 'u')
/** Where a list of people begins in what stands in front of the bracket. */
const upToList = /^.*(?:[:。]\s?|[はにらり]、?(?=\p{Script=Han}))/u
const joint = /(、|,|及び|および|並びに|・|と(?=\p{Script=Han}))/u

const isOffice = (words: string): boolean => {
  const { department, name, rest } = parsePerson(words)
  return department !== '' && name === '' && rest.length === 0
}

/** 「田中、三好（いずれも政策推進課）」 as 「田中（政策推進課）、三好（政策推進課）」: said of each, not of the last. */
export function sayOfEach(line: string): string {
  if (line.length > 300) return line
  const all = alone.exec(line)?.[1] ?? ''
  if (all !== '') return isOffice(all) ? `所属はいずれも${all}です。` : line
  const found = behind.exec(line)
  if (!found || !isOffice(found[1] ?? '')) return line
  const front = line.slice(0, found.index)
  const start = upToList.exec(front)?.[0] ?? ''
  const pieces = front.slice(start.length).split(joint)
  const names = pieces.filter((_, i) => i % 2 === 0)
  if (names.length < 2 || names.some((name) => name.trim() === '' || name.length > 24)) return line
  const said = pieces.map((piece, i) => (i % 2 === 0 ? `${piece.trim()}(${found[1]})` : piece))
  return start + said.join('') + line.slice(found.index + found[0].length)
}
