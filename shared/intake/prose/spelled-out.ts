import type { PersonDraft } from '../name/person-draft.ts'
import { isJapaneseName } from '../name/person-name.ts'
import { nameOf } from '../name/same-person.ts'
import { isTitle } from '../words/job-titles.ts'
import { isUnit } from '../words/office-units.ts'

const noGivenName =
  /^(?:です|から|まで|より|ほか|など|さん|さま|とも|のみ|あて|様|氏|殿|宛|課長|係長|他|外|以下|本人|両名|一同)$/u

const inFront = /(?:^|[\s(・、。:,/「]|した|する|ている|ます)$/u
/** 「会員の後藤 正巳」: there the space has to tell. */
const belongs = /の$/u
const behind =
  /(?<![\s\S])( ?)(\p{Script=Han}{1,3}|\p{Script=Hiragana}{2,4})(?=[\s()・、。,/」]|さん|様|氏|あて|宛|の[分件]|$)/mu

/** 「（米田敬三・松岡みゆき）」, 「後藤 正巳あて」: where the letter spells out a name of which only the family was said. */
function spelledOut(family: string, text: string): string {
  const found = new Set<string>()
  for (let at = text.indexOf(family); at >= 0; at = text.indexOf(family, at + 1)) {
    const end = at + family.length
    const before = text.slice(Math.max(0, at - 3), at)
    const [, space = '', given = ''] =
      inFront.test(before) || (belongs.test(before) && text.charAt(end) === ' ')
        ? (behind.exec(text.slice(end, end + 8)) ?? [])
        : []
    const isWord =
      noGivenName.test(given) || isTitle(given) || isUnit(given) || isUnit(family + given)
    const reads = isJapaneseName(`${family} ${given}`)
    if (given !== '' && !isWord && reads && (space !== '' || given.length > 1))
      found.add(`${family} ${given}`)
  }
  return found.size === 1 ? ([...found][0] ?? '') : ''
}

/** 「cc：財政課 中野 美咲」: whoever is named there is somebody else of that name. */
const ofAnother = /^[^\p{L}]*(?:cc|bcc|写し?|同報|決裁|紹介|参考|至急|宛先?)[^:]{0,6}:/iu

/** Gives people of whom a sentence says only the family name the full one that stands elsewhere in the letter. */
export function spellOutNames(people: readonly PersonDraft[], lines: readonly string[]): void {
  const text = lines.filter((line) => !ofAnother.test(line)).join('\n')
  for (const person of people) {
    const family = nameOf(person)
    if (!/^\p{Script=Han}{1,4}$/u.test(family)) continue
    if (people.some((other) => other !== person && nameOf(other).startsWith(family))) continue
    const full = spelledOut(family, text)
    if (full !== '') person.fields.name = { value: full, evidence: { source: 'body', quote: full } }
  }
}
