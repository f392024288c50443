import { readLabels } from '../form/read-label.ts'
import { parsePerson } from '../name/parse-person.ts'
import { type PersonDraft, setField } from '../name/person-draft.ts'
import { isKana, isPartOfName } from '../name/person-name.ts'
import { nameOf } from '../name/same-person.ts'
import { withoutMark } from '../text/line-marks.ts'
import { isProse } from '../text/split-signature.ts'
import { looksLikeGiven } from '../words/name-letters.ts'

const given =
  /下の名前は[、「\s]?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}?)」?\s?(?:\(([\p{Script=Hiragana}ー]{1,8})\))?(?:です|と|に|で|。|$)/u

/** 「下の名前は亮（りょう）です」 */
export function completeGiven(self: PersonDraft, sentences: readonly string[]): void {
  const quote = sentences.find((sentence) => given.test(sentence)) ?? ''
  const [, name = '', reading = ''] = given.exec(quote) ?? []
  const { name: family, kana } = self.fields
  if (name === '' || !family || /\s/.test(family.value)) return
  const evidence = { source: 'body', quote } as const
  self.fields.name = { value: `${family.value} ${name}`, evidence }
  if (reading !== '' && kana && !/\s/.test(kana.value))
    self.fields.kana = { value: `${kana.value} ${reading}`, evidence }
}

/** 「（フルネームは阿南 敏郎です。）」 */
const inFull = /^\(?フルネームは[、\s]?([^。、()]{3,14}?)(?:です|と(?:申|いい)|になります|[。)]|$)/u

/** 「同じ課の仲宗根 健二の代理でご連絡いたします。仲宗根が…」 */
export function completeSpokenNames(
  people: readonly PersonDraft[],
  sentences: readonly string[],
): void {
  for (const { fields } of people) {
    const family = fields.name?.value ?? ''
    if (fields.name === undefined || !/^\p{Script=Han}{1,4}$/u.test(family)) continue
    for (const quote of sentences) {
      const at = quote.indexOf(`${family} `)
      const [, name = ''] =
        at < 0
          ? []
          : (/^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}?)(?=[のがはをもに]|で[もはす]|から|より|と|、|\()/u.exec(
              quote.slice(at + family.length + 1),
            ) ?? [])
      if (!looksLikeGiven(name) || /\p{Script=Han}/u.test(quote.charAt(at - 1))) continue
      fields.name = { value: `${family} ${name}`, evidence: { source: 'body', quote } }
      break
    }
  }
}

/** 「係長の永冨が参加します」 with 「永冨 直樹（ながとみ なおき）」 in a line of its own: one person, now by full name. */
export function completeNames(people: readonly PersonDraft[], lines: readonly string[]): void {
  for (const line of people.length === 0 ? [] : lines) {
    const whole = withoutMark(line).trim()
    // 「田中 一典（たなか かずのり）、11月14日の研究会です。」
    const text =
      inFull.exec(whole)?.[1] ?? (isProse(whole) ? (whole.split('、', 1)[0] ?? '') : whole)
    if (text.length < 3 || text.length > 60 || isProse(text) || readLabels(line).length > 0)
      continue
    const read = parsePerson(text, 'labelled')
    // 「柏木と大杉と私」
    if (read.name === '' || read.rest.length > 0 || /と\p{Script=Han}/u.test(read.name)) continue
    const meant = people.filter((person) => isPartOfName(nameOf(person), read.name))
    const [person] = meant
    const before = person?.fields.name
    if (!person || meant.length > 1 || !before) continue
    const evidence = { source: 'body', quote: line.trim() } as const
    const fuller = before.value.replace(/\s/g, '').length < read.name.replace(/\s/g, '').length
    if (fuller) person.fields.name = { value: read.name, evidence }
    for (const field of ['kana', 'title', 'department'] as const)
      setField(person, field, { value: read[field], evidence })
  }
}

/** 「今野結（こんのゆい）」, wherever the full name stands: nothing else is its reading. */
export function completeReading({ fields }: PersonDraft, lines: readonly string[]): void {
  const name = fields.name?.value ?? ''
  if (fields.kana || name.length < 3 || !/\p{Script=Han}/u.test(name)) return
  for (const line of lines)
    for (const words of new Set([name, name.replace(/\s/g, '')])) {
      const at = line.indexOf(words)
      const behind = at < 0 ? '' : line.slice(at + words.length, at + words.length + 24)
      const kana =
        /^ ?\(([\p{Script=Hiragana}ー]{2,8} ?[\p{Script=Hiragana}ー]{0,8})\)/u.exec(behind)?.[1] ??
        ''
      if (kana === '' || !isKana(kana)) continue
      fields.kana = { value: kana, evidence: { source: 'body', quote: line.trim() } }
      return
    }
}
