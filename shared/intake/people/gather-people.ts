import type { BodyMention } from '../../municipality/find-bodies.ts'
import type { FormReading } from '../form/form-reading.ts'
import { readForm } from '../form/read-form.ts'
import { hasFormLabels, isFieldLine, readForms } from '../form/read-forms.ts'
import { readProseLabels } from '../form/read-prose-labels.ts'
import type { Letter } from '../letter/open-letter.ts'
import { addressBodies } from '../name/address-lines.ts'
import { isEmptyDraft, newDraft, type PersonDraft, setField } from '../name/person-draft.ts'
import { absorb, isSamePerson, nameOf } from '../name/same-person.ts'
import { absorbAddressed, answeredFor, readAddressees } from '../prose/addressed-to.ts'
import { absorbOffice } from '../prose/now-in-office.ts'
import { readIntroduction } from '../prose/read-introduction.ts'
import { readNameless } from '../prose/read-nameless.ts'
import { readSignature } from '../prose/read-signature.ts'
import { standsInOtherwise } from '../prose/was-to-come.ts'
import { whoseAddress } from '../prose/whose-address.ts'
import { endsSentence } from '../text/split-signature.ts'
import type { Role } from '../words/field-labels.ts'
import { closingOfSender } from './closing-of-sender.ts'
import { fillFromLetter } from './fill-from-letter.ts'
import {
  absorbHeading,
  absorbOwnBlock,
  absorbQuotedForm,
  forgetPlaceName,
  gatherSelf,
  readDisplayName,
} from './gather-self.ts'
import { joinPeople } from './join-people.ts'
import { readListedLines, signatureOf } from './read-listed-lines.ts'
import { readNamedTwice } from './read-named-twice.ts'

export type People = {
  /** Who wrote; without a name when only an office is named. */
  readonly self: PersonDraft
  readonly listed: readonly PersonDraft[]
  /** Of them, who stands in the writer's own form or list. */
  readonly filled: readonly PersonDraft[]
  readonly contacts: readonly PersonDraft[]
  readonly group: PersonDraft
  readonly wishes: readonly string[]
  /** The title of somebody who comes and is not named; blank when nobody is spoken of so. */
  readonly nameless: string
  /** Whether a form says that who comes is yet to be decided. */
  readonly undecided: boolean
  /** The names to which our mail went that is answered. */
  readonly addressed: readonly string[]
  /** Whether sentences say values as a form does: 「役職は副課長です」. */
  readonly told: boolean
  /** Bodies in postal addresses: they tell apart same names, they do not say who writes. */
  readonly nearby: readonly BodyMention[]
}

function selfAs(self: PersonDraft, role: Role | undefined): readonly PersonDraft[] {
  return role === undefined ? [] : [{ ...self, role }]
}

/** 「課長は欠席となりました。私は予定どおり参加します」: he comes for nobody. */
const comesAnyway = /(?:予定(?:どおり|通り)|変わらず|引き続き)[^。]{0,8}(?:参加|出席|伺|うかが)/u

/** He comes because somebody else does not. */
const comesInstead =
  /代わ|かわり|代理|代打|代え|交代|替わ|替え|名義|名前で|急遽|急きょ|変更|ことにな|引き?継|予定(?:でした|だった)|枠で/u

/** 「係長に代わり私が参加します」 */
function selfRole(
  named: readonly PersonDraft[],
  said: Role | undefined,
  sentences: readonly string[],
): Role | undefined {
  const roles = named.map(({ role }) => role)
  if (sentences.some((sentence) => comesAnyway.test(sentence))) return said
  if (!sentences.some((one) => comesInstead.test(one) && !standsInOtherwise(one))) return said
  return said === 'participant' && roles.includes('leaving') && !roles.includes('incoming')
    ? 'incoming'
    : said
}

/** The name and office by which we wrote to him. */
function absorbKnown(draft: PersonDraft, addressees: readonly PersonDraft[]): void {
  const [same, ...more] = addressees.filter((addressee) => isSamePerson(addressee, draft))
  if (same && more.length === 0) absorb(draft, same)
}

/** What he says now stands over what we wrote to him. */
function forgetQuoted(self: PersonDraft, now: PersonDraft): void {
  for (const field of ['department', 'title'] as const)
    if (now.fields[field] && self.fields[field]?.evidence.source === 'quoted')
      delete self.fields[field]
}

