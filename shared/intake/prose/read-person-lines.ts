import { fillOfficeBelow, officeOf } from '../form/drafts-of-list.ts'
import { fillReach } from '../form/fill-draft.ts'
import { readLabels } from '../form/read-label.ts'
import { splitPeople } from '../form/split-people.ts'
import { type PersonDraft, setField } from '../name/person-draft.ts'
import { isJapaneseName, isKana } from '../name/person-name.ts'
import { isSurname, isWholeName } from '../name/surname.ts'
import { withoutMark } from '../text/line-marks.ts'
import { withoutAsides } from '../text/sentences.ts'
import { endsSentence, isProse } from '../text/split-signature.ts'
import { isReachLine, withoutReach } from '../text/without-reach.ts'
import { beginsWithFamilyName } from '../words/family-names.ts'
import { readLabelWords } from '../words/field-labels.ts'
import { isChief } from '../words/job-titles.ts'
import { isUnit } from '../words/office-units.ts'
import { draftOf } from './read-introduction.ts'

const addressee = /(?:様|御中|殿|各位|さま|宛|行)[\s)]*$/u

/** 「町長が参加します」 */
function comes(title: string, letter: string): boolean {
  return new RegExp(
    `${title}(?:本人|の\\p{Script=Han}{1,4})?(?:が|も|と)[^。]{0,16}(?:参加|出席|伺|お?うかが)`,
    'u',
  ).test(letter)
}

type Line = { readonly text: string; readonly line: string }

