import { normalAddress } from '../../shared/mail/mail-address.ts'
import { headerOf, type StoredMessage } from '../google/mailbox.ts'

/** The bare address of a From or Reply-To header. */
export function addressIn(header: string): string {
  const angled = /<([^<>]*)>[^<>]*$/.exec(header)
  return normalAddress(angled?.[1] ?? header)
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/**
 * Why a stored message does not prove its From, in words; undefined when it does (DESIGN §8): its
 * topmost Authentication-Results say dmarc=pass, or the domain has no policy and an aligned SPF or DKIM passed.
 */
export function senderDoubt(message: StoredMessage): string | undefined {
  const from = addressIn(headerOf(message, 'From'))
  const replyTo = headerOf(message, 'Reply-To')
  if (replyTo !== '' && domainOf(addressIn(replyTo)) !== domainOf(from))
    return '返信先（Reply-To）が差出人と異なるドメインです'
  const results = headerOf(message, 'Authentication-Results').toLowerCase()
  if (/\bdmarc=pass\b/.test(results)) return undefined
  const hasNoPolicy = !/\bdmarc=/.test(results) || /\bdmarc=none\b/.test(results)
  if (hasNoPolicy && isAligned(results, domainOf(from))) return undefined
  return '差出人が本物か確かめられません'
}

function isAligned(results: string, domain: string): boolean {
  const passed = [
    ...results.matchAll(/\bdkim=pass\b[^;]*?header\.(?:i|d)=(?:[^@;\s]*@)?([a-z0-9.-]+)/g),
    ...results.matchAll(/\bspf=pass\b[^;]*?smtp\.mailfrom=(?:[^@;\s]*@)?([a-z0-9.-]+)/g),
  ].map(([, name = '']) => name)
  return passed.some(
    (name) => name === domain || domain.endsWith(`.${name}`) || name.endsWith(`.${domain}`),
  )
}
