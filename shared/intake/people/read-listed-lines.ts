import type { PersonDraft } from '../name/person-draft.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'
import { readArrows } from '../prose/read-arrows.ts'
import {
  asMarked,
  countOfListed,
  readCounted,
  readPersonLines,
} from '../prose/read-person-lines.ts'
import { comesAlone } from '../prose/writes-for-others.ts'
import { findPhones } from '../text/find-phones.ts'
import { splitLast } from '../text/split-last.ts'
import { joinPeople } from './join-people.ts'

/** 「県内の村から参加希望がありました」 above one line with another name. */
const announces =
  /(?:下記|以下|次)の?(?:者|職員|方|(?:とおり|通り)[^。]{0,12}(?:職員|者|方)の(?:参加|出席))|(?:代理(?:で|として)|代わって)[^。、]{0,6}申し?込|(?:参加|出席)(?:の)?希望(?:者)?が|職員\s?\d?名?を|(?:参加|出席)者を(?:お知らせ|ご?報告|ご?連絡)|(?:長|補佐|主任|主査|主事)(?:自ら|自身|本人)が|(?:代わりに|代わって|代理(?:で|として))[^。]{0,20}が[^。]{0,10}(?:参加|出席|伺)/u

/** 「下記の職員が参加します」, where nobody else is named. */
const pointsBelow = /(?:下記|以下|次)の?(?:者|職員)\s?(?:\d\s?(?:名|人))?(?:が|を|で|の)/u

/** 「後任は以下の者となります」 */
const namesSuccessor =
  /後任(?:者|の担当者?)?(?:は|として|の|に(?:は)?)[、\s]*(?:(?:同じ|同|当|本)[^、。]{0,8}の)?(?:以下|下記|次)/u

/** 「次の2名が不参加となります」, 「2名とも欠席いたします」 */
const namesAbsent =
  /(?:下記|以下|次)の?\s?(?:者|職員|\d{1,2}(?:名|人))(?:が|は)[^。、]{0,8}(?:不参加|欠席|(?:参加|出席)(?:でき|が?難し))|\d{1,2}(?:名|人)とも[、\s]?(?:欠席|不参加)/u

/** Below a list of several the last block is who writes. */
export function signatureOf(closing: readonly string[]): readonly string[] {
  const [above, signature] = splitLast(closing)
  const listed = joinPeople(readPersonLines(above, new Set(), 'below'))
  return listed.length > 1 && signature.length > 0 ? signature : closing
}

/** Several people below the last sentence are a list, not a signature. */
function closingPeople(
  lines: readonly string[],
  self: PersonDraft,
  { announced, count }: { readonly announced: 'yes' | 'no'; readonly count: number },
): readonly PersonDraft[] {
  const read = (part: readonly string[], as: 'below' | 'announced' = 'below') =>
    joinPeople(readPersonLines(part, new Set(), as))
  const [above, signature] = splitLast(lines)
  const counted = readCounted(above, count)
  if (counted.length > 0) return counted
  const people = read(lines)
  const listed = read(above, 'announced')
  const reaches = signature.some((line) => findPhones(line).length > 0)
  const signs = read(signature).some((draft) => isSamePerson(draft, self))
  const others = listed.filter((draft) => !isSamePerson(draft, self))
  // 「下記の職員から申込みがありました」 above a name and, set off, the writer's own.
  const isSaid = announced === 'yes' || count === others.length || (count <= 1 && reaches)
  if (isSaid && signs && others.length > 0 && others.length === listed.length) return listed
  // 「下記の職員が参加します」 from an office: whose name stands below alone is he, and not who writes.
  const isOther =
    people.length === 1 &&
    (nameOf(self) === '' || !people.some((draft) => isSamePerson(draft, self)))
  return (announced === 'yes' && isOther) || people.length > 1 ? people : []
}

type Places = {
  readonly body: readonly string[]
  readonly closing: readonly string[]
  /** Lines that a form has taken. */
  readonly used: ReadonlySet<number>
}

/** People who stand in lines of their own, in the letter and below its last sentence. */
export function readListedLines(
  { body, closing, used }: Places,
  self: PersonDraft,
): readonly PersonDraft[] {
  const letter = body.join('')
  const all = [...asMarked(readPersonLines(body, used), letter), ...readArrows(body, letter)]
  // 「参加者は私です」 above those who work on the matter.
  const isAlone = nameOf(self) !== '' && comesAlone.test(letter)
  const lines = isAlone ? all.filter((draft) => isSamePerson(draft, self)) : all
  const isNamedBelow = lines.length === 0 && used.size === 0 && pointsBelow.test(letter)
  const isAnnounced = nameOf(self) === '' ? isNamedBelow : announces.test(letter)
  const below = closingPeople(closing, self, {
    announced: isAnnounced ? 'yes' : 'no',
    count: countOfListed(body),
  })
  if (namesAbsent.test(letter))
    return [...lines, ...below].map((draft): PersonDraft => ({ ...draft, role: 'leaving' }))
  if (!namesSuccessor.test(letter)) return [...lines, ...below]
  return [...lines, ...below.filter((draft) => !isSamePerson(draft, self))].map(
    (draft): PersonDraft => ({ ...draft, role: 'incoming' }),
  )
}
