import { findBodies } from '../../municipality/find-bodies.ts'
import { type PersonText, parsePerson } from '../name/parse-person.ts'
import { isForeignName, isLabelledName } from '../name/person-name.ts'
import { isSurname, isWholeName } from '../name/surname.ts'
import { splitKeepingUnits } from '../text/split-units.ts'
import { colleagueWords } from '../words/colleague-words.ts'
import { beginsWithFamilyName, isFamilyName, isPlainlyNamed } from '../words/family-names.ts'
import { beginsAsName } from '../words/name-letters.ts'
import { isOfficeWords } from '../words/office-words.ts'

const selfWord = /^(?:私|わたし|わたくし|小職|当方|自分|小生)$/u

/** The people that a part of a sentence names. */
export type Phrase = { readonly people: readonly PersonText[]; readonly self: 'named' | 'no' }

const plainUnit = /^[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9・ー々ヶのＡ-Ｚ\s]*$/u

const verbal = /(?:した|する|[てで]い[たる]|ました|ません|です|ます|おり)/u

/** How much a phrase has to say: in an exchange (AからBに変更) a full name is enough. */
export type Reading =
  | 'before'
  | 'direct'
  | 'behind'
  | 'stated'
  | 'exchange'
  | 'counted'
  | 'predecessor'

/** 「北川村から希望がありました」, unless it is a common family name: 中村. */
const isPlace = (words: string): boolean => !isFamilyName(words) && findBodies(words).length > 0

/** Where any name will do: 関係機関 is none, 粂田のぞみ and 中原健吾 are. */
function isPlainName(words: string): boolean {
  if (isPlace(words)) return false
  const compound = /^\p{Script=Han}{4}$/u.test(words) && !beginsWithFamilyName(words)
  return isSurname(words) || (isWholeName(words) && !compound)
}

function isTold(person: PersonText, direction: Reading, words: string): boolean {
  if (person.name === '' || person.rest.length > 0) return false
  const behind = ['behind', 'stated', 'predecessor'].includes(direction)
  const plain = direction === 'direct' || direction === 'stated'
  if (isForeignName(person.name)) return plainUnit.test(person.department)
  const full =
    direction !== 'before' &&
    direction !== 'direct' &&
    (/\s/.test(person.name)
      ? behind || beginsWithFamilyName(person.name) || isWholeName(person.name)
      : direction !== 'predecessor' &&
        isPlainlyNamed(person.name) &&
        (behind || person.name.length > 2))
  // 「当日は田中が参ります」: nobody speaks so of others.
  const isColleague =
    (colleagueWords.test(words) && (isPlainlyNamed(person.name) || isWholeName(person.name))) ||
    (plain && isPlainName(person.name))
  // 「前任者の榊」
  const isOne =
    [...person.name].length === 1 &&
    isLabelledName(person.name) &&
    (person.title !== '' || colleagueWords.test(words))
  const described =
    person.title !== '' ||
    person.department !== '' ||
    person.kana !== '' ||
    full ||
    isColleague ||
    isOne
  const unit = person.department
  // Behind a marker the phrase begins where it begins; in front of one, kana may belong to the sentence.
  const clean = behind ? !verbal.test(unit) : plainUnit.test(unit)
  const named =
    /\s/.test(person.name) ||
    person.kana !== '' ||
    beginsWithFamilyName(person.name) ||
    isColleague ||
    isOne ||
    (direction === 'counted'
      ? (person.title !== '' || person.department !== '') &&
        /^\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}]{0,6}$/u.test(person.name)
      : person.title !== '' &&
        /^\p{Script=Han}{2,4}$/u.test(person.name) &&
        beginsAsName(person.name))
  const head = /^(?:町長|市長|村長|区長|知事|副知事|議長|教育長|首長)$/.test(person.title)
  // 「町長の田中が」 is spoken of by the way; 「町長 松本 敏夫が見学を希望して」 comes.
  const isMeant = plain || !head || /\s/.test(person.name)
  return described && clean && named && isMeant && !isOfficeWords(person.name)
}

/** 「随行として私 小室」, 「私(小室)」 */
function isSelfNamed(words: string, known: ReadonlySet<string>): boolean {
  const [, name = ''] =
    /^(?:.{0,14}の)?(?:(?:随行|同行|お供|付き添い|陪席)(?:者)?(?:として|で|の)?)?\s?(?:私|わたくし|小職)(?:[、\s(]*([^\s()]{1,8})\)?)?$/u.exec(
      words,
    ) ?? ['', '?']
  return name === undefined || name === '' || known.has(name)
}

const joints = /\s*(?:、|,|及び|および|並びに|ならびに|と(?![りしきくけこみめもやよ)]))\s*/u

/** 「安斎・野地の2名」 */
const countedJoints = new RegExp(`${joints.source}|(?<=\\p{Script=Han})・(?=\\p{Script=Han})`, 'u')

