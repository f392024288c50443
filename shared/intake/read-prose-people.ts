import type { Evidence } from './application.ts'
import { beginsWithFamilyName, isPlainlyNamed } from './family-names.ts'
import type { Role } from './field-labels.ts'
import { findAddresses } from './find-addresses.ts'
import { type PersonText, parsePerson } from './parse-person.ts'
import { type PersonDraft, setField } from './person-draft.ts'
import { type ProseRule as Rule, proseRules as rules } from './prose-rules.ts'
import { draftOf } from './read-introduction.ts'

export type ProsePeople = {
  readonly people: readonly PersonDraft[]
  /** 「私と課長の2名で」: the sender is one of those spoken of, in this role. */
  readonly self: Role | undefined
}

const selfWord = /^(?:私|わたし|わたくし|小職|当方|本人|自分|小生)$/u
const ownWords = /[一-龠ァ-ヶA-Za-z]/u

/** Ends of a phrase that begins right behind a marker. */
const phraseEnd =
  /(?:\)|が|を|に(?:お願い|引き|なり|変更|交代)|へ(?:お|引)|と(?:なり|いたし|申し|し(?:て|ま))|です|でございます|まで|から|より|に代わ|に替わ|の(?:計)?\d{1,2}(?:名|人)|を予定|の予定|、(?=後任|現任|新任|\S{0,12}(?:出席|参加|務|担当)))/u

type Phrase = { readonly people: readonly PersonText[]; readonly self: 'named' | 'no' }

const plainUnit = /^[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9・ー々ヶのＡ-Ｚ\s]*$/u

const verbal = /(?:した|する|ている|ました|ません|です|ます|おり)/u

/** How much a phrase has to say: in an exchange (AからBに変更) a full name is enough. */
type Reading = 'before' | 'behind' | 'exchange' | 'counted' | 'predecessor'

function isTold(person: PersonText, direction: Reading): boolean {
  const behind = direction === 'behind' || direction === 'predecessor'
  const full =
    direction !== 'before' &&
    (/\s/.test(person.name)
      ? behind || beginsWithFamilyName(person.name)
      : direction !== 'predecessor' &&
        isPlainlyNamed(person.name) &&
        (behind || person.name.length > 2))
  const described = person.title !== '' || person.department !== '' || person.kana !== '' || full
  const unit = person.department
  // Behind a marker the phrase begins where it begins; in front of one, kana may belong to the sentence.
  const clean = behind ? !verbal.test(unit) : plainUnit.test(unit)
  const named =
    /\s/.test(person.name) ||
    person.kana !== '' ||
    beginsWithFamilyName(person.name) ||
    (person.title !== '' &&
      (direction === 'counted' ? /^\p{Script=Han}{2,7}$/u : /^\p{Script=Han}{2,4}$/u).test(
        person.name,
      ))
  const head = /^(?:町長|市長|村長|区長|知事|副知事|議長|教育長|首長)$/.test(person.title)
  return person.name !== '' && person.rest.length === 0 && described && clean && named && !head
}

/** 「随行として私 小室」, 「私(小室)」 */
function isSelfNamed(words: string, known: ReadonlySet<string>): boolean {
  const [, name = ''] =
    /^(?:(?:随行|同行|お供|付き添い|陪席)(?:者)?(?:として|で|の)?)?\s?(?:私|わたくし|小職)(?:[、\s(]*([^\s()]{1,8})\)?)?$/u.exec(
      words,
    ) ?? ['', '?']
  return name === undefined || name === '' || known.has(name)
}

const joints = /\s*(?:、|,|及び|および|並びに|ならびに|と(?![りしきくけこみめもやよ]))\s*/u

function readPieces(
  text: string,
  known: ReadonlySet<string>,
  direction: Reading,
): Phrase | undefined {
  const pieces = text
    .replace(/(?:と|です)$/u, '')
    .split(joints)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (pieces.length === 0 || pieces.length > 6) return undefined
  const people: PersonText[] = []
  let self: Phrase['self'] = 'no'
  for (const piece of pieces) {
    const words = piece.replace(/(?:の)?(?:計|以上)?\d{0,2}(?:名|人)?$/u, '')
    if (isSelfNamed(words, known) || selfWord.test(words.replace(/^(?:.{0,12}の)/u, ''))) {
      self = 'named'
      continue
    }
    const person = parsePerson(words, 'labelled')
    const isKnown =
      person.name !== '' && person.rest.length === 0 && known.has(person.name.replace(/\s/g, ''))
    if (!isKnown && !isTold(person, direction)) return undefined
    people.push(person)
  }
  return { people, self }
}

/** Positions at which a phrase may begin: behind particles, commas and spaces. Nearest to the end first. */
function startsOf(text: string): readonly number[] {
  const starts: number[] = []
  for (let at = text.length - 1; at > 0 && starts.length < 16; at--) {
    const [before, here] = [text.charAt(at - 1), text.charAt(at)]
    const boundary =
      /[\p{Script=Hiragana}、。,\s「」:]/u.test(before) &&
      (before !== 'の' || isPlainlyNamed(text.slice(at)))
    if (boundary && (ownWords.test(here) || before === '、')) starts.push(at)
  }
  return text === '' ? starts : [...starts, 0]
}

