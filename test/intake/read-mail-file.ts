import PostalMime from 'postal-mime'
import type { IncomingMail } from '../../shared/intake/application.ts'
import { mailFromParsed } from '../../shared/intake/letter/mail-from-parsed.ts'
import { shortenParts } from '../../shared/intake/text/shorten-parts.ts'

/** Larger files hold attachments; what a person wrote stands at the front. */
const mostBytes = 30_000_000

export type MailFileError = 'empty' | 'too-large' | 'not-a-mail' | 'no-sender'

/** Parses an .eml; the errors are what a person at the command line can do something about. */
export async function readMailFile(bytes: Uint8Array): Promise<IncomingMail | MailFileError> {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > mostBytes) return 'too-large'
  try {
    const mail = mailFromParsed(await PostalMime.parse(shortenParts(bytes)))
    if (Object.keys(mail.headers).length === 0) return 'not-a-mail'
    return mail.from === null ? 'no-sender' : mail
  } catch {
    return 'not-a-mail'
  }
}
