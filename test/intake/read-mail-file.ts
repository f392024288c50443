import PostalMime from 'postal-mime'
import type { IncomingMail } from '../../shared/intake/application.ts'
import { mailFromParsed } from '../../shared/intake/letter/mail-from-parsed.ts'
import { shortenParts } from '../../shared/intake/text/shorten-parts.ts'

/** Larger files hold attachments; what a person wrote stands at the front. */
const mostBytes = 30_000_000

export type MailFileError = 'empty' | 'too-large' | 'not-a-mail' | 'no-sender'

const jis = new TextDecoder('iso-2022-jp')

/** ISO-2022-JP under no label, or under one that nobody knows, shows itself by its escapes. */
function decodeJis(text: string): string {
  const shifts = text.includes('\u001b$B') || text.includes('\u001b$@')
  const plain = shifts && [...text].every((letter) => letter.charCodeAt(0) < 0x80)
  return plain ? jis.decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0))) : text
}

const unlabelled = /^(Content-Type:[ \t]*text\/(?:plain|html))[ \t]*(?=\r?$)(?!\r?\n[ \t])/gim

const parse = async (bytes: Uint8Array): Promise<IncomingMail> =>
  mailFromParsed(await PostalMime.parse(bytes))

const isTorn = ({ text, html }: IncomingMail): boolean => `${text}${html}`.includes('\ufffd')

/** What no UTF-8 is and has no label is read as Shift_JIS, where nothing of it is then left unread. */
async function parseAnyCharset(bytes: Uint8Array): Promise<IncomingMail> {
  const mail = await parse(bytes)
  if (!isTorn(mail)) return mail
  const raw = Buffer.from(bytes).toString('latin1').replace(unlabelled, '$1; charset=Shift_JIS')
  const again = await parse(Buffer.from(raw, 'latin1'))
  return isTorn(again) ? mail : again
}

/** Parses an .eml; the errors are what a person at the command line can do something about. */
export async function readMailFile(bytes: Uint8Array): Promise<IncomingMail | MailFileError> {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > mostBytes) return 'too-large'
  try {
    const mail = await parseAnyCharset(shortenParts(bytes))
    if (Object.keys(mail.headers).length === 0) return 'not-a-mail'
    if (mail.from === null) return 'no-sender'
    return { ...mail, text: decodeJis(mail.text), html: decodeJis(mail.html) }
  } catch {
    return 'not-a-mail'
  }
}