/** Of as many as the sentence counts, a bare family name is enough, and beside the sender any name. */
function isCounted({ name, rest, department }: PersonText, anchor: 'known' | 'none'): boolean {
  if (
    !plainUnit.test(department) ||
    rest.length > 0 ||
    isOfficeWords(name) ||
    !/^\p{Script=Han}{1,4}$/u.test(name)
  )
    return false
  return isFamilyName(name) || (anchor === 'known' && name.length > 1 && name.length <= 3)
}

/** 「これまで会員だった嶋田」, 「会員登録しておりました志鷹 正樹」 */
const heldBefore =
  /^(?:(?:明日|本日|当日|今回)の?)?(?:[当本弊][課係室部局市町村](?:の|から))?(?:これまで|以前|従来|先日まで)?(?:の)?(?:(?:会員|担当|窓口)(?:だった|であった|をして(?:いた|おりました))|会員(?:に|として)?登録(?:して(?:おりました|いました|おります|いた|いる))|(?:参加|出席|申し?込み?)(?:を)?(?:して)(?:おりました|いました|いた)|(?:参加|出席|伺う)(?:する)?予定(?:の|だった|でした)|(?:来年度|次期|今後)?(?:から)?(?:の)?担当(?:になる|となる|する|予定)(?:予定)?(?:の)?|申し?込(?:んだ|んで(?:いた|おりました)|み?済み?(?:の|である))|(?:\p{Script=Han}{1,6}から)?(?:の)?(?:出向|派遣)(?:中の|(?:者)?の|して(?:いる|おります)))[、\s]?(?=\p{Script=Han})/u

/** 「身延町企画政策課の望月さん」: nobody puts さん on his own colleague and names his office. */
function isOfAnother(words: string): boolean {
  return (
    /(?:さん|様|さま|氏|殿)$/u.test(words) &&
    (/^(?:隣|近隣|他)の?(?:市|町|村|県)?/u.test(words) || findBodies(words.slice(0, 40)).length > 0)
  )
}

/** 「商工課 京谷 徹、同 四十物 歩」 */
function withUnitAbove(
  person: PersonText,
  words: string,
  above: readonly PersonText[],
): PersonText {
  const unit = above[above.length - 1]?.department ?? ''
  return person.department === '' && /^同[課係室]?[\s・]?(?=\p{Script=Han})/u.test(words)
    ? { ...person, department: unit }
    : person
}

/** 「14日の研究会に申し込んでいた企画係の荒木」: with words of the sentence in front it is no section. */
const withPlainUnit = (person: PersonText): PersonText =>
  verbal.test(person.department) ? { ...person, department: '' } : person

/** The people that a phrase names, one piece each; undefined when a piece names nobody. */
export function readPieces(
  text: string,
  known: ReadonlySet<string>,
  direction: Reading,
): Phrase | undefined {
  const named = text.replace(/(?:と|です)$/u, '')
  const pieces = splitOutsideBrackets(named, direction === 'counted' ? countedJoints : joints)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (pieces.length === 0 || pieces.length > 6) return undefined
  const people: PersonText[] = []
  const bare: PersonText[] = []
  let self: Phrase['self'] = 'no'
  let anchor: 'known' | 'none' = 'none'
  for (const piece of pieces) {
    const words = piece
      .replace(heldBefore, '')
      .replace(/(?:の)?(?:(?:計|以上)?\d{1,2}(?:名|人))?$/u, '')
    if (isSelfNamed(words, known) || selfWord.test(words.replace(/^(?:.{0,12}の)/u, ''))) {
      self = 'named'
      anchor = 'known'
      continue
    }
    if (isOfAnother(words)) continue
    const person = withUnitAbove(
      parsePerson(words.replace(colleagueWords, ''), 'labelled'),
      words,
      people,
    )
    const isKnown =
      person.name !== '' && person.rest.length === 0 && known.has(person.name.replace(/\s/g, ''))
    if (isKnown) anchor = 'known'
    else if (!heldBefore.test(piece) && !isTold(person, direction, words)) bare.push(person)
    people.push(withPlainUnit(person))
  }
  // 「中川と私は欠席します」: beside himself a family name is enough.
  const enough = direction === 'counted' ? anchor : self === 'named' ? 'none' : undefined
  const isEnough = (one: PersonText): boolean => enough !== undefined && isCounted(one, enough)
  return bare.every(isEnough) ? { people, self } : undefined
}

/** 「中川 翔（なかがわ しょう、主事）」: what stands in brackets parts nobody from nobody. */
function splitOutsideBrackets(text: string, joint: RegExp): readonly string[] {
  const inside: string[] = []
  const masked = text.replace(/\([^()]*\)/gu, (words) => {
    inside.push(words.replace(/[、,]\s*/gu, '・'))
    return hidden
  })
  return splitKeepingUnits(masked, joint).map((piece) =>
    piece.replace(everyHidden, () => inside.shift() ?? ''),
  )
}

const hidden = '\u0002'
const everyHidden = new RegExp(hidden, 'g')

export const sizeOf = (phrase: Phrase): number =>
  phrase.people.length + (phrase.self === 'named' ? 1 : 0)
