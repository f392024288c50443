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

/** Parses an .eml; the errors are what a person at the command line can do something about. */
export async function readMailFile(bytes: Uint8Array): Promise<IncomingMail | MailFileError> {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > mostBytes) return 'too-large'
  try {
    const mail = mailFromParsed(await PostalMime.parse(shortenParts(bytes)))
    if (Object.keys(mail.headers).length === 0) return 'not-a-mail'
    if (mail.from === null) return 'no-sender'
    return { ...mail, text: decodeJis(mail.text), html: decodeJis(mail.html) }
  } catch {
    return 'not-a-mail'
  }
}
