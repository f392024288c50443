import { withoutBcc } from './compose-raw.ts'
import type { MailStore } from './mail-store.ts'
import type { Mailbox, MailRecord } from './mailbox.ts'
import { parseMime } from './mime.ts'
import type { Octets } from './octets.ts'
import { threadFor } from './threading.ts'

/** Puts a mail into a mailbox as incoming, threaded as Gmail threads it. */
export function receive(
  store: MailStore,
  box: Mailbox,
  mail: { raw: Octets; at?: number | undefined },
): MailRecord {
  const threadId = threadFor(box, parseMime(mail.raw))
  const labelIds = ['INBOX', 'UNREAD', 'CATEGORY_PERSONAL']
  return store.store(box, { raw: mail.raw, threadId, labelIds, at: mail.at })
}

/** Copies a sent message to every recipient who has a mailbox in this world. */
export function deliverSent(store: MailStore, sender: Mailbox, sent: MailRecord): void {
  for (const address of store.recipientsOf(sent)) {
    if (address === sender.address) {
      sent.labelIds.push('INBOX', 'UNREAD')
      continue
    }
    const box = store.state.mailboxes[address]
    if (box) receive(store, box, { raw: withoutBcc(sent.raw) })
  }
}

export type Authentication = 'pass' | 'fail' | 'none'

/** The header that Gmail writes on top of what it received. */
export function authenticationHeader(authentication: Authentication, fromDomain: string): Octets {
  const verdicts: Readonly<Record<Authentication, string>> = {
    pass: `dkim=pass header.i=@${fromDomain}; spf=pass smtp.mailfrom=${fromDomain}; dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=${fromDomain}`,
    fail: `spf=fail smtp.mailfrom=${fromDomain}; dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=${fromDomain}`,
    none: `spf=none smtp.mailfrom=${fromDomain}`,
  }
  return `Authentication-Results: mx.google.com;\r\n       ${verdicts[authentication]}\r\n`
}
