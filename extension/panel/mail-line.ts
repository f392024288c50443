import type { Registration } from '../background/exchange.ts'
import { mailKindLabel, text } from '../text.ts'

type Outcome = Extract<Registration['outcome'], { state: 'registered' }>
type Mood = 'plain' | 'good' | 'doubt'
export type MailLine = { readonly words: string; readonly mood: Mood }

/** One line for each kind of mail and state: ten people do not make ten lines. */
export function mailLine({ answer, delivery }: Outcome, secondsLeft: number): readonly MailLine[] {
  if (answer.mails.length === 0) return [{ words: text.noMailNeeded, mood: 'plain' }]
  if (delivery) return unique(delivery.mails.map(deliveredLine))
  const held = answer.mails
    .filter((mail) => mail.held !== '')
    .map((mail) => deliveredLine({ kind: mail.kind, state: 'held', reason: mail.held }))
  const going = answer.mails.filter((mail) => mail.held === '')
  const kinds = [...new Set(going.map((mail) => mailKindLabel(mail.kind)))].join('・')
  const words = secondsLeft > 0 ? text.sendsIn(kinds, secondsLeft) : text.sending(kinds)
  return unique([...(going.length > 0 ? [{ words, mood: 'plain' as const }] : []), ...held])
}

function deliveredLine(mail: {
  readonly kind: string
  readonly state: 'sent' | 'waiting' | 'held' | 'failed'
  readonly reason: string
}): MailLine {
  const kind = mailKindLabel(mail.kind)
  switch (mail.state) {
    case 'sent':
      return { words: text.sent(kind), mood: 'good' }
    case 'waiting':
      return { words: text.later(kind, mail.reason), mood: 'plain' }
    case 'held':
      return { words: text.held(kind, mail.reason), mood: 'doubt' }
    case 'failed':
      return { words: text.failedMail(kind, mail.reason), mood: 'doubt' }
  }
}

function unique(lines: readonly MailLine[]): readonly MailLine[] {
  return [...new Map(lines.map((line) => [line.words, line])).values()]
}
