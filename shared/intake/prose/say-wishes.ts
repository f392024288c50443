import { parsePerson } from '../name/parse-person.ts'
import { withoutMark } from '../text/line-marks.ts'

const wish =
  /^(\S.{1,40}?)\s?(?:\.{2,}|…+|:|→|⇒|-{2,}|―+|・{2,})\s?((?:研究会|第\d回|イベント)?(?:への|に|の)?\s?(?:参加|出席|見学)(?:を|は)?(?:希望)?(?:を|は)?)(します|いたします|する|あり|です|しません|いたしません|しない|なし|せず)[。.]?$/u

/** 「村西 … 見学希望しません」, 「辻 … 参加希望します」: each says for himself whether he comes. */
export function sayWishes(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const [, who = '', what = '', answer = ''] =
      line.length > 100 ? [] : (wish.exec(withoutMark(line).trim()) ?? [])
    if (who === '' || parsePerson(who, 'labelled').name === '') return [line]
    const comes = !/ません|ない|なし|せず/u.test(answer)
    return comes ? [`参加者: ${who}`, `${what}します。`] : ['']
  })
}
