import { domainBodies } from '../../municipality/domain-bodies.ts'
import { isFreeMail } from '../eligibility/judge-eligibility.ts'
import type { Municipality } from '../eligibility/resolve-municipality.ts'
import { fitsAddress, isCalled, isSectionAddress } from '../name/fits-address.ts'
import type { Found, PersonDraft } from '../name/person-draft.ts'
import { nameBegins } from '../name/person-name.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'
import { domainOf, findAddresses } from '../text/find-addresses.ts'
import { sentencesOf } from '../text/sentences.ts'
import { reachesEverybody, reachesSection } from './choose-phone.ts'
import type { Roster, RosterFacts } from './choose-roster.ts'
import { readDisplayName } from './gather-self.ts'
import { listedSelf } from './listed-self.ts'
import { isListedBesideSelf, isOfOtherSection } from './other-section.ts'

type EmailScene = RosterFacts & {
  readonly letter: readonly string[]
  /** What stands behind the last sentence. */
  readonly closing: readonly string[]
  readonly mail: Municipality
  readonly roster: Roster
}

const fitOf = (draft: PersonDraft, { sender }: EmailScene): 'fits' | 'differs' | 'open' =>
  fitsAddress(sender.address, { name: nameOf(draft), kana: draft.fields.kana?.value ?? '' })

/** miyoshi@ above 「課長 田中 誠司、主事 三好 彩」 is of 三好 alone. */
function isOwner(draft: PersonDraft, scene: EmailScene, as: 'self' | 'shared' | 'other'): boolean {
  const { people } = scene.roster
  if (people.length < 2)
    return as === 'self' || (as === 'shared' && fitOf(draft, scene) !== 'differs')
  const fitting = people.filter((one) => fitOf(one, scene) === 'fits')
  return fitting.length === 0
    ? as === 'self' && fitOf(draft, scene) === 'open'
    : fitting.length === 1 && fitting[0] === draft && draft.role !== 'leaving'
}

/** 「連絡は内山まで（uchiyama-noboru@…）」: of those who are listed only 内山 is called so. */
function calledSo(
  draft: PersonDraft,
  { letter, context, roster, sender }: EmailScene,
): Found | undefined {
  const named = (one: PersonDraft) => ({ name: nameOf(one), kana: one.fields.kana?.value ?? '' })
  for (const line of letter) {
    const value = findAddresses(line).find(
      (address) =>
        address !== sender.address &&
        domainOf(address) !== domainOf(context.mailbox) &&
        isCalled(address, named(draft)) &&
        roster.people.every((one) => one === draft || fitsAddress(address, named(one)) !== 'fits'),
    )
    if (value !== undefined) return { value, evidence: { source: 'body', quote: line } }
  }
  return undefined
}

/** 「商工観光課 佐々本」 beside a colleague of 企画課, whose address it is. */
const isBesideSection = (
  draft: PersonDraft,
  { people, roster, letter, closing }: EmailScene,
): boolean =>
  !reachesEverybody([...letter, ...closing]) &&
  !reachesSection(letter) &&
  isOfOtherSection(draft, people.self) &&
  roster.people.some((one) => !isOfOtherSection(one, people.self))

/** 「返信はこのアドレスにお願いします」 */
const answersToFrom =
  /(?:返信|連絡|返事|案内)[^。]{0,10}(?:この|本|当)(?:アドレス|メール|Gmail)(?:アドレス)?(?:に|へ|宛)|こちら(?:のアドレス)?(?:に|へ|宛に?)(?:ご?返信|お?返事|ご?連絡)/u

/** 「自宅から失礼します。職場のアドレスは…です」: the office is where to write to. */
function officeAddress(draft: PersonDraft, { letter, sender }: EmailScene): Found | undefined {
  if (!isFreeMail(sender.address)) return undefined
  const named = { name: nameOf(draft), kana: draft.fields.kana?.value ?? '' }
  const found = letter.flatMap((line) =>
    findAddresses(line)
      .filter((value) => domainBodies(domainOf(value)).length > 0 && !isSectionAddress(value))
      .map((value): Found => ({ value, evidence: { source: 'body', quote: line } })),
  )
  const isOne = new Set(found.map(({ value }) => value)).size === 1
  return isOne && fitsAddress(found[0]?.value ?? '', named) !== 'differs' ? found[0] : undefined
}

/** 「返信はこの課アドレスにお願いします」, 「連絡は当係（電話 …、このアドレス）まで」 */
const answersHere =
  /(?:返信|連絡|返事)(?:[^。]{0,8}(?:この|本|当課|当係|課の?)|[^。@]{0,32}この)[^。]{0,8}(?:アドレス|メール)/u

const ofEverybody =
  /(?:[名人]とも|全員|共通|共用|いずれも|どちらも|両名|一同)[^。]{0,24}@|@[\w.-]+[^\w.-][^。]{0,16}(?:[名人]とも|全員|共通|共用|両名)/u

