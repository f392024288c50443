import { findBodies } from '../../municipality/find-bodies.ts'
import type { Evidence } from '../application.ts'
import { type PersonText, parsePerson } from '../name/parse-person.ts'
import { newDraft, type PersonDraft, setField } from '../name/person-draft.ts'
import { isJapaneseName, isLabelledName } from '../name/person-name.ts'
import { unfoldOffice } from '../name/unfold-office.ts'
import { withoutAsides } from '../text/sentences.ts'
import { beginsWithFamilyName } from '../words/family-names.ts'
import { isTitle } from '../words/job-titles.ts'
import { isOfficeWords } from '../words/office-words.ts'

const introduction =
  /^(.{2,80}?)(?:と申します|と申す者です|でございます|です|と言います|といいます)/u

/** 「美波町で協力隊をしている／中瀬 航平と申します」: a line that ends inside the sentence goes on. */
function unwrapped(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => {
    const above = lines[at - 1]?.trim() ?? ''
    const goesOn = /(?:している|しております|に勤務する|の|で)$/u.test(above)
    return goesOn && findBodies(above).length > 0 && /と申します/u.test(line)
      ? above + line.trim()
      : line
  })
}

function sentences(lines: readonly string[]): readonly string[] {
  return (
    unwrapped(lines.slice(0, 14))
      .flatMap((line) => line.split(/[。!！]/u))
      // 「与論町 商工観光課 の 竹 です」
      .map((sentence) =>
        sentence.replace(/ の (?=\p{Script=Han})/u, 'の').replace(/ (?=(?:です|と申します)$)/u, ''),
      )
      // 「藍住町の大黒です（企画政策課）」: the office behind the name.
      .map((sentence) =>
        withoutAsides(sentence.trim()).replace(
          /^(.{2,40}?)(です|と申します)(\([^()]{2,24}\))$/u,
          '$1$3$2',
        ),
      )
      .map(unfoldOffice)
      .filter((sentence) => sentence !== '')
  )
}

/** Without the greeting in front of the last comma, and whole: 「協力隊、佐渡谷 蓮と申します」 has its office there. */
function clausesOf(sentence: string): readonly string[] {
  const behind = sentence.split(/、(?=.{2,60}(?:と申します|です))/u)
  const office = findBodies(sentence.slice(0, 80))[0]
  // 「私の住まいは千葉県市川市です」 tells of something else than the office.
  const front = sentence.slice(0, office?.start ?? 0)
  const topic =
    /は[、\s]*$/u.test(front) && !/(?:私|わたし|わたくし|こちら|当方|小職)は[、\s]*$/u.test(front)
  const fromOffice = office && office.start > 0 && !topic ? [sentence.slice(office.start)] : []
  return behind.length > 1
    ? [behind[behind.length - 1] ?? '', sentence, ...fromOffice]
    : [sentence, ...fromOffice]
}

const particle = /^(.{2,70}?)の([^\s、。の]{1,24}(?: (?!\S*[課室係局部]の)[^\s、。]{1,12})?)$/u

/** 「徳島県美波町役場 政策推進課の中瀬と申します」, 「総務課の阿部です」: how a sender names himself. */
export function readIntroduction(
  lines: readonly string[],
  elsewhere: readonly string[],
): PersonDraft | undefined {
  for (const sentence of sentences(lines)) {
    const readings = clausesOf(sentence).flatMap((clause) => {
      const person = readClause(clause, elsewhere)
      return person ? [person] : []
    })
    const person =
      readings.find(({ body, name }) => body && name !== '') ??
      readings.find(({ body, department }) => body || department !== '') ??
      readings[0]
    if (person) return draftOf(person, { source: 'body', quote: sentence })
  }
  return undefined
}

const studies =
  /^(?:\S{2,14}大学(?:大学院)? ?)?(\S{1,12}(?:学部|学科|研究科|専攻)) ?(?:(?:修士|博士)(?:課程)?)?(?:[1-6]|[一二三四])(?:年生?|回生)(?=の)/u

function readClause(clause: string, elsewhere: readonly string[]): PersonText | undefined {
  const [whole = '', matched] = introduction.exec(clause) ?? []
  if (matched === undefined) return undefined
  return readSelf(
    matched
      .replace(/^(?:いつも)?お世話(?:になります|になっております)[、\s]*/u, '')
      .replace(/^(?:私|わたくし|小職)は?[、\s]*/u, '')
      // 「瀬戸総合大学 地域学部3年の」: what is registered of it is the faculty.
      .replace(studies, '$1'),
    /申/.test(whole.slice(matched.length)) ? ['*'] : elsewhere,
  )
}

const emptyPerson: PersonText = {
  body: undefined,
  jointBody: '',
  organisation: '',
  department: '',
  title: '',
  name: '',
  kana: '',
  rest: [],
}