/** Everybody the mail names, each in the role in which it names them. */
export function gatherPeople({ own, subject, sender, sentences, quoted }: Letter): People {
  const intro = readIntroduction(own.body, [...own.signature, sender.name])
  const display = readDisplayName(sender, intro ? nameOf(intro) : '')
  const expected = nameOf(intro ?? display) || nameOf(display)
  const form = readForms(own)
  const closing = closingOfSender(own.signature, form, expected)
  const fields = hasFormLabels(own.signature)
    ? undefined
    : readForm(own.signature.filter(isFieldLine), 'signature')
  const { address } = sender
  const signed = readSignature(signatureOf(closing), expected, address)
  const self = gatherSelf({ intro, display, address }, signed)
  if (fields) absorb(self, fields.group)
  absorbHeading(self, own.body)
  absorbOwnBlock(self, own.body)
  absorbOffice(self, own.body)
  absorbQuotedForm(self, quoted, form.group)
  const addressees = readAddressees(quoted)
  absorbAddressed({ self, group: form.group }, [...own.body, ...own.signature], addressees)
  const said = readProseLabels([...sentences, ...own.signature.filter(endsSentence)])
  const spoken = readForm(said.lines, 'body')
  const common = readForm(said.common, 'body')
  absorb(form.group, common.group)
  // 「電話は…です」 in the letter stands over a signature that may be old.
  self.phones.unshift(...spoken.group.phones)
  const saidAddress = spoken.group.fields.email
  delete spoken.group.fields.email
  for (const draft of [spoken.group, ...spoken.people])
    if (nameOf(draft) === '' || nameOf(self) === '' || isSamePerson(draft, self)) {
      forgetQuoted(self, draft)
      absorb(self, draft)
    }
  // Whose name stands nowhere but below the letter may be who was announced in it.
  const writer = expected === '' ? newDraft('self') : self
  const lines = readListedLines({ body: own.body, closing, used: form.used }, writer)
  const listed = form.people.filter(({ role }) => role !== 'contact')
  const prose = readNamedTwice(sentences, [self, ...listed, ...lines, ...addressees], subject)
  // 「出席者：地域みらい課長 日高 信一郎」 above the sender's own signature without a frame.
  const besidesSelf = listed.some((one) => nameOf(one) !== '' && !isSamePerson(one, self))
  const alone = lines.filter((draft) => !besidesSelf || !isSamePerson(draft, self))
  const others = joinPeople([...listed, ...alone, ...prose.people])
  const people = others.some((draft) => !isSamePerson(draft, self))
    ? others
    : [...others, ...answeredFor(self, own.body, addressees)]
  for (const draft of people) absorbKnown(draft, addressees)
  // 「名前は田渕 涼介、メールは…です」 about somebody named before.
  for (const draft of spoken.people) {
    const known = people.find((person) => isSamePerson(person, draft))
    if (known) absorb(known, draft)
  }
  // 「代わりに私が参加します」 above a line with the sender's own name.
  const instead = selfRole(people, prose.self, sentences) === 'incoming'
  const named = people
    .filter((draft) => nameOf(draft) !== '')
    .map(
      (draft): PersonDraft =>
        instead && draft.role !== 'leaving' && isSamePerson(draft, self)
          ? { ...draft, role: 'incoming' }
          : draft,
    )
  forgetPlaceName(self, { own, sender })
  const besides = named.filter((draft) => !isSamePerson(draft, self))
  if (saidAddress)
    setField(whoseAddress(saidAddress.value, besides, sentences) ?? self, 'email', saidAddress)
  fillFromLetter(self, besides, { own, sender, sentences, quoted })
  return {
    self,
    listed: joinPeople([
      ...named,
      ...selfAs(self, named.length > 0 ? selfRole(named, prose.self, sentences) : undefined),
    ]),
    filled: [...form.people, ...lines].filter((draft) => nameOf(draft) !== ''),
    contacts: form.people.filter((draft) => draft.role === 'contact' && !isEmptyDraft(draft)),
    group: withNameless(form),
    wishes: [...form.wishes, ...spoken.wishes],
    nameless: readNameless(sentences) ?? form.nameless,
    undecided: form.undecided,
    addressed: addressees.map(nameOf),
    told: said.lines.length > 0,
    nearby: addressBodies([...own.body, ...own.signature]),
  }
}

/** Fields of a form without a name complete the sender (an answer to our question about missing items). */
function withNameless(form: FormReading): PersonDraft {
  for (const draft of form.people)
    if (draft.role === 'participant' && nameOf(draft) === '') absorb(form.group, draft)
  return form.group
}
