import type { IncomingMail, IntakeContext, MailPerson } from '../application.ts'
import { isFreeMail } from '../eligibility/judge-eligibility.ts'
import { hasFormLabels } from '../form/read-forms.ts'
import { isJapaneseName } from '../name/person-name.ts'
import { domainOf, findAddresses } from '../text/find-addresses.ts'
import { foldLine } from '../text/fold-text.ts'
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

/** A mail that only hands on the one below it. */
function isPassedOn({ subject, lines }: QuotedMail): boolean {
  const { own } = splitQuotes(lines.join('\n'))
  return /^(?:fwd?|転送)\s?:/i.test(subject) && passedOn.test(own.join('\n'))
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
  const wrote = others.find((one, at) => at === others.length - 1 || !isPassedOn(one))
  return (wrote ?? first)?.from ?? null
}

/** An office passes on what one of its own asked for. */
export const passedOn =
  /(?:希望|申し?込み?|メール|連絡)が(?:届|来|あり|まいり|入り)[^。]{0,20}(?:お送り|送付|お届け)|転送(?:し|いた|致|させ|申|です|で失礼|にて|の上|のうえ)|(?:職員|担当者?|部下|後輩|同僚|若手|[課係室部](?:員|の\p{Script=Han}{1,4})?|隊員|(?:庁|課|部|局|所)内|役場内|関係課|他課|各課)(?:から|より|で)[^。]{0,40}(?:希望|申し?込|連絡|申し?出|依頼)|(?:下記|以下|次)の(?:とおり|通り)[^。]{0,12}(?:希望|申し?込み?|申し?出|依頼)が(?:あり|ござい|来|届)/u

/** 「From: 光武 健太郎」 inside an office has no address: the one he writes below his letter. */
function addressBelow(inner: QuotedMail, office: string): string {
  return (
    findAddresses(inner.lines.slice(0, 60).join('\n')).find(
      (address) => domainOf(address) === domainOf(office) && !sameAddress(address, office),
    ) ?? ''
  )
}

/** 「津和野町から届きましたので転送します」 by the prefecture: one local government for another. */
const passedForTown = (text: string): boolean =>
  /(?:転送|送付|回送|お送り)(?:し|いた|致|させ|申)/u.test(text) &&
  /[市区町村](?:役場|役所|様|さん)?(?:から|より|の)[^。]{0,24}(?:申し?込|希望|連絡|依頼)/u.test(
    text,
  )

/** What is passed on asks to take part itself; 「参加についてご検討ください」 only informs. */
const applies =
  /(?:参加|出席|受講|聴講|見学|申し?込|伺|うかが|行き|入会)[^。]{0,24}(?:たい|希望|させて|お願い|ます(?!か)|よろしいでしょうか)/u

/** An office passes on what one of its own wrote, and adds nobody itself. */
function insideOffice(
  mail: IncomingMail,
  context: IntakeContext,
  parts: MailParts,
): MailPerson | null {
  const inner = parts.inner?.from
  if (!mail.from || !parts.inner || !inner) return null
  const named = inner.address === '' && isJapaneseName(inner.name)
  const address = named ? addressBelow(parts.inner, mail.from.address) : inner.address
  if (address === '') return null
  const domain = domainOf(address)
  const ours = domain === domainOf(context.mailbox)
  const written = parts.own.join('\n')
  const passes =
    domain === domainOf(mail.from.address) || (domain.endsWith('.jp') && passedForTown(written))
  const others = !sameAddress(address, mail.from.address) && !isFreeMail(address)
  const below = splitQuotes(parts.inner.lines.join('\n')).own
  const wishes = applies.test(below.join('')) || hasFormLabels(below)
  return passes && !ours && others && wishes && passedOn.test(written)
    ? { name: inner.name, address }
    : null
}

/** Who wrote this mail, seen through our own group address and our own colleagues' forwarding. */
export function chooseSender(mail: IncomingMail, context: IntakeContext, parts: MailParts): Sender {
  const group = behindGroup(mail, context)
  const forwarded = group ? null : insideForward(mail, context, parts)
  const colleague = group || forwarded ? null : insideOffice(mail, context, parts)
  const person = group?.person ?? forwarded ?? colleague ?? mail.from
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
      : (group?.origin ?? (forwarded ? 'forwarded' : colleague ? 'colleague' : 'from')),
    foreignReplyTo,
  }
}
