import { withoutMark } from '../text/line-marks.ts'

const day = '(?:\\d{1,2}月\\s?\\d{1,2}日|\\d{1,2}/\\d{1,2})'
const meeting = `(?:(?:第\\s?\\d{1,2}\\s?回(?:\\([^()]{1,12}\\))?|${day}|\\([月火水木金土日]\\)|(?:地方創生)?研究会|見学)[\\s・]*){1,4}`
const asked =
  '(?:ご|御)?(?:出欠(?:席)?|出席|参加|可否)(?:の?(?:可否|有無|ご?回答|確認|予定))?(?:について)?'
const yes = '[○◯〇◎✓✔☑レ]|(?:ご|御)?(?:参加|出席)(?:する|で)?|可(?:能)?|する|はい|有り?|あり|YES|OK'
const no = '[×✕✖☓✗X]|(?:ご|御)?(?:不参加|欠席)(?:する|で)?|不可(?:能)?|否|しない|いいえ|NO|NG'
const answered = new RegExp(
  `^(${meeting})?[\\s:、はの]*(${asked})?[\\s:、は]*(?:(${yes})|(${no}))([\\s:(]*\\d{1,2}\\s?(?:名|人)?\\)?)?\\s*([。!]?)$`,
  'iu',
)

function said(text: string): string | undefined {
  const [whole, about = '', question = '', taken, , count = '', end = ''] =
    answered.exec(text) ?? []
  if (whole === undefined || (about + question + count + end).trim() === '') return undefined
  const people = /\d{1,2}/.exec(count)?.[0]
  return `${about}${people === undefined ? '' : `${people}名`}${taken === undefined ? '欠席' : '参加'}します。`
}

const waitsNoMore = /^キャンセル待ち(?:を|の)?取り?消し?(?:希望)?[。!]?$/u

/** 「出欠：○」, 「第1回　×」, 「参加　１」: answers in marks and single words, said in a sentence. */
export function sayAttendance(line: string): string {
  if (waitsNoMore.test(line.trim())) return 'キャンセル待ちを取り消します。'
  return line.length > 60 ? line : (said(line.trim()) ?? said(withoutMark(line).trim()) ?? line)
}
