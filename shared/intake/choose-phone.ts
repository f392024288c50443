import { listedSelf, type Roster } from './choose-roster.ts'
import { bestPhone, findPhones, type PhoneMention } from './find-phones.ts'
import type { People } from './gather-people.ts'
import type { PersonDraft } from './person-draft.ts'
import { nameOf } from './same-person.ts'

export type PhoneScene = {
  readonly people: People
  readonly roster: Roster
  readonly letter: readonly string[]
}

const everybodys =
  /(?:[名人]とも|全員|共通|いずれも|どちらも|両名|一同|皆)[^。]{0,16}(?:下記|以下|連絡|電話|同じ)|(?:連絡先|電話)[^。]{0,12}(?:[名人]とも|全員|共通|いずれも|どちらも|両名)/u
const elsewhere =
  /事務局|会場|宿|ホテル|旅館|予約|タクシー|会社|ご担当|[^皆]様|さん|氏\(|お電話(?:を|くだ|いただ|下さ)/

/** The number of the letter, when there is only one and nobody else's is spoken of. */
function soleNumber(letter: readonly string[]): readonly PhoneMention[] {
  const phones = letter.filter((line) => !elsewhere.test(line)).flatMap(findPhones)
  return new Set(phones.map(({ number }) => number)).size === 1 ? phones : []
}

/** 「代表電話 0263-…」 in a line of its own rings for everybody in that office, whoever writes. */
function switchboard(
  draft: PersonDraft,
  { people: { self, group }, roster }: PhoneScene,
): readonly PhoneMention[] {
  const isElsewhere = draft.body !== undefined && draft.body.mention !== self.body?.mention
  const phones = [...group.phones, ...self.phones]
  const isOnly =
    new Set([...roster.people.flatMap((one) => one.phones), ...phones].map(({ number }) => number))
      .size === 1
  return isElsewhere || !isOnly || draft.role === 'leaving'
    ? []
    : phones.filter(({ quote }) => /^代表(?:電話|番号)/u.test(quote))
}

/** 「連絡先は3名とも下記」, or an office without a person's name: its number is everybody's who comes. */
function officePhones(
  draft: PersonDraft,
  { people, roster, letter }: PhoneScene,
): readonly PhoneMention[] {
  const own = roster.people.some(({ phones }) => phones.length > 0)
  if (own || draft.role === 'leaving') return []
  if (nameOf(people.self) !== '' && !everybodys.test(letter.join('\n'))) return []
  if (people.group.phones.length > 0) return people.group.phones
  return people.self.phones.length > 0 ? people.self.phones : soleNumber(letter)
}

/** Numbers that the mail gives to a section belong to those in it, of several people. */
function unitPhones(draft: PersonDraft, { people, roster }: PhoneScene): readonly PhoneMention[] {
  // 総務課長 belongs to 総務課.
  const department = `${draft.fields.department?.value ?? ''} ${draft.fields.title?.value ?? ''}`
  const all = [...roster.people, people.self, people.group].flatMap(({ phones }) => phones)
  return all.filter(({ unit }) => unit !== undefined && department.includes(unit))
}

function ofSeveral(draft: PersonDraft, scene: PhoneScene): PhoneMention | undefined {
  const { people, roster } = scene
  const own = draft.phones.filter(({ unit }) => unit === undefined)
  const isSelf = listedSelf(people.self, roster.people) === draft
  const written = isSelf ? people.group.phones.filter(({ unit }) => unit === undefined) : []
  return (
    bestPhone(own) ??
    bestPhone(unitPhones(draft, scene)) ??
    bestPhone(officePhones(draft, scene).filter(({ unit }) => unit === undefined)) ??
    bestPhone(written) ??
    bestPhone(switchboard(draft, scene)) ??
    (isSelf && roster.people.every(({ phones }) => phones.length === 0)
      ? bestPhone(soleNumber(scene.letter))
      : undefined)
  )
}

/** The person's own number, or the one that was given for everybody. */
export function choosePhone(draft: PersonDraft, scene: PhoneScene): PhoneMention | undefined {
  const { people, roster, letter } = scene
  if (roster.people.length > 1) return ofSeveral(draft, scene)
  if (draft.phones.length > 0) return bestPhone(draft.phones)
  const writesForHimself = listedSelf(people.self, [draft]) !== undefined
  return bestPhone(people.group.phones) ?? (writesForHimself ? soleNumber(letter)[0] : undefined)
}
