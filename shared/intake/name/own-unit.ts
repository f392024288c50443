import { sentencesOf } from '../text/sentences.ts'
import type { PersonDraft } from './person-draft.ts'
import { nameBegins } from './person-name.ts'
import { nameOf } from './same-person.ts'

/** 「当課の田村」, 「課内から」; 「当課あてに」 says where to write. */
const ownUnit =
  /(?:うち|(?<![\p{Script=Han}\p{Script=Katakana}]))[課係]の(?=\p{Script=Han})|[課係]内(?:の|で|に|から|より)|(?:名|人)とも(?:当|同じ)?課の|(?<!\p{Script=Han})(?:当課|本課|同じ[\p{Script=Han}\p{Script=Katakana}ー]{1,8}[課室係部局](?=の)|同じ?(?:[課室係部局班館]|センター|支所|事務所)|弊課|当室|本室|当係|本係|当部|部下の)(?!長|(?:あて|宛|まで|へ|に(?:お|ご|御)?(?:連絡|電話|送|知らせ|問)))/u

const comes =
  /参加|出席|欠席|見学|申し?込|希望|伺|うかが|行[きかけ]|派遣|入会|退会|後任|代理|代わ|変更|\d(?:名|人)/u

/** 「私の所属する水源地課からの出席はありません」 */
const nobodyOfOwn =
  /[課室係部局](?:から|より)の?は?、?(?:参加|出席)(?:者|予定)?(?:は|を)?(?:あり|ござい|いたし|致し|し)ません/u

/** 「課長の藤田とわたし」: of the section that the sender names as his own. */
const headOfSection = /^(?:課長|課長補佐|課長代理)$/u

/** Whether the letter says that somebody belongs to the section of who writes. */
export function isOfOwnUnit(draft: PersonDraft, letter: readonly string[]): boolean {
  if (nobodyOfOwn.test(letter.join(''))) return false
  if (headOfSection.test(draft.fields.title?.value ?? '')) return true
  const family = nameBegins(nameOf(draft))
  // 「旅費は当課で負担します」 says nothing of who comes.
  return sentencesOf(letter).some(
    (sentence) =>
      ownUnit.test(sentence) &&
      (comes.test(sentence) || (family !== '' && sentence.includes(family))),
  )
}
