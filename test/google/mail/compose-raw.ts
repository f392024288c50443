import { GoogleError } from '../core/google-error.ts'
import { addressesIn, isAddress } from './addresses.ts'
import type { Mailbox } from './mailbox.ts'
import { headerOf, parseHeaders, splitHead } from './mime.ts'
import type { Octets } from './octets.ts'

/**
 * What Gmail makes of a client's MIME: an own Message-ID whatever the client wrote (PLATFORM §2.2), From put
 * right when it is no address of the account, Date and MIME-Version added, line ends as CRLF.
 */
export function asGmailKeepsIt(
  raw: Octets,
  { mailbox, messageId, date }: { mailbox: Mailbox; messageId: string; date: number },
): Octets {
  const { head, body } = splitHead(raw)
  const lines = head.replace(/\r?\n(?=[ \t])/g, '\u0001').split(/\r?\n/)
  const name = (line: string): string => line.slice(0, line.indexOf(':')).trim().toLowerCase()
  const kept = lines.filter((line) => line && !['message-id', 'from'].includes(name(line)))
  const has = (header: string): boolean => kept.some((line) => name(line) === header)
  const added = [
    ...(has('mime-version') ? [] : ['MIME-Version: 1.0']),
    ...(has('date') ? [] : [`Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`]),
    `Message-ID: ${messageId}`,
    `From: ${allowedFrom(
      lines.find((line) => name(line) === 'from'),
      mailbox,
    )}`,
  ]
  const headers = [...added, ...kept].join('\r\n').replaceAll('\u0001', '\r\n')
  return `${headers}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}`
}

function allowedFrom(line: string | undefined, mailbox: Mailbox): string {
  const written = line?.slice(line.indexOf(':') + 1).trim()
  const [address] = addressesIn(written)
  const own = mailbox.sendAs.some((alias) => alias.sendAsEmail.toLowerCase() === address)
  return written && own ? written : mailbox.address
}

export function checkRecipients(raw: Octets): void {
  const headers = parseHeaders(splitHead(raw).head)
  const all = ['To', 'Cc', 'Bcc'].flatMap((name) => {
    const addresses = addressesIn(headerOf(headers, name))
    if (addresses.some((address) => !isAddress(address))) {
      throw new GoogleError(400, `Invalid ${name} header`, 'invalidArgument')
    }
    return addresses
  })
  if (all.length === 0) throw new GoogleError(400, 'Recipient address required', 'invalidArgument')
}

export function withoutBcc(raw: Octets): Octets {
  const { head, body } = splitHead(raw)
  return `${head.replace(/^bcc:.*(?:\r?\n[ \t].*)*\r?\n?/gim, '')}\r\n\r\n${body}`.replace(
    /\r\n\r\n\r\n/,
    '\r\n\r\n',
  )
}
