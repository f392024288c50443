import { hasFormLabels } from '../form/read-forms.ts'
import type { Completed } from './complete-people.ts'
import type { People } from './gather-people.ts'

/** 「下記のとおりで間違いございません」 above our form. */
const confirms =
  /(?:間違い|相違|誤り)(?:は)?(?:ござい|あり)ません|(?:その|この|下記の?|上記の?)(?:とおり|通り|内容)で(?:お願い|結構|大丈夫|間違い)/u
/** 「内容に誤りはありません。1点お伺いします」 */
const asksToo = /お?伺い(?:し|いた)|お尋ね|でしょうか|ますか|[?？]/u
const asksBack = /(?:お知らせ|お聞かせ|お教え|ご記入|ご教示|教えて)(?:くだ|願|いただ)/u
const applied = /参加|出席|申し?込/u
const mayCorrect = /(?:誤り|相違|変更)が(?:ござい|あり)ましたら/u
const corrects = /訂正|修正|正しくは|誤り|ではなく|旧い|古い/u

/** 「昨日お送りした申込みですが、電話番号に誤りがありました」: the application stands, with other values. */
const correctsOwn =
  /(?:お?送り|送信|提出|申し?込み?)を?(?:いた)?し?(?:まし)?た[^。]{0,48}(?:誤り|間違い|間違え|記載漏れ|書き漏らし|訂正)/u

/** Whether what is answered is our question for what an application lacked, or what was noted of it wrongly. */
export function answersOurQuestion(quoted: readonly string[], text = ''): 'yes' | 'no' {
  const below = quoted.slice(0, 80).join('\n')
  if (applied.test(text) && correctsOwn.test(text) && corrects.test(text)) return 'yes'
  const answers = asksBack.test(below) || (mayCorrect.test(below) && corrects.test(text))
  return applied.test(below) && answers ? 'yes' : 'no'
}

/** A list of people, or a filled form that speaks of taking part. */
export function listsPeople(
  completed: Completed,
  people: People,
  { text, quoted }: { readonly text: string; readonly quoted: readonly string[] },
): 'people' | 'none' {
  if (
    confirms.test(text) &&
    !asksToo.test(text) &&
    hasFormLabels(quoted) &&
    applied.test(quoted.join('\n'))
  )
    return 'people'
  // 「役職は副課長です」 below our question for it.
  if (people.told && answersOurQuestion(quoted) === 'yes') return 'people'
  // An answer to our question about missing items completes an application.
  if (Object.keys(people.group.fields).length > 0 && people.listed.length === 0) return 'people'
  const others =
    people.listed.length > 1 || (people.listed.length === 1 && completed.self === 'contact')
  return others || (people.listed.length > 0 && /参加|出席|申し?込/.test(text)) ? 'people' : 'none'
}
