import { plainSentence } from '../text/plain-sentence.ts'
import { readTitle } from '../words/job-titles.ts'
import { isElsewhere } from './elsewhere.ts'

const sends =
  /(?:^|[、。\s]|に(?:は|つきまして(?:は)?)|[回日会]は|から(?:は)?|の)(?:(?:当|本|弊|同|うちの|我が)?[課係室町市村県]の|担当の|直属の|上司の)?((?:(?![はがをにへ])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]){0,10}?(?:長|補佐|主任|主査|主事|主幹|参事|管理者|隊員|幹|監|官))(?:1名|一名|のみ)?(?:(?:が|を)(?=[^。、]{0,14}(?:(?:参加|出席|派遣)(?:し|す|いた|致|させ|予定|を予定|希望)|(?:伺|うかが)[いうわ]|参[りる]|行[きく]|出向[きく]))|(?:から|より)(?=[^。、]{0,24}(?:参加|出席)[^。、]{0,12}(?:旨|希望|意向|申し?出|話|指示|依頼))|に(?=(?:参加|出席)(?:して(?:もら|いただ|頂)|させ)|行(?:か|って(?:もら|いただ))))/u
const before =
  /前回|前期|第1期|昨年|以前|と聞い|とのことでし|(?:参加|出席)(?:させて(?:いただ|頂)き|いたし|し)まし|私|小職|当方|自分/u

/** 「係長が参加します」: somebody else comes, who is not named. Answers the title. */
export function readNameless(sentences: readonly string[]): string | undefined {
  return sentences
    .slice(0, 60)
    .filter((sentence) => !before.test(sentence) && !isElsewhere(sentence))
    .map((sentence) => sends.exec(plainSentence(sentence))?.[1] ?? '')
    .find((title) => readTitle(title) !== undefined)
}
