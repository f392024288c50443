import { parsePerson } from '../name/parse-person.ts'
import { type FieldLabel, readLabelWords } from '../words/field-labels.ts'
import { isTitle } from '../words/job-titles.ts'

const statement =
  /^(?:[・\-*]\s?)?(?:なお|また|いずれも|私の|当方の|参加者の|本人の)?[、\s]*([^:]{1,14}?)は[、\s]*([^:]{1,60}?)(?:です|でございます|になります(?:の)?|となります|となっております|でつながります|でお願いします|までお願いします)?[。\s]*$/u
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

/** 「所属はいずれも企画課」: said of everybody. */
const ofAll =
  /^(?:いずれも|どちらも|両方とも|全員(?:とも)?|共に|ともに|皆|みな|両名(?:とも)?|(?:\d{1,2}|[二三四五])(?:名|人)とも|同じく)[、\s]*/u

function readClause(clause: string): { line: string; ofAll: boolean } | undefined {
  const [, label = '', said = ''] = statement.exec(clause.trim()) ?? []
  const words = said.replace(/^[「『"]|[」』"]$/gu, '')
  const value = words.replace(ofAll, '')
  const reading = label === '' ? undefined : readLabelWords(label)
  const fits =
    reading !== undefined &&
    reading.role === undefined &&
    reading.fields.length > 0 &&
    reading.fields.every((field) => told.has(field))
  return fits && isPlainValue(reading.fields, value)
    ? { line: `${label}: ${value}`, ofAll: value !== words }
    : undefined
}

const bareTitle =
  /^(\p{Script=Han}{2,8})(?:です|でございます|を(?:して|務めて)(?:い|おり)ます)[。\s]*$/u

/** 「フルネームは東 拓也、係長です」: behind a name or an office a title needs no label. */
function readTitleBehind(before: string, clause: string): ReturnType<typeof readClause> {
  const title = bareTitle.exec(clause.trim())?.[1] ?? ''
  if (!isTitle(title)) return undefined
  const labelled = readClause(before)
  return labelled && /^\S*(?:名|所属|部署|ふりがな|ネーム)/u.test(labelled.line)
    ? { line: `職名: ${title}`, ofAll: labelled.ofAll }
    : undefined
}

export type ProseLabels = {
  /** As the lines of a form. */
  readonly lines: readonly string[]
  /** What the same sentence says of everybody who is named. */
  readonly common: readonly string[]
}

/** 「職名は「主査」ではなく「係長」になります」 */
const withoutWrong = (sentence: string): string =>
  sentence.includes('ではなく')
    ? sentence.replace(/「?[^「」、。はが]{1,16}」?ではなく、?/u, '')
    : sentence

/** 「所属は情報企画課、役職は参事です。電話は…です。」 as the lines of a form. */
export function readProseLabels(sentences: readonly string[]): ProseLabels {
  const lines: string[] = []
  const common: string[] = []
  for (const sentence of sentences.slice(0, 60)) {
    const clauses = withoutWrong(sentence.slice(0, 300))
      // 「・所属は、まちづくり課です」, 「よみがなは…です（…と読みます）」
      .replace(/^((?:[・\-*]\s?)?[^はがを、。]{1,10}は)、\s?/u, '$1')
      .replace(/(?<=です)\([^()]{1,40}\)/u, '')
      // 「正しくは 0254-…です」
      .replace(/^正しくは[、\s]?(?=0\d)/u, '電話は')
      // 「職名を書いておりませんでしたが「主任」です」, 「ふりがなが漏れておりましたが、…です」
      .replace(
        /(?:を(?:書いて|記載して|記入して|お?伝えして|書き)|が(?:漏れ|抜け)て)(?:おりま|いま)(?:せんでし|し)たが[、\s]?/u,
        'は',
      )
      .split(/[。、,]|で、/u)
    const found = clauses.flatMap(
      (clause, at) => readClause(clause) ?? readTitleBehind(clauses[at - 1] ?? '', clause) ?? [],
    )
    const target = found.some((one) => one.ofAll) ? common : lines
    target.push(...found.map(({ line }) => line))
  }
  return { lines, common }
}