const commonNouns =
  /隣|件$|出身|在住|勤務|所属|所管|管内|主催|共催|後援|事例|取組|課題|名産|特産|中心|全員|方々|本庁|支所|窓口|仕事|様子|状況|結果|意向|都合|方針|現状|実情|強み|魅力|以下|次第/u

/** 「企画財政課の濱中です」, 「上板町の豊増です」: behind an office, what is no word of offices is a rare family name. */
function isRareFamily({ body, department, name, title }: PersonText): boolean {
  return (
    (body !== undefined || department !== '' || title !== '') &&
    /^\p{Script=Han}{2,5}$/u.test(name) &&
    (name.length < 4 || !/[者員係課長当先局人口件部会中内]$/u.test(name)) &&
    !isOfficeWords(name) &&
    !isTitle(name) &&
    !commonNouns.test(name)
  )
}

/** 「浜出和樹です」 in the mail of 「氷見市 浜出」: which part of the name is the family's. */
function familyElsewhere(name: string, elsewhere: readonly string[]): string {
  const words = elsewhere.flatMap((line) => line.split(/[\s()・、]+/u))
  return (
    words.find((word) => word.length > 1 && word.length < name.length && name.startsWith(word)) ??
    ''
  )
}

/** 「…です」 also ends other sentences: there the name has to look like one. */
function isBelievable(person: PersonText, elsewhere: readonly string[]): boolean {
  if (
    elsewhere[0] === '*' ||
    elsewhere.some((line) => line.includes(person.name)) ||
    familyElsewhere(person.name, elsewhere) !== '' ||
    person.kana !== '' ||
    /\s/.test(person.name)
  )
    return true
  return (
    beginsWithFamilyName(person.name) ||
    isRareFamily(person) ||
    /^[\p{Script=Katakana}ー・]+$/u.test(person.name)
  )
}

const withSpace = (name: string, family: string): string =>
  family === '' || /\s/.test(name) ? name : `${family} ${name.slice(family.length)}`

/** 地方行政専門紙「…」 */
const kindOfPaper = /^[\p{Script=Han}\p{Script=Katakana}ー・]{2,14}(?=「)/u

function readSelf(sentence: string, elsewhere: readonly string[]): PersonText | undefined {
  const said = sentence.replace(kindOfPaper, '')
  const split = particle.exec(said)
  const org = parsePerson(split?.[1] ?? said)
  const known = org.body || org.department !== '' || org.organisation !== '' || org.jointBody !== ''
  if (known && org.rest.length === 0 && split?.[2] !== undefined) {
    const person = parsePerson(split[2], 'labelled')
    const title = person.title || org.title
    // 「まち産業推進課の者です」: an office and nobody.
    if (/^(?:者|職員|担当者?)$/u.test(split[2])) return { ...org, name: '', kana: '' }
    const described = { ...person, department: org.department, title }
    if (person.name !== '' && isLabelledName(person.name) && isBelievable(described, elsewhere))
      return {
        ...org,
        department: org.department || person.department,
        title,
        name: withSpace(person.name, familyElsewhere(person.name, elsewhere)),
        kana: person.kana,
      }
    // 「二戸部と申します」: whatever it looks like, it is a name.
    if (elsewhere[0] === '*' && /^\p{Script=Han}{1,4}$/u.test(split[2]) && person.title === '')
      return { ...org, title, name: split[2], kana: '' }
  }
  const whole = parsePerson(said, 'labelled')
  // 「地域政策学部3年の瓦 美羽」: whatever stands in front, the full name stands below as well.
  const full = split?.[2] ?? ''
  const isGiven = elsewhere[0] === '*' || elsewhere.includes(full)
  if (whole.rest.length > 0 && / /.test(full) && isJapaneseName(full) && isGiven)
    return { ...emptyPerson, name: full }
  if (whole.rest.length > 0) return undefined
  if (whole.body || whole.department !== '')
    return isBelievable(whole, elsewhere) ? whole : { ...whole, name: '', kana: '' }
  return elsewhere[0] === '*' && beginsWithFamilyName(whole.name) && whole.name !== ''
    ? whole
    : undefined
}

/** A draft with everything a person text says. */
export function draftOf(person: ReturnType<typeof parsePerson>, evidence: Evidence): PersonDraft {
  const draft = newDraft('self')
  if (person.body) draft.body = { mention: person.body, evidence }
  if (person.jointBody) draft.jointBody = { value: person.jointBody, evidence }
  if (person.organisation) draft.organisation = { value: person.organisation, evidence }
  for (const field of ['name', 'kana', 'department', 'title'] as const)
    setField(draft, field, { value: person[field], evidence })
  return draft
}
