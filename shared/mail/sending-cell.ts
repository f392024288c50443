import type { Registration } from '../book/tabs/registrations.ts'
import { isOverdue, replyTime } from '../decide/row/reply-deadline.ts'
import { japanDate, japanTime } from '../time/japan-date.ts'
import { shortDate } from '../time/wareki.ts'
import { mailKinds } from './kind/kinds.ts'
import type { PlannedMail } from './planned-mail.ts'
import { isUndelivered } from './told/bounce.ts'
import { isSent, isUnderWay, type LoggedMail } from './told/logged-mail.ts'
import { reasonText } from './words/reason-text.ts'

/** A row's 送信 cell: what is about to happen, else what was sent last (DESIGN §4). */
export function sendingCell(
  planned: readonly PlannedMail[],
  mails: readonly LoggedMail[],
  { registration, now }: { readonly registration: Registration; readonly now: number },
): string {
  const underWay = mails.find(isUnderWay)
  if (underWay) return `${shortNameOf(underWay)} 送信中`
  const [first] = planned.filter(({ handling }) => handling !== '出さない')
  if (first) return plannedText(first, now)
  if (isOverdue(registration, now))
    return `期限超過（${shortDate(registration.replyBy)} ${replyTime}）`
  const [last] = mails.filter(isSent).slice(-1)
  if (last && isUndelivered(last)) return `${shortNameOf(last)} 不達：電話する`
  return last ? `${shortNameOf(last)} ${shortDate(japanDate(last.at))} 済` : ''
}

/** One kind tells of 中止 and of 延期. */
const shortNameOf = ({ kind, facts }: Pick<PlannedMail, 'kind' | 'facts'>): string =>
  (kind === 'M13' && facts.off) || mailKinds[kind].shortName

function plannedText(mail: PlannedMail, now: number): string {
  const name = shortNameOf(mail)
  switch (mail.handling) {
    case '自動':
      return `${name} ${when(mail.at, now)} 送信予定`
    case '電話する':
      return `${name} 電話する`
    case '確認待ち':
      return mail.reason.tag === 'awaits-approval' || mail.reason.tag === 'awaits-preview'
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
