import { isFamilyName } from '../words/family-names.ts'
import { isTitle } from '../words/job-titles.ts'
import { beginsAsName, looksLikeFamily } from '../words/name-letters.ts'
import { isOfficeWords } from '../words/office-words.ts'
import { isJapaneseName } from './person-name.ts'

/** Words of counting, of the office and of the letter that no dictionary has, or has as a name: 後泊, 三人. */
const nobody =
  /^(?:三人|一日|二日|三日|日分|[両数何]名|[当本各両][県町市村]|当室|[前後]泊|打合|見直|誠に|別添|片方|多勢|家内|隣|誰|皆)|[様市県町等書費料的者名券便性率紙用]$/u

/** A family name by the dictionary, or written as one and no word of offices: 粂田, 猪飼. */
export function isSurname(text: string): boolean {
  if (isFamilyName(text)) return true
  return (
    looksLikeFamily(text) &&
    isJapaneseName(text) &&
    !isOfficeWords(text) &&
    !isTitle(text) &&
    !nobody.test(text)
  )
}

/** Behind 「部下の」 or in 「杠 貴子から」, also a whole name that begins with no common family name. */
export function isWholeName(text: string): boolean {
  const parts = text.split(' ')
  const shape =
    /^\p{Script=Han}{2,4}(?![がをへで])\p{Script=Hiragana}{0,4}$|^\p{Script=Han}{1,3} [\p{Script=Han}\p{Script=Hiragana}]{1,4}$/u
  // 「退職し」, 「相談しました」: the ending of a verb.
  const verb =
    /^\p{Script=Han}+\p{Script=Hiragana}$|(?:した|ます|まして|して|ない|たい|った|って|れば|せず)$/u.test(
      text,
    )
  return (
    shape.test(text) &&
    !verb &&
    isJapaneseName(text) &&
    beginsAsName(text) &&
    !nobody.test(text) &&
    !parts.some((part) => part.length > 1 && (isOfficeWords(part) || isTitle(part)))
  )
}
