/** What a report of a mail system says about mails that it could not deliver (RFC 3464). */
export type Bounce = {
  /** A delay is no failure. */
  readonly hasFailed: boolean
  /** 照会番号 of our mails that it quotes. */
  readonly references: readonly string[]
  /** Addresses that it names as failed, in lower case. */
  readonly recipients: readonly string[]
}

/** Reads the raw text of a report; what is not in it stays empty. */
export function readBounce(raw: string): Bounce {
  const actions = all(raw, /^Action:[ \t]*(\w+)/gim)
  const isDelay = actions.length > 0 && actions.every((action) => action.toLowerCase() !== 'failed')
  return {
    hasFailed: !isDelay,
    references: all(raw, /^X-Jimukyoku-Reference:\s*([2-9A-Z]{5}-[2-9A-Z]{5})/gim),
    recipients: [
      ...all(raw, /^Final-Recipient:[^;\r\n]*;[ \t]*<?([^\s<>;]+@[^\s<>;]+)/gim),
      ...all(raw, /^X-Failed-Recipients:\s*<?([^\s<>,]+@[^\s<>,]+)/gim),
    ].map((address) => address.toLowerCase()),
  }
}

const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, value = '']) => value)),
]

const undelivered = '不達'

/** What the log row of a mail says that came back; it counts as sent, and nothing is sent again by itself. */
export const undeliveredText = `${undelivered}：相手のメールシステムから戻ってきました`

export const isUndelivered = ({ status, reason }: Logged): boolean =>
  status === '送信済' && reason.startsWith(undelivered)

type Logged = { readonly status: string; readonly reason: string }
