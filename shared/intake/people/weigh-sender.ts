import type { IntakeContext } from '../application.ts'
import type { Letter } from '../letter/open-letter.ts'
import { isPartOfName } from '../name/person-name.ts'
import { nameOf } from '../name/same-person.ts'
import { isElsewhere } from '../prose/elsewhere.ts'
import { isByTheWay, mentionedIn, namedInLine } from '../prose/mentions.ts'
import { standsInOtherwise } from '../prose/was-to-come.ts'
import {
  comesAlone,
  comesHimself,
  meansHimself,
  speaksOfOthers,
} from '../prose/writes-for-others.ts'
import { isProse } from '../text/split-signature.ts'
import type { People } from './gather-people.ts'

/**
 * How surely the writer is who comes, where nobody else could be read: `sure`, he says so or speaks of nobody else;
 * `likely`, others are spoken of by the way; `torn`, one of them may be meant in words that no rule knows. A torn
 * reader names nobody: an empty field costs a moment, a wrong one a mail to the wrong person.
 */
export type Doubt = 'sure' | 'likely' | 'torn'

type Facts = {
  readonly letter: Letter
  readonly people: People
  readonly context: IntakeContext
}

/** 「係長が参加します」, 「下記の者が」 without a name that is read. */
function isNameless({ self, nameless }: People): boolean {
  const title = self.fields.title?.value ?? ''
  return nameOf(self) !== '' && nameless !== '' && !title.endsWith(nameless)
}

/** Our mail went to somebody else than who answers it. */
function answersForAnother({ letter, people: { self, addressed } }: Facts): boolean {
  const name = nameOf(self)
  return (
    letter.sender.origin === 'from' &&
    /\p{Script=Han}/u.test(name) &&
    addressed.length > 0 &&
    !addressed.some((other) => isPartOfName(name, other) || isPartOfName(other, name))
  )
}

/** Whose names are no news: the writer's own, the secretariat's, the guests'. */
function strangersOf({ people, context }: Facts): (name: string) => boolean {
  const known = [nameOf(people.self), ...context.secretariat, ...context.guests]
    .map((name) => name.normalize('NFKC').replace(/\s/g, ''))
    .filter((name) => name !== '')
  return (name) =>
    !known.some((one) => isPartOfName(name, one) || isPartOfName(one, name) || one.endsWith(name))
}

/** 「私も委員会があり、出席は難しい」 says who does not come. */
const saysHimself = (sentence: string): boolean =>
  meansHimself.test(sentence) ||
  comesAlone.test(sentence) ||
  (comesHimself.test(sentence) &&
    !/難し|困難|でき(?:な|ま|ず)|ません(?!か)/u.test(sentence.replace(whoElse, '')))

/** 「1名は私、もう1名は若手を予定しておりますが、まだ人選が済んでおりません」 */
const whoElse = /もう(?:1|一)(?:名|人).*$/u

const isReplaced =
  /(?:に|の)(?:成り)?(?:代わ|替わ|かわ)|名代|欠席|来られ|出られ|(?:行け|伺え|参れ)な|お?休み|急病|入院|任期|都合が/u

/** 「代わりに山本が参加します」: of whom the sentence above speaks. */
const replacesWhom =
  /^(?:(?:そのため|このため|つきましては|ついては|よって)[、\s]?)?(?:急遽[、\s]?)?(?:代わり|代理|替わり|かわり|代わって)/u

/** Whether somebody besides the writer and those who were read may be who is replaced. */
export function speaksOfThird(facts: Facts): boolean {
  const isStranger = strangersOf(facts)
  const read = facts.people.listed.map((one) => nameOf(one).replace(/\s/g, ''))
  const isThird = (name: string): boolean =>
    isStranger(name) && !read.some((one) => isPartOfName(name, one) || isPartOfName(one, name))
  const sentences = facts.letter.sentences.slice(0, 60)
  return sentences.some(
    (sentence, at) =>
      (replacesWhom.test(sentences[at + 1] ?? '') ||
        ((isReplaced.test(sentence) || !isByTheWay(sentence)) && !isElsewhere(sentence))) &&
      !standsInOtherwise(sentence) &&
      mentionedIn(sentence).some(isThird),
  )
}

export function weighSender(facts: Facts): Doubt {
  const { letter, people } = facts
  const sentences = letter.sentences.slice(0, 60)
  // 「係長が参加します。氏名は追って」 from an office: by his title he can be proposed.
  const isByTitle = nameOf(people.self) === '' && people.nameless !== ''
  if (!isByTitle && speaksOfOthers(letter.sentences, nameOf(people.self)) === 'yes') return 'torn'
  if (people.undecided || isNameless(people)) return 'torn'
  if (sentences.some(saysHimself)) return 'sure'
  if (answersForAnother(facts)) return 'torn'
  const isStranger = strangersOf(facts)
  const lines = letter.own.body.filter((line) => !isProse(line))
  if (nameOf(people.self) !== '' && lines.some((line) => namedInLine(line).some(isStranger)))
    return 'torn'
  const spoken = sentences.map((sentence) => mentionedIn(sentence).some(isStranger))
  if (!spoken.includes(true)) return 'sure'
  const open = spoken.map((is, at) => is && !isByTheWay(sentences[at] ?? ''))
  return open.includes(true) ? 'torn' : 'likely'
}
