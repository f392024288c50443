import { normalAddress } from '../../shared/mail/kind/mail-address.ts'
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
  const domain = domainOf(addressIn(headerOf(message, 'From')))
  const replyTo = headerOf(message, 'Reply-To').toLowerCase()
  const replyDomains = [...replyTo.matchAll(/@([^\s<>,;"]+)/g)].map(([, name = '']) => name)
  if (replyTo !== '' && (replyDomains.length === 0 || replyDomains.some((name) => name !== domain)))
    return '返信先（Reply-To）が差出人と異なるドメインです'
  const results = resultsOf(headerOf(message, 'Authentication-Results'))
  const dmarc = results.filter(({ method }) => method === 'dmarc')
  const hasPassed = dmarc.every((result) => isPassFor(result, domain, ['header.from']))
  if (dmarc.length > 0 && hasPassed) return undefined
  const hasNoPolicy = dmarc.every(({ verdict }) => verdict === 'none')
  const aligned = results.some(
    (result) =>
      (result.method === 'dkim' && isPassFor(result, domain, ['header.i', 'header.d'])) ||
      (result.method === 'spf' && isPassFor(result, domain, ['smtp.mailfrom'])),
  )
  return hasNoPolicy && aligned ? undefined : '差出人が本物か確かめられません'
}

type AuthenticationResult = {
  readonly method: string
  readonly verdict: string
  readonly properties: ReadonlyMap<string, string>
}

/**
 * The results of one header (RFC 8601), without comments and quoted strings: both may hold what the
 * sender wrote, and a local part such as `dmarc=pass` proves nothing.
 */
function resultsOf(header: string): readonly AuthenticationResult[] {
  const [, ...results] = bareText(header).toLowerCase().split(';')
  return results.map((text) => {
    const [first = '', ...rest] = text.trim().split(/\s+/)
    const [method = '', verdict = ''] = first.split('=')
    const properties = rest.flatMap((part): [string, string][] => {
      const [name = '', ...value] = part.split('=')
      return value.length === 0 ? [] : [[name, value.join('=')]]
    })
    return { method, verdict, properties: new Map(properties) }
  })
}

/** Comments go with what is quoted in them; a quoted string leaves nothing behind. */
function bareText(header: string): string {
  let out = ''
  let depth = 0
  let isQuoted = false
  for (let i = 0; i < header.length; i++) {
    const character = header.charAt(i)
    if (character === '\\') i++
    else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) out += character
  }
  return out
}

function isPassFor(
  { verdict, properties }: AuthenticationResult,
  domain: string,
  names: readonly string[],
): boolean {
  if (verdict !== 'pass') return false
  return names.some((name) => {
    const value = properties.get(name) ?? ''
    return value !== '' && isAligned(domainOf(value), domain)
  })
}

/** Relaxed alignment: one is the other, or stands below it. */
const isAligned = (name: string, domain: string): boolean =>
  name === domain ||
  (name.includes('.') && domain.endsWith(`.${name}`)) ||
  name.endsWith(`.${domain}`)
