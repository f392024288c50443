import { japanDate, japanTime } from '../time/japan-date.ts'
import { shortDate } from '../time/wareki.ts'
import { isUndelivered } from './bounce.ts'
import type { mailKinds } from './kinds.ts'
import { isSent, isUnderWay, type LoggedMail } from './logged-mail.ts'
import type { PlannedMail } from './planned-mail.ts'
import { reasonText } from './reason-text.ts'

const shortNames: Readonly<Record<keyof typeof mailKinds, string>> = {
  M01: '受付',
  M02: '決定',
  M06: '入会',
  M08: 'キャンセル受付',
  M09: '7日前',
  M10: '前日',
  M16: '見学',
}

/** A row's 送信 cell: what is about to happen, else what was sent last (DESIGN §4). */
export function sendingCell(
  planned: readonly PlannedMail[],
  mails: readonly LoggedMail[],
  now: number,
): string {
  const underWay = mails.find(isUnderWay)
  if (underWay) return `${shortNames[underWay.kind]} 送信中`
  const [first] = planned.filter(({ handling }) => handling !== '出さない')
  if (first) return plannedText(first, now)
  const [last] = mails.filter(isSent).slice(-1)
  if (last && isUndelivered(last)) return `${shortNames[last.kind]} 不達：電話する`
  return last ? `${shortNames[last.kind]} ${shortDate(japanDate(last.at))} 済` : ''
}

function plannedText(mail: PlannedMail, now: number): string {
  const name = shortNames[mail.kind]
  switch (mail.handling) {
    case '自動':
      return `${name} ${when(mail.at, now)} 送信予定`
    case '電話する':
      return `${name} 電話する`
    case '確認待ち':
      return mail.reason.tag === 'awaits-approval'
        ? `${name} 確認待ち`
        : `${name} ${reasonText(mail.reason)}`
    case '止めている':
    case '出さない':
      return `${name} 止めている：${reasonText(mail.reason)}`
  }
}

function when(at: number, now: number): string {
  const date = japanDate(at)
  return date === japanDate(now) ? japanTime(at) : `${shortDate(date)} ${japanTime(at)}`
}
