import type { Evidence } from './application.ts'
import type { Sender } from './choose-sender.ts'
import { parsePerson } from './parse-person.ts'
import { isEmptyDraft, newDraft, type PersonDraft, setField } from './person-draft.ts'
import { isLabelledName, isPartOfName } from './person-name.ts'
import { type FormReading, readForm } from './read-form.ts'
import { draftOf, readIntroduction } from './read-introduction.ts'
import { readLabels } from './read-label.ts'
import { readPersonLines } from './read-person-lines.ts'
import { readSignature, type SignatureReading } from './read-signature.ts'
import type { OwnText } from './split-signature.ts'

export type People = {
  /** Who wrote; without a name when only an office is named. */
  readonly self: PersonDraft
  readonly listed: readonly PersonDraft[]
  readonly contacts: readonly PersonDraft[]
  readonly group: PersonDraft
  readonly wishes: readonly string[]
  readonly nearby: SignatureReading['addressBodies']
}

const nameOf = (draft: PersonDraft): string => draft.fields.name?.value ?? ''

/** Same person when one name is the beginning of the other. */
export function isSamePerson(a: PersonDraft, b: PersonDraft): boolean {
  const [x, y] = [nameOf(a), nameOf(b)]
  return x !== '' && y !== '' && (isPartOfName(x, y) || isPartOfName(y, x))
}

/** Adds what `other` knows; the fuller name wins, everything else stays as first found. */
export function absorb(into: PersonDraft, other: PersonDraft): void {
  for (const [field, found] of Object.entries(other.fields))
    setField(into, field as keyof PersonDraft['fields'], found)
  const [mine, theirs] = [into.fields.name, other.fields.name]
  if (
    mine &&
    theirs &&
    mine.value.replace(/\s/g, '').length < theirs.value.replace(/\s/g, '').length &&
    isPartOfName(mine.value, theirs.value)
  )
    into.fields.name = theirs
  if (other.body) into.body ??= other.body
  if (other.jointBody) into.jointBody ??= other.jointBody
  if (other.organisation) into.organisation ??= other.organisation
  into.phones.push(...other.phones)
}

/** 「阿部 沙耶(神山町総務課)」, 「日南市商工・マーケティング課」, 「S. Minamoto」. */
export function readDisplayName(sender: Sender): PersonDraft {
  const draft = newDraft('self')
  const name = sender.name.replace(/["']/g, '').replace(/@.*$/, '')
  if (name === '') return draft
  const evidence: Evidence = {
    source: sender.origin === 'forwarded' ? 'quoted' : 'from',
    quote: sender.name,
  }
  const read = parsePerson(name, 'labelled')
  if (read.rest.length > 0) return draft
  return { ...draftOf(read, evidence), role: 'self' }
}

function hasFormLabels(lines: readonly string[]): boolean {
  return lines.some((line) =>
    readLabels(line).some(
      ({ role, fields }) =>
        role !== undefined || fields.includes('name') || fields.includes('kana'),
    ),
  )
}

function readForms(own: OwnText): FormReading {
  const whole = hasFormLabels(own.signature)
  return readForm(whole ? [...own.body, '', ...own.signature] : own.body, 'body')
}

/** The sender, from the introduction, the closing block and the sender field, where they do not contradict. */
function gatherSelf(
  intro: PersonDraft | undefined,
  display: PersonDraft,
  signature: PersonDraft,
): PersonDraft {
  const self = intro ?? newDraft('self')
  const named = nameOf(self) !== '' ? self : display
  const fits =
    nameOf(signature) === '' ||
    nameOf(named) === '' ||
    isSamePerson(signature, named) ||
    !isLabelledJapanese(nameOf(named))
  if (fits) absorb(self, signature)
  if (nameOf(self) === '' || isSamePerson(self, display) || nameOf(display) === '')
    absorb(self, display)
  return self
}

const isLabelledJapanese = (name: string): boolean =>
  isLabelledName(name) && /\p{Script=Han}/u.test(name)

/** Everybody the mail names, each in the role in which it names them. */
export function gatherPeople(own: OwnText, sender: Sender): People {
  const intro = readIntroduction(own.body)
  const display = readDisplayName(sender)
  const expected = nameOf(intro ?? display) || nameOf(display)
  const { person, addressBodies } = readSignature(own.signature, expected)
  const form = readForms(own)
  const self = gatherSelf(intro, display, person)
  const listed: PersonDraft[] = form.people.filter(({ role }) => role !== 'contact')
  for (const line of readPersonLines(own.body)) {
    const known = listed.find((draft) => isSamePerson(draft, line))
    if (known) absorb(known, line)
    else listed.push(line)
  }
  return {
    self,
    listed: listed.filter((draft) => nameOf(draft) !== ''),
    contacts: form.people.filter((draft) => draft.role === 'contact' && !isEmptyDraft(draft)),
    group: mergeNameless(form),
    wishes: form.wishes,
    nearby: addressBodies,
  }
}

/** Fields of a form without a name complete the sender (an answer to our question about missing items). */
function mergeNameless(form: FormReading): PersonDraft {
  for (const draft of form.people)
    if (draft.role === 'participant' && nameOf(draft) === '') absorb(form.group, draft)
  return form.group
}