/** 「2人ともメールは kikaku@… です」, for several who are listed. */
function commonAddress({ letter, roster, context }: EmailScene): Found | undefined {
  if (roster.people.length < 2) return undefined
  const quote = sentencesOf(letter).find((sentence) => ofEverybody.test(sentence)) ?? ''
  const [value, ...more] = findAddresses(quote)
  const isOurs = value !== undefined && domainOf(value) === domainOf(context.mailbox)
  return value === undefined || isOurs || more.length > 0
    ? undefined
    : { value, evidence: { source: 'body', quote } }
}

const toSection =
  /(?:連絡|案内|通知|返信)(?:先)?は[^。@]{0,12}[課係室]の?(?:共用|代表)?の?(?:メール)?アドレス[^。@]{0,4}[\w.+-]+@/u

/** 「伊藤は個人メールを持っておりませんので、連絡は課のアドレス … にお願いします」 */
function addressOfSection(
  draft: PersonDraft,
  { letter, people, context }: EmailScene,
): Found | undefined {
  const quote = sentencesOf(letter).find((sentence) => toSection.test(sentence)) ?? ''
  const [value] = findAddresses(quote)
  const isOurs = value !== undefined && domainOf(value) === domainOf(context.mailbox)
  return value === undefined || isOurs || isOfOtherSection(draft, people.self)
    ? undefined
    : { value, evidence: { source: 'body', quote } }
}

/** 「事務担当 平井」 in the letter that 企画財政課 itself sends: it is the address of whom it names of its own. */
function isOfSendingSection(
  draft: PersonDraft,
  { sender, people: { self, contacts }, letter }: EmailScene,
): boolean {
  const office = readDisplayName(sender)
  // 「参加決定の連絡は岩村あてにお願いします」
  const text = letter.join('')
  const isToClerk = [self, ...contacts].some((one) => {
    const family = nameBegins(nameOf(one))
    return (
      family !== '' && ['あて', '宛', 'まで', 'に', 'へ'].some((to) => text.includes(family + to))
    )
  })
  return (
    nameOf(office) === '' &&
    !isToClerk &&
    office.fields.department !== undefined &&
    draft.fields.department !== undefined &&
    !isOfOtherSection(draft, office)
  )
}

/** The address that the letter gives a person, or that the mail came from when it is his or his section's. */
export function chooseEmail(draft: PersonDraft, scene: EmailScene): Found | undefined {
  const { sender, people, roster } = scene
  const own = draft.fields.email
  const from: Found = {
    value: sender.address,
    evidence: {
      source: sender.origin === 'forwarded' || sender.origin === 'colleague' ? 'quoted' : 'from',
      quote: sender.address,
    },
  }
  const isSelf =
    isSamePerson(draft, people.self) || listedSelf(people.self, roster.people) === draft
  // A section's shared mailbox without a person's name speaks for everybody it lists.
  const elsewhere =
    draft.body && !draft.body.mention.candidates.some((body) => body === scene.mail.body)
  const shared =
    draft.role !== 'leaving' &&
    ((nameOf(people.self) === '' && roster.contact === undefined) ||
      (isSectionAddress(sender.address) &&
        (answersHere.test(scene.letter.join('')) ||
          isOfSendingSection(draft, scene) ||
          isListedBesideSelf(draft, people.self, roster.people)))) &&
    !elsewhere &&
    (!isBesideSection(draft, scene) || answersHere.test(scene.letter.join('')))
  const theirs = own && domainOf(own.value) === domainOf(scene.context.mailbox) ? undefined : own
  if (isSelf && sender.origin === 'from' && answersToFrom.test(scene.letter.join(''))) return from
  const closes = isSelf && theirs?.evidence.source === 'signature'
  // A section sends, and the closing gives the writer's own address.
  const named = { name: nameOf(draft), kana: draft.fields.kana?.value ?? '' }
  const isOwn = isSectionAddress(sender.address) && isCalled(theirs?.value ?? '', named)
  if (theirs && (!closes || isOwn)) return theirs
  const common =
    theirs || draft.role === 'leaving'
      ? undefined
      : (commonAddress(scene) ?? (isSelf ? undefined : addressOfSection(draft, scene)))
  if (common) return common
  if (!theirs && (shared || !isSelf)) {
    const called = calledSo(draft, scene)
    if (called) return called
  }
  const office = isSelf && roster.people.length === 1 ? officeAddress(draft, scene) : undefined
  if (office) return office
  if (sender.address === '') return theirs
  // Where no name stands in front of the address, only the address itself tells whose it is.
  if (sender.name !== '' || isSectionAddress(sender.address))
    return isSelf || shared ? from : theirs
  const as = isSelf ? 'self' : shared ? 'shared' : 'other'
  const isAnothers = as === 'other' && (elsewhere || roster.contact !== undefined)
  return !isAnothers && isOwner(draft, scene, as) ? from : theirs
}
