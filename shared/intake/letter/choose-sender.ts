import type { IncomingMail, IntakeContext, MailPerson } from '../application.ts'
import { isFreeMail } from '../eligibility/judge-eligibility.ts'
import { isJapaneseName } from '../name/person-name.ts'
import { domainOf, findAddresses } from '../text/find-addresses.ts'
import { foldLine } from '../text/fold-text.ts'
import { handsOn, isApplication, isSilent, mayHandOn } from './passed-on.ts'
import { chainOf, type MailParts, type QuotedMail, splitQuotes } from './split-quotes.ts'
import { viaGroup } from './via-group.ts'

export type Sender = {
  readonly name: string
  readonly address: string
  /** Where the address stood; `colleague`: below in a mail that his own office passes on. */
  readonly origin: 'from' | 'group' | 'colleague' | 'forwarded' | 'none'
  readonly foreignReplyTo: boolean
}

const addressPattern = /<?([A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,200})>?\s*$/

function parsePerson(header: string): MailPerson | null {
  const line = foldLine(header)
  const address = addressPattern.exec(line)?.[1]
  if (address === undefined) return null
  const name = line
    .slice(0, line.indexOf(address))
    .replace(/[<"'\s]+$/g, '')
    .replace(/^["']+/, '')
  return { name, address }
}

const wholeAddress = /^[^\s@<>(),;:"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250})$/

const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

type Found = { readonly person: MailPerson; readonly origin: Sender['origin'] }

/** A Google Group rewrites From to itself ("山田 via event"); the real one is kept beside it. */
function behindGroup(mail: IncomingMail, context: IntakeContext): Found | null {
  if (!mail.from || !sameAddress(mail.from.address, context.mailbox)) return null
  const header = mail.headers['x-original-from'] ?? mail.headers['x-original-sender'] ?? ''
  const original = parsePerson(header)
  const via = viaGroup.exec(mail.from.name)?.[1]
  if (original) {
    // Encoded words stay encoded in headers that no parser knows.
    const name = original.name === '' || original.name.includes('=?') ? (via ?? '') : original.name
    return { person: { ...original, name }, origin: 'group' }
  }
  // A page shows no such header: then the name is known, and the address only if the letter gives it.
  if (via !== undefined && !mail.replyTo)
    return { person: { name: via, address: '' }, origin: 'group' }
  // Only a Reply-To: somebody may have written anything there, so it is no evidence.
  return mail.replyTo && !sameAddress(mail.replyTo.address, context.mailbox)
    ? { person: mail.replyTo, origin: 'forwarded' }
    : null
}

/** Somebody of our own office passes an applicant's mail on: the applicant is the one below. */
function insideForward(
  mail: IncomingMail,
  context: IntakeContext,
  parts: MailParts,
): MailPerson | null {
  const ours = domainOf(context.mailbox)
  const fromUs = mail.from && ours !== '' && domainOf(mail.from.address) === ours
  if (!fromUs) return null
  const others = chainOf(parts.inner).filter(
    ({ from }) => from && from.address !== '' && domainOf(from.address) !== ours,
  )
  const [first] = others
  const wrote = others.find(
    ({ subject, lines }, at) =>
      at === others.length - 1 || !handsOn(subject, splitQuotes(lines.join('\n')).own),
  )
  return (wrote ?? first)?.from ?? null
}

/** 「From: 光武 健太郎」 inside an office has no address: the one he writes below his letter. */
function addressBelow(inner: QuotedMail, office: string): string {
  return (
    findAddresses(inner.lines.slice(0, 60).join('\n')).find(
      (address) => domainOf(address) === domainOf(office) && !sameAddress(address, office),
    ) ?? ''
  )
}

/** An office passes on what one of its own wrote, and adds nobody itself. */
function insideOffice(mail: IncomingMail, context: IntakeContext, parts: MailParts): Found | null {
  const inner = parts.inner?.from
  if (!mail.from || !parts.inner || !inner) return null
  const named = inner.address === '' && isJapaneseName(inner.name)
  const address = named ? addressBelow(parts.inner, mail.from.address) : inner.address
  if (address === '') return null
  const domain = domainOf(address)
  const ours = domain === domainOf(context.mailbox)
  const others = !sameAddress(address, mail.from.address) && !isFreeMail(address) && !ours
  const subject = foldLine(mail.subject)
  if (!others || !handsOn(subject, parts.own) || !isApplication(parts.inner.lines)) return null
  const person = { name: inner.name, address }
  if (mayHandOn({ from: domainOf(mail.from.address), of: domain }, parts.own))
    return { person, origin: 'colleague' }
  // Whoever sends it on without a word does not apply; and nothing proves what stands below.
  return isSilent(subject, parts.own) ? { person, origin: 'forwarded' } : null
}

/** Who wrote this mail, seen through our own group address and our own colleagues' forwarding. */
export function chooseSender(mail: IncomingMail, context: IntakeContext, parts: MailParts): Sender {
  const group = behindGroup(mail, context)
  const forwarded = group ? null : insideForward(mail, context, parts)
  const passed = group || forwarded ? null : insideOffice(mail, context, parts)
  const person = group?.person ?? forwarded ?? passed?.person ?? mail.from
  const written = foldLine(person?.address ?? '')
  const address = wholeAddress.test(written) ? written : ''
  const reply = mail.replyTo?.address.trim() ?? ''
  const foreignReplyTo =
    reply !== '' &&
    address !== '' &&
    !sameAddress(reply, address) &&
    !sameAddress(reply, context.mailbox) &&
    domainOf(reply) !== domainOf(address)
  return {
    name: foldLine(person?.name ?? ''),
    address,
    origin: !person
      ? 'none'
      : (group?.origin ?? (forwarded ? 'forwarded' : (passed?.origin ?? 'from'))),
    foreignReplyTo,
  }
}
