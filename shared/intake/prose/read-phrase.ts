import { isSurname } from '../name/surname.ts'
import { isFamilyName, isPlainlyNamed } from '../words/family-names.ts'
import { isTitle } from '../words/job-titles.ts'
import { type Phrase, type Reading, readPieces, sizeOf } from './phrase-pieces.ts'

const ownWords = /[一-龠ァ-ヶA-Za-z]/u

/** Ends of a phrase that begins right behind a marker. */
const phraseEnd =
  /(?:\)|が|を|に(?:お願い|引き|なり|変更|交代)|へ(?:お|引)|と(?:なり|いたし|申し|し(?:て|ま))|です|で、|でございます|まで|から|より|に代わ|に替わ|(?:の計?)?\s?\d{1,2}(?:名|人)|のみ|だけ|の(?:方|ほう)(?=です|で|が)|を予定|の予定|、(?=後任|現任|新任|\S{0,12}(?:出席|参加|務|担当)))/u

/** 「後藤 正巳」: behind a family name and a space begins nobody. */
function isGivenName(text: string, at: number): boolean {
  if (text.charAt(at - 1) !== ' ') return false
  const family =
    /(?:^|[^\p{Script=Han}])(\p{Script=Han}{1,4}) $/u.exec(text.slice(0, at))?.[1] ?? ''
  const given = /^\p{Script=Han}{1,3}(?!\p{Script=Han})/u.exec(text.slice(at))?.[0] ?? ''
  const isFamily = isFamilyName(family) || isSurname(family)
  return isFamily && given !== '' && !isTitle(given)
}

/** Positions at which a phrase may begin: behind particles, commas and spaces. Nearest to the end first. */
function startsOf(text: string, known: ReadonlySet<string>): readonly number[] {
  const starts: number[] = []
  for (let at = text.length - 1; at > 0 && starts.length < 16; at--) {
    const [before, here] = [text.charAt(at - 1), text.charAt(at)]
    const boundary =
      /[\p{Script=Hiragana}、。,\s「」:]/u.test(before) &&
      (before !== 'の' ||
        isPlainlyNamed(text.slice(at)) ||
        [...known].some((name) => text.startsWith(name, at)))
    if (boundary && !isGivenName(text, at) && (ownWords.test(here) || before === '、'))
      starts.push(at)
  }
  return text === '' ? starts : [...starts, 0]
}

/** All that a phrase before the marker may be, the shortest first. */
function phrasesBefore(
  text: string,
  known: ReadonlySet<string>,
  reading: Reading,
): readonly Phrase[] {
  const near = text.slice(-70)
  return startsOf(near, known).flatMap((start) => {
    const read = readPieces(near.slice(start), known, reading)
    return read && sizeOf(read) > 0 ? [read] : []
  })
}

export function phraseBefore(
  text: string,
  known: ReadonlySet<string>,
  reading: Reading,
): Phrase | undefined {
  return phrasesBefore(text, known, reading).slice(-1)[0]
}

/** The phrase that names as many as the sentence counts. */
export function phraseOf(
  count: number,
  text: string,
  known: ReadonlySet<string>,
): Phrase | undefined {
  return phrasesBefore(text, known, 'counted')
    .filter((phrase) => sizeOf(phrase) === count)
    .slice(-1)[0]
}

export function phraseBehind(
  text: string,
  known: ReadonlySet<string>,
  reading: Reading,
): Phrase | undefined {
  const window = text.slice(0, 90)
  let best: Phrase | undefined
  for (let from = 1; from < window.length; ) {
    const end = phraseEnd.exec(window.slice(from))
    const at = end ? from + end.index : window.length
    const words = window.slice(0, at).replace(/[。\s]+$/u, '')
    // 「難波 俊介(係長」 goes on.
    const isOpen = words.split('(').length > words.split(')').length
    const read = isOpen ? undefined : readPieces(words, known, reading)
    // A longer phrase counts only for naming more people.
    if (read && (!best || sizeOf(read) > sizeOf(best))) best = read
    if (!end) break
    from = at + end[0].length
  }
  return best
}

/** 「事務局 香川様、山際様」 greets. */
const greeted = /(?:様|さま|殿|御中)(?:[\s、,・]|$)/u

/** 「産業課の日田 朝美」 */
const isDescribed = ({ name, title, department }: Phrase['people'][number]): boolean =>
  / /.test(name) && (title !== '' || department !== '')

/** 「定住室　室長 椎野 正彦、主査 鈴木 洋平」: in a list a section holds until the next. */
function withUnitOfFirst(people: Phrase['people']): Phrase['people'] {
  let unit = ''
  return people.map((person) => {
    unit = person.department || unit
    return { ...person, department: unit }
  })
}

/** 「穴井健、佐藤真理子です。」, 「（室長 椎野 正彦、主査 鈴木 洋平）」: a sentence of nothing but names. */
export function wholePhrase(sentence: string, known: ReadonlySet<string>): Phrase | undefined {
  const inside = /^\((.*)\)$/u.exec(sentence)?.[1]
  const bare = inside?.replace(/^([^:、]{1,20}[課室係局部班]): ?/u, '$1 ') ?? sentence
  const said = /^(.{4,70}?)(?:です|になります|となります|でございます)?[。!]?$/u.exec(bare)?.[1]
  const phrase =
    said === undefined || greeted.test(said) ? undefined : readPieces(said, known, 'counted')
  return phrase && (sizeOf(phrase) > 1 || phrase.people.some(isDescribed))
    ? { ...phrase, people: withUnitOfFirst(phrase.people) }
    : undefined
}
