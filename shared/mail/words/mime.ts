import { bytesToBase64Url, utf8Bytes } from '../../protocol/bytes.ts'

export type MailMessage = {
  readonly from: { readonly name: string; readonly address: string }
  /** One bare address (DESIGN law 6). */
  readonly to: string
  readonly subject: string
  /** Line feeds; plain text only. */
  readonly body: string
  readonly reference: string
  /** Message-ID of the mail that is answered, with its angle brackets; blank for a new thread. */
  readonly inReplyTo: string
  readonly references: string
}

/** The whole message as 7-bit text with CRLF (RFC 5322, 2045, 2047). */
export function writeMime(mail: MailMessage): string {
  const [answered] = messageIds(mail.inReplyTo)
  const headers = [
    `From: ${mailboxOf(mail.from)}`,
    `To: ${oneLine(mail.to)}`,
    `Subject: ${encodeWords(mail.subject, 9)}`,
    ...(answered === undefined
      ? []
      : [
          `In-Reply-To: ${answered}`,
          `References: ${[...messageIds(mail.references).slice(-10), answered].join('\r\n ')}`,
        ]),
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: All',
    `X-Jimukyoku-Reference: ${mail.reference}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
  ]
  const body = base64(`${mail.body.replace(/\r\n?|\n/g, '\r\n')}\r\n`)
  return `${headers.join('\r\n')}\r\n\r\n${body.replace(/.{1,76}/g, '$&\r\n')}`
}

/** The address goes on a line of its own when it would make the name's line longer than 76 (RFC 2047). */
function mailboxOf(from: MailMessage['from']): string {
  const name = encodeWords(from.name, 6)
  const address = `<${oneLine(from.address)}>`
  const lastLine = name.slice(name.lastIndexOf('\n') + 1)
  return `${name}${lastLine.length + address.length + 7 > 76 ? '\r\n' : ''} ${address}`
}

/** Ids come from strangers' mails: what is none, or longer than any, is left out. */
const messageIds = (text: string): string[] =>
  text.split(/\s+/).filter((id) => /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/.test(id))

/** A header's value is one line whatever came in (law 7). */
const oneLine = (text: string): string => {
  let out = ''
  for (const character of text) {
    const code = character.charCodeAt(0)
    out += code < 0x20 || code === 0x7f ? ' ' : character
  }
  return out.replace(/ {2,}/g, ' ').trim()
}

function base64(text: string): string {
  const unpadded = bytesToBase64Url(utf8Bytes(text)).replace(/-/g, '+').replace(/_/g, '/')
  return unpadded + '='.repeat((4 - (unpadded.length % 4)) % 4)
}

/** 45 octets make 60 characters of base64: with the frame of an encoded word 72, below the limit of 75. */
const octetsAWord = 45

/** Encoded words of whole characters, folded; `used` is the length of the header's name. */
export function encodeWords(text: string, used: number): string {
  const line = oneLine(text)
  if (/^[\x20-\x7e]*$/.test(line) && line.length + used < 70 && !/[=?"<>()[\]:;@\\,]/.test(line))
    return line
  const words: string[] = []
  let word = ''
  // The first word shares its line with the header's name.
  let room = octetsAWord - Math.ceil(used * 0.75)
  for (const character of line) {
    const size = utf8Bytes(word + character).length
    if (size > room) {
      words.push(word)
      word = ''
      room = octetsAWord
    }
    word += character
  }
  words.push(word)
  return words.map((part) => `=?UTF-8?B?${base64(part)}?=`).join('\r\n ')
}
