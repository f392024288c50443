import type { PersonDraft } from '../name/person-draft.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'
import { bestPhone, findPhones, type PhoneMention } from '../text/find-phones.ts'
import { isReachLine } from '../text/without-reach.ts'
import type { Roster } from './choose-roster.ts'
import type { People } from './gather-people.ts'
import { listedSelf } from './listed-self.ts'
import { isListedBesideSelf, isOfOtherSection } from './other-section.ts'

const toBelow =
  /(?:連絡|問い?合わ?せ|返信|返事)(?:先)?は[、\s]?(?:下記|以下|次)(?:の(?:とおり|通り|連絡先|担当(?:者|課)?|アドレス))?(?:まで|に|へ|です|となり)/u
/** 「ご連絡は下記までお願いいたします」, in the letter of a section: about whomever it lists. */
export const reachesSection = (letter: readonly string[]): boolean =>
  toBelow.test(letter.join('\n'))

export type PhoneScene = {
  readonly people: People
  readonly roster: Roster
  readonly letter: readonly string[]
  /** What stands behind the last sentence. */
  readonly closing: readonly string[]
}

const everybodys =
  /(?:[名人]とも|全員|共通|いずれも|どちらも|両名|一同|皆)[^。]{0,16}(?:下記|以下|連絡|電話|同じ(?!グループ|班|席|テーブル|便|宿|会場))|(?:連絡先|電話)(?:番号)?は[、\s]?(?:私|小職|当方)と(?:同じ|共通)|(?:連絡先|電話)[^。]{0,12}(?:[名人]とも|全員|共通|いずれも|どちらも|両名)/u
/** 「連絡先（両名共通）」, 「連絡先は3名とも下記」 */
export const reachesEverybody = (letter: readonly string[]): boolean =>
  everybodys.test(letter.join('\n'))

