import { meetingName } from '../intent/judge-sentence.ts'
import { renamesMember } from '../prose/exchange-rules.ts'
import type { Completed } from './complete-people.ts'

/** 「前任から担当を引き継ぎました。名簿の変更をお願いします」 */
const tookOver = /前任[^。]{0,40}引き?継|引き?継[^。]{0,12}(?:ました|いだ)/u

/** 「後任の山本が11月14日の研究会に参加します」 */
const comesTo = new RegExp(
  `(?:${meetingName.source})[^。、]{0,10}(?:に|へ|には)[、\\s]?[^。、]{0,8}(?:参加|出席|伺|うかが)`,
  'u',
)

/** Whether one person comes for another, at the meeting or in office. */
export function exchangeOf(
  completed: Completed,
  text: string,
): 'substitute' | 'successor' | 'none' {
  const roles = completed.participants.map(({ role }) => role)
  if (tookOver.test(text) && renamesMember.test(text)) return 'successor'
  if (!roles.includes('incoming')) return 'none'
  const inOffice = /後任|前任|引き継|引継|異動|新担当|担当(?:者)?(?:が|を)?(?:変更|交代|代わ)/.test(
    text,
  )
  const atMeeting =
    /代理|代わり|代わって|(?:出席|参加)(?:者|予定)[^。]{0,40}(?:変更|交代|差し?替え)/u.test(text)
  return inOffice && !atMeeting && !comesTo.test(text) ? 'successor' : 'substitute'
}