/** Above the first sentence stand addressees and signatories; a line with a reading or contact is neither. */
function mayList({ text, line }: Line, place: 'above' | 'below'): boolean {
  if (text.length < 2 || text.length > 120 || readLabels(line).length > 0) return false
  if (addressee.test(text) && (place === 'above' || /事務局|株式会社/.test(text))) return false
  if (place === 'below' || nameAndReading.test(text)) return true
  return /[/|,]|\(/.test(text) && !/公印|省略|扱い/.test(text)
}

/** 「伊東 栞　いとう しおり」: nothing else looks so. */
const nameAndReading =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{1,7} +[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}(?: +[\p{Script=Hiragana}ー]{1,7} +\p{Script=Hiragana}{1,7}| ?\([\p{Script=Hiragana}\p{Script=Katakana}ー]{1,7} +[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,7}\))$/u

/** How many a letter says that it lists: 「次の2名」. */
export const countOfListed = (lines: readonly string[]): number =>
  counted
    .exec(lines.join('\n'))
    ?.slice(1)
    .map(Number)
    .find((count) => count > 0) ?? 0

const counted =
  /(?:以上|上記|下記|次|以下)の?\s?(\d{1,2})(?:名|人)|(\d{1,2})(?:名|人)(?:で[、\s]?(?:お?申し?込|参加|出席|見学|お?伺|うかが|参り)|とも[、\s]?(?:参加|出席|欠席|見学)|(?:です|となります|のうち)[。、])|席を\s?(\d{1,2})(?:つ|席|名分)/u

/** 「黒河（旅費担当）」: with what he has to do is not the meeting. */
function handles(text: string): boolean {
  const duty = /\(([^()]{2,10})\)/u.exec(text)?.[1] ?? ''
  const isWriter = /^(?:本件|連絡|事務|申込|取りまとめ|とりまとめ)?の?(?:担当|窓口|責任)/u.test(
    duty,
  )
  return duty !== '' && !isWriter && readLabelWords(duty)?.role === 'contact'
}

/** 「柚木 美月（本町職員です）」 is no sentence; 「田井（今回は欠席します）」 says that he does not come. */
const isSaid = (line: string, text: string): boolean =>
  endsSentence(text) || (endsSentence(line) && /欠席|不参加|ません/u.test(line))

/** 「①中瀬 航平」, 「・中瀬」: nothing but a name, in a list of as many as the letter counts. */
const isBareName = (name: string, line: string): boolean =>
  / /.test(name)
    ? isWholeName(name) || (isJapaneseName(name) && beginsWithFamilyName(name))
    : (withoutMark(line) !== line.trim() || saysComer.test(line)) && isSurname(name)

/**
 * Lines such as 「政策推進課　主任　中瀬 航平」 that stand alone in the letter, or `below` it: there a number is of
 * who writes, but for lines that are `announced`.
 */
export function readPersonLines(
  lines: readonly string[],
  used: ReadonlySet<number>,
  whole?: 'below' | 'announced',
): readonly PersonDraft[] {
  const count = countOfListed(lines)
  // 「以上2名」 below as many lines: whatever else they look like, they are those people.
  const all = whole === undefined ? readCounted(lines, count, used) : []
  if (all.length > 0) return all
  const plain = linesOf(lines, used, whole ?? 'plain')
  const isMarked = count === 0 && whole === undefined && lines.some((line) => firstMark.test(line))
  const marked = isMarked ? linesOf(lines, used, 'counted') : []
  return marked.some(comesByRole) ||
    (marked.length > 1 && areAnswered(marked)) ||
    (marked.length > 1 && plain.length > 0 && areNumbered(marked))
    ? marked
    : plain
}

const saysComer = /\((?:参加|出席|見学)者\)/u
const firstMark = /^\s*(?:\(?1[).\s、]|[○◯〇])|\((?:参加|出席|見学)者\)/u
const quoteOf = ({ fields }: PersonDraft): string => fields.name?.evidence.quote ?? ''
const comesByMark = (draft: PersonDraft): boolean => /^[○◯〇] ?(?=\p{L})/u.test(quoteOf(draft))
const comesByRole = (draft: PersonDraft): boolean => saysComer.test(quoteOf(draft))
const staysByMark = (draft: PersonDraft): boolean => /^[×✕✖-] ?(?=\p{L})/u.test(quoteOf(draft))

const areNumbered = (drafts: readonly PersonDraft[]): boolean =>
  drafts.every((draft, at) => new RegExp(`^\\(?${at + 1}\\D`, 'u').test(quoteOf(draft)))
const areAnswered = (drafts: readonly PersonDraft[]): boolean =>
  drafts.some(comesByMark) &&
  drafts.some(staysByMark) &&
  drafts.every((draft) => comesByMark(draft) || staysByMark(draft))

/** 「○ 主査 中瀬 航平」 beside 「× 主事 露口 健」: who comes; where the letter takes back, who does not. */
export function asMarked(drafts: readonly PersonDraft[], letter: string): readonly PersonDraft[] {
  // 「中瀬（参加者）」 beside 「黒河（旅費担当）」
  if (drafts.some(comesByRole)) return drafts.filter(comesByRole)
  if (!areAnswered(drafts)) return drafts
  if (/差し?替|入れ?替|交代/u.test(letter))
    return drafts.map(
      (draft): PersonDraft => ({ ...draft, role: comesByMark(draft) ? 'incoming' : 'leaving' }),
    )
  return /キャンセル|取り?消|なくな[りっ]/u.test(letter)
    ? drafts.filter(staysByMark).map((draft): PersonDraft => ({ ...draft, role: 'leaving' }))
    : drafts.filter(comesByMark)
}

/** 「参加者は次の2名です」 above as many lines: whatever else they look like, they are those people. */
export function readCounted(
  lines: readonly string[],
  count: number,
  used: ReadonlySet<number> = new Set(),
): readonly PersonDraft[] {
  const all = count > 1 ? linesOf(lines, used, 'counted') : []
  return all.length === count ? all : []
}

const listedAs = (...said: Parameters<typeof draftOf>): PersonDraft => ({
  ...draftOf(...said),
  role: 'participant',
})

function linesOf(
  lines: readonly string[],
  used: ReadonlySet<number>,
  mode: 'below' | 'announced' | 'plain' | 'counted',
): readonly PersonDraft[] {
  const firstSentence = lines.findIndex(isProse)
  const letter = lines.join('\n')
  const withReach = mode === 'plain' || mode === 'announced'
  const found: PersonDraft[] = []
  /** The office in a line of its own right above. */
  let office: PersonDraft | undefined
  /** Who is named in lines right above, without a blank one between. */
  let block: PersonDraft[] = []
  lines.forEach((line, at) => {
    const text = withoutAsides(withoutMark(line)).trim()
    const [only] = block
    if (text === '' || isProse(line)) block = []
    // 「商工観光課 主任 寺本 亜由美」 above 「TEL 0855-00-2565」
    else if (only && block.length === 1 && withReach && isReachLine(line))
      fillReach(only, text, { source: 'body', quote: line.trim() })
    const below = mode !== 'plain' || (firstSentence >= 0 && at > firstSentence)
    const place = below ? 'below' : 'above'
    if (text === '' || isProse(line)) office = undefined
    if (used.has(at) || isSaid(line, text) || handles(text) || !mayList({ text, line }, place))
      return
    const heading = officeOf(text, 'participant', { source: 'body', quote: line.trim() })
    if (heading && fillOfficeBelow(block[block.length - 1], heading)) return
    office = heading ?? office
    const [, unit = '', people = ''] = /^([^\s:]{2,14})\s?:\s?(\S.{2,90})$/u.exec(text) ?? []
    if (isUnit(unit)) {
      // 「農林経済課：根来 拓実（係長）、…」
      const evidence = { source: 'body' as const, quote: line.trim() }
      const named = splitPeople(people, 'labelled').filter(
        ({ title, name }) => title !== '' || /\s/.test(name),
      )
      for (const person of named)
        found.push(listedAs({ ...person, department: person.department || unit }, evidence))
      return
    }
    const listed = splitPeople(withoutReach(text), 'line').filter(
      ({ title, department, name, kana }) =>
        (title !== '' ||
          department !== '' ||
          nameAndReading.test(text) ||
          (mode === 'counted' && isBareName(name, line))) &&
        (mode === 'counted' || !isChief(title) || kana !== '' || comes(title, letter)) &&
        (place === 'below' || isKana(kana) || withoutReach(text) !== text) &&
        name !== '',
    )
    const title = listed.length === 1 ? office?.fields.title : undefined
    for (const person of listed) {
      const evidence = { source: 'body' as const, quote: line.trim() }
      const above = (office ?? found[found.length - 1])?.fields.department
      const draft = listedAs(person, evidence)
      if (above) setField(draft, 'department', above)
      if (title) setField(draft, 'title', title)
      const body = (office ?? found[found.length - 1])?.body
      if (body) draft.body ??= body
      if (listed.length === 1) fillReach(draft, text, evidence)
      found.push(draft)
      block.push(draft)
    }
    // 「企画課 係長」 is of one.
    if (title) office = undefined
  })
  return found
}
