/** Which of our own mails is being answered, as far as its subject or quoted words show it. */
export type ReplyKind = 'offer' | 'change' | 'decision' | 'invitation' | 'other' | 'none'

const answers = /^(?:re|aw|返信|回答)(?:\[\d+\])?\s*[:：]/i
const offer =
  /空きが出ました|お席のご用意ができ|キャンセル待ちをいただいておりました|空席(?:の|が|に)|繰り?上げ(?!による)|「参加します」と|辞退します」と/u
const change =
  /開催(?:中止|延期)|(?:中止|延期)のお知らせ|の変更について|「確認しました」と|会場の?変更|日時の?変更|日程の?変更/u
/** M02 and the reminders: who answers them is known to come. */
const decision =
  /参加決定のお知らせ|ご?参加いただくことに決定|開催(?:の)?ご?案内[^\n]{0,16}ご確認|(?:ご?参加|ご出席)いただく第\d回/u
/** M17: nobody has a seat yet. */
const invitation = /開催(?:の)?ご?案内|【ご案内】|お申し?込みは[^\n]{0,16}まで/u

export function readReplyKind(subject: string, quoted: readonly string[]): ReplyKind {
  if (!answers.test(subject) && quoted.length === 0) return 'none'
  const below = quoted.slice(0, 80).join('\n')
  if (offer.test(subject) || (offer.test(below) && !change.test(subject))) return 'offer'
  if (change.test(subject) || change.test(below)) return 'change'
  if (!answers.test(subject)) return 'none'
  if (decision.test(subject) || decision.test(below)) return 'decision'
  return invitation.test(subject) ? 'invitation' : 'other'
}