const elsewhere =
  /(?:事務|連絡|庶務)担当(?:者)?の\p{Script=Han}{1,4}\s?\(|事務局|会場|宿|ホテル|旅館|予約|タクシー|会社|ご担当|[^皆]様|さん|氏\(|法人|協会|株式|お電話(?:を|くだ|いただ|下さ)/u

/** 「日中は…につながります」, 「0536-00-1313（課直通）にお電話いただいても」 */
const mine =
  /0[\d-]{9,12}(?:\([^()]{1,8}\))?(?:に|へ|まで)[、\s]?(?:お電話|ご連絡)(?:を)?(?:いただ|頂|くだ|下さ|願)|日中は?[^。]{0,20}(?:つなが|出られ|おります)|(?:私|当方|小職|当課)の(?:電話|直通|携帯)/u

/** 「日中は役場（0746-00-0441）におりますので、お電話ください」 */
const hereByDay = /日中は?[^。、]{0,10}\(0[\d-]{9,12}\)に(?:おり|い)ます/u

/** A number in a sentence that does not say what it is for may be anybody's. */
const speaksOfPhone = /正しくは|電話|TEL|℡|連絡|直通|内線|携帯|番号|代表|[。\s]0[\d-]{9,12}$/iu

const countOf = (phones: readonly PhoneMention[]): number =>
  new Set(phones.map(({ number }) => number)).size

/** The number of the letter, when there is only one beside switchboards and nobody else's is spoken of. */
function soleNumber(letter: readonly string[]): readonly PhoneMention[] {
  const phones = letter
    .filter(
      (line) =>
        (hereByDay.test(line) || !elsewhere.test(line.replace(mine, ' '))) &&
        (isReachLine(line) || mine.test(line) || speaksOfPhone.test(line)),
    )
    .flatMap(findPhones)
  if (countOf(phones) === 1) return phones
  const direct = phones.filter(({ kind }) => kind === 'direct')
  const isClear = phones.every(({ kind }) => kind === 'direct' || kind === 'main')
  return isClear && countOf(direct) === 1 ? direct : []
}

const officeLine =
  /^[^\p{L}\d]{0,3}(?:代表(?:電話|番号)|(?:市|町|村|区)?(?:役場|役所)|職場|勤務先)[^\d]{0,8}\d/u

/** 「代表電話 0263-…」, 「役場：089-…」 in a line of its own rings for everybody in that office, whoever writes. */
function switchboard(
  draft: PersonDraft,
  { people: { self, group }, letter }: PhoneScene,
): readonly PhoneMention[] {
  const isElsewhere = draft.body !== undefined && draft.body.mention !== self.body?.mention
  const phones = [...group.phones, ...self.phones, ...letter.flatMap(findPhones)].filter(
    ({ quote }) => officeLine.test(quote),
  )
  const isOnly = countOf(phones) === 1
  return isElsewhere || !isOnly || draft.role === 'leaving' ? [] : phones
}

/** 「庶務担当　0184-00-7509」: of who writes for others. */
const clerks = /^(?:庶務|事務|受付)(?:担当|係)/u

/** 「連絡先は3名とも下記」, or an office without a person's name: its number is everybody's who comes. */
function officePhones(
  draft: PersonDraft,
  { people, roster, letter, closing }: PhoneScene,
): readonly PhoneMention[] {
  const own = roster.people.some(({ phones }) => phones.length > 0)
  const forAll = reachesEverybody([...letter, ...closing])
  if ((own && !forAll) || draft.role === 'leaving') return []
  const isOthers = isOfOtherSection(draft, people.self) && !reachesSection(letter)
  // 「2 見学者　…　3 連絡先 078-…（直通）」
  const isCommon =
    people.group.phones.some(({ kind }) => kind !== 'mobile') &&
    isListedBesideSelf(draft, people.self, roster.people)
  if (!forAll && ((nameOf(people.self) !== '' && !isCommon) || isOthers)) return []
  if (people.group.phones.length > 0) return people.group.phones
  const ofOffice = people.self.phones.filter(({ quote }) => forAll || !clerks.test(quote))
  return people.self.phones.length > 0 ? ofOffice : soleNumber(letter)
}

/** Numbers that the mail gives to a section belong to those in it, of several people. */
function unitPhones(draft: PersonDraft, { people, roster }: PhoneScene): readonly PhoneMention[] {
  // 総務課長 belongs to 総務課.
  const department = `${draft.fields.department?.value ?? ''} ${draft.fields.title?.value ?? ''}`
  const all = [...roster.people, people.self, people.group].flatMap(({ phones }) => phones)
  return all.filter(({ unit }) => unit !== undefined && department.includes(unit))
}

const staysSame =
  /(?:これまで|今まで|従来|従前|以前|前任(?:者)?)(?:の番号)?(?:と|から)(?:同じ|同様|変わ)|(?:変わり|変更)(?:は|も)?(?:あり|ござい)ませ|変わら(?:ず|な)|変わりませ|引き?続き|同じ番号/u

/** 「電話番号はこれまでと同じ 0968-00-1579 です」: who takes over answers there. */
function takenOver(draft: PersonDraft, { letter }: PhoneScene): readonly PhoneMention[] {
  if (draft.role !== 'incoming') return []
  const phones = letter
    .filter((line) => staysSame.test(line) && !/私|小職|当方|わたくし/u.test(line))
    .flatMap(findPhones)
  return countOf(phones) === 1 && phones[0]?.kind !== 'mobile' ? phones : []
}

/** 「電話は3名とも 0749-00-5162（政策推進課）で結構です」: whosever it is, it is for all. */
const isForAll = ({ unit, number }: PhoneMention, { letter }: PhoneScene): boolean =>
  unit === undefined || reachesEverybody(letter.filter((line) => line.includes(number)))

function ofSeveral(draft: PersonDraft, scene: PhoneScene): PhoneMention | undefined {
  const { people, roster } = scene
  const own = draft.phones.filter(({ unit }) => unit === undefined)
  const isSelf = listedSelf(people.self, roster.people) === draft
  return (
    bestPhone(own) ??
    bestPhone(takenOver(draft, scene)) ??
    bestPhone(unitPhones(draft, scene)) ??
    bestPhone(officePhones(draft, scene).filter((phone) => isForAll(phone, scene))) ??
    bestPhone(switchboard(draft, scene)) ??
    (isSelf && roster.people.every(({ phones }) => phones.length === 0)
      ? bestPhone(soleNumber(scene.letter))
      : undefined)
  )
}

/** Whether a form gives the number to somebody else to ask: it is nobody's who comes. */
function isOfContact(number: string, draft: PersonDraft, scene: PhoneScene): boolean {
  if (reachesEverybody([...scene.letter, ...scene.closing])) return false
  const others = scene.people.contacts.filter(
    (one) => nameOf(one) !== '' && !isSamePerson(one, draft),
  )
  return others.some(({ phones }) => phones.some((phone) => phone.number === number))
}

/** The person's own number, or the one that was given for everybody. */
export function choosePhone(draft: PersonDraft, scene: PhoneScene): PhoneMention | undefined {
  const chosen = phoneOf(draft, scene)
  const own = draft.phones.some(({ number }) => number === chosen?.number)
  return !chosen || own || !isOfContact(chosen.number, draft, scene) ? chosen : undefined
}

function phoneOf(draft: PersonDraft, scene: PhoneScene): PhoneMention | undefined {
  const { people, roster, letter } = scene
  if (roster.people.length > 1) return ofSeveral(draft, scene)
  if (draft.phones.length > 0) return bestPhone(draft.phones)
  const writesForHimself = listedSelf(people.self, [draft]) !== undefined
  // A company that writes for an officer signs with a number of its own.
  const ofForm =
    people.self.organisation && !writesForHimself
      ? people.group.phones.filter(({ quote }) => letter.some((line) => line.trim() === quote))
      : people.group.phones
  return (
    bestPhone(ofForm) ??
    (writesForHimself ? soleNumber(letter)[0] : undefined) ??
    // 「知夫村役場 地域振興課 08514-…」 and nobody's name: the office of whom it writes about.
    (nameOf(people.self) === '' ? bestPhone(people.self.phones) : undefined)
  )
}