function phraseBefore(
  text: string,
  known: ReadonlySet<string>,
  reading: Reading,
): Phrase | undefined {
  let best: Phrase | undefined
  for (const start of startsOf(text.slice(-70))) {
    const read = readPieces(text.slice(-70).slice(start), known, reading)
    if (read && read.people.length + (read.self === 'named' ? 1 : 0) > 0) best = read
  }
  return best
}

const sizeOf = (phrase: Phrase): number => phrase.people.length + (phrase.self === 'named' ? 1 : 0)

function phraseBehind(
  text: string,
  known: ReadonlySet<string>,
  reading: Reading,
): Phrase | undefined {
  const window = text.slice(0, 90)
  let best: Phrase | undefined
  for (let from = 1; from < window.length; ) {
    const end = phraseEnd.exec(window.slice(from))
    const at = end ? from + end.index : window.length
    const read = readPieces(window.slice(0, at).replace(/[。\s]+$/u, ''), known, reading)
    // A longer phrase counts only for naming more people.
    if (read && (!best || sizeOf(read) > sizeOf(best))) best = read
    if (!end) break
    from = at + end[0].length
  }
  return best
}

/** 「副町長の甲野と私の2名で」: as many people as the sentence counts. */
function countedPhrase(matched: RegExpExecArray, known: ReadonlySet<string>): Phrase | undefined {
  const count = /(\d{1,2})(?:名|人)/u.exec(matched[0])?.[1]
  if (count === undefined) return undefined
  const phrase = phraseBefore(matched.input.slice(0, matched.index), known, 'counted')
  return phrase && sizeOf(phrase) === Number(count) ? phrase : undefined
}

/** In front of a marker the nearest phrase counts; of people who take part, each. */
function phrasesOf(rule: Rule, text: string, known: ReadonlySet<string>): readonly Phrase[] {
  const phrases = [...text.matchAll(rule.pattern)].slice(0, 8).flatMap((matched): Phrase[] => {
    const phrase =
      rule.direction === 'before'
        ? (countedPhrase(matched, known) ??
          phraseBefore(
            text.slice(0, matched.index),
            known,
            rule.role === 'participant' ? 'before' : 'exchange',
          ))
        : phraseBehind(
            text.slice(matched.index + matched[0].length),
            known,
            rule.role === 'leaving' ? 'predecessor' : 'behind',
          )
    return phrase ? [phrase] : []
  })
  if (rule.role === 'participant') return phrases
  return rule.direction === 'before' ? phrases.slice(-1) : phrases.slice(0, 1)
}

function draftsOf(phrase: Phrase, role: Role, sentence: string): readonly PersonDraft[] {
  const evidence: Evidence = { source: 'body', quote: sentence.slice(0, 160) }
  return phrase.people.map((person) => {
    const draft: PersonDraft = { ...draftOf(person, evidence), role }
    const at = sentence.indexOf(person.name)
    const behind = sentence.slice(at + person.name.length, at + person.name.length + 80)
    const address = /^[^、。]{0,24}\(/.test(behind) ? findAddresses(behind)[0] : undefined
    if (address !== undefined) setField(draft, 'email', { value: address, evidence })
    return draft
  })
}

/** What happened before, or what others said: nobody takes part by it. */
const hearsay =
  /前回|前年|昨年|昨日|先日の|以前|と聞い|と伺っ|とのことでし|(?:参加|出席)(?:させていただき|いたし|し)まして?た/u

/** Reads people from sentences: who takes part, who comes instead of whom, who succeeds whom. */
export function readProsePeople(
  sentences: readonly string[],
  known: ReadonlySet<string>,
): ProsePeople {
  const people: PersonDraft[] = []
  let self: Role | undefined
  for (const sentence of sentences.slice(0, 60)) {
    const text = sentence.slice(0, 300)
    if (hearsay.test(text)) continue
    const used = new Set<string>()
    for (const rule of rules) {
      for (const phrase of phrasesOf(rule, text, known)) {
        if (phrase.self === 'named') self ??= rule.role
        // 「主事の鈴木も同行します」: the sender comes too.
        if (
          rule.role === 'participant' &&
          /同行|随行|一緒に|(?:私|小職)(?:の(?:他|ほか)|\(|と|も|、)|と(?:の)?\d(?:名|人)で/.test(
            text,
          )
        )
          self ??= 'participant'
        const fresh = phrase.people.filter(({ name }) => !used.has(name))
        for (const { name } of fresh) used.add(name)
        // 「課長の山根が急用のため、代理で私が出席します」: whoever else is named does not come.
        const replaced =
          self === 'incoming' && rule.role === 'participant' && /代理|代わ/.test(text)
        people.push(
          ...draftsOf({ ...phrase, people: fresh }, replaced ? 'leaving' : rule.role, text),
        )
      }
    }
  }
  return { people, self }
}
