import { withoutMark } from '../text/line-marks.ts'
import { remember } from '../text/remember.ts'
import { beginsWithFamilyName } from '../words/family-names.ts'
import { readLabelWords } from '../words/field-labels.ts'
import { bracketLabels, type Labelled, severalOnLine } from './several-labels.ts'
import { isSlashed } from './slashed-label.ts'
import { splitPeople } from './split-people.ts'

const brackets: Readonly<Record<string, string>> = {
  '【': '】',
  '[': ']',
  '<': '>',
  '〈': '〉',
  '《': '》',
  '「': '」',
  '『': '』',
  '(': ')',
}

/** 【氏名】山田 太郎: the label in brackets, the value behind them. */
function bracketLabel(line: string): Labelled | undefined {
  const close = brackets[line.charAt(0)]
  if (close === undefined) return undefined
  // (フリガナ) (アメミヤ ケン): the value may stand in brackets as well.
  const first = line.indexOf(close)
  const end = readLabelWords(line.slice(1, first)) ? first : line.lastIndexOf(close, 26)
  if (end < 2) return undefined
  const label = line.slice(1, end)
  const reading = readLabelWords(label)
  return (
    reading && {
      ...reading,
      label,
      value: line
        .slice(end + 1)
        .replace(/^[\s:]+/, '')
        .trim(),
    }
  )
}

function labelledAt(line: string, end: number, valueStart: number): Labelled | undefined {
  const label = line.slice(0, end).trim()
  const reading = readLabelWords(label)
  return (
    reading && {
      ...reading,
      label,
      value: line
        .slice(valueStart)
        .replace(/^[\s:]+/, '')
        .trim(),
    }
  )
}

/** 「同課 企画員 岡林 徹也 電話」: more than a label. */
const isSeveralWords = (text: string): boolean =>
  text.split(/[\s()]+/).filter((word) => word.length > 1).length > 3

/** The longest label in front: before a colon, or before white space. */
function leadingLabel(line: string): Labelled | undefined {
  let best: Labelled | undefined
  const limit = Math.min(line.length, 40)
  for (let at = 1; at < limit; at++) {
    const here = line.charAt(at)
    const closes = here === ')' && !line.slice(0, at).includes('(')
    if (closes) return (readLabelWords(line.slice(0, at)) && labelledAt(line, at, at + 1)) ?? best
    if (here === ':' || here === ';') return labelledAt(line, at, at + 1) ?? best
    if (/[/|=→]/.test(here) && isSlashed(line, at)) return labelledAt(line, at, at + 1) ?? best
    if ((here === ' ' || here === '\t') && !isSeveralWords(line.slice(0, at))) {
      const found = labelledAt(line, at, at + 1)
      if (found && found.fields.length + (found.role ? 1 : 0) > 0) best = found
    }
  }
  return best
}

/** 「（担当：企画財政課 斎藤）」: the whole line in brackets. */
function unwrap(line: string): string {
  const inner = /^\(([^()]{3,80})\)$/u.exec(line.trim())?.[1]
  return inner ?? line
}

/** 「所属…企画課」, 「所属 ⇒ 企画課」: dots and arrows for a colon. */
function undotted(line: string): string {
  const [whole = '', label = ''] =
    /^(\S{1,14}?)\s?(?:\.{2,}|・{2,}|-{2,}>?|=>|[―─⇒➡➔▶▷»…]+)\s?(?=\S)/u.exec(line) ?? []
  return label !== '' && (readLabelWords(label)?.fields.length ?? 0) > 0
    ? `${label}: ${line.slice(whole.length)}`
    : line
}

/** 「参加：占部 恭介」 names who comes; 「参加：可」 answers. */
function namesComer({ label, value }: Labelled): boolean {
  if (!/^(?:ご|御)?(?:参加|出席|見学|申し?込み?)$/u.test(label)) return false
  const people = splitPeople(value, 'labelled')
  return people.some(
    ({ name, title, kana }) => title !== '' || kana !== '' || beginsWithFamilyName(name),
  )
}

/** The labelled parts of a folded line; none when it is prose or a plain value. */
export const readLabels = remember((line): readonly Labelled[] =>
  labelsOf(line).map((label) =>
    namesComer(label) ? { ...label, fields: [], role: 'participant' } : label,
  ),
)

/** 「11月14日参加者：中瀬」, 「第1回：出席　主任　石尾 弘」: of which meeting it tells. */
const whichMeeting =
  /^(?:第\s?\d{1,2}\s?回|\d{1,2}月\d{1,2}日|\d{1,2}\/\d{1,2})(?:\([^()]\))?(?:の研究会)?(?:の?\s?(?=(?:参加|出席|欠席|見学)(?:予定|希望)?者)|\s?:\s?(?=(?:参加|出席|欠席|見学)\s\S))/u

/** 「参加者はどなたですか」→ 副町長の露原です */
const question =
  /^「?([^「」:→⇒]{0,16}?(?:参加|出席|見学|来られる|お越し)[^「」:→⇒]{0,8}(?:どなた|誰)[^「」:→⇒]{0,6})」?\s?[:→⇒]\s?([^。]{2,40}?)(?:です|でございます|になります)?。?$/u

function answeredQuestion(line: string): readonly Labelled[] {
  const [, label = '', value = ''] = question.exec(line) ?? []
  return label === '' ? [] : [{ fields: [], role: 'participant', index: undefined, label, value }]
}

function labelsOf(line: string): readonly Labelled[] {
  const plain = undotted(unwrap(withoutMark(line))).replace(whichMeeting, '')
  if (plain === '') return []
  const answered = answeredQuestion(plain)
  if (answered.length > 0) return answered
  const bracketed = bracketLabels(plain)
  if (bracketed.length > 0) return bracketed
  const bracket = bracketLabel(plain)
  if (bracket) return [bracket]
  const several = severalOnLine(plain)
  if (several.length > 0) return several
  const leading = leadingLabel(plain)
  if (leading) return [leading]
  const whole = readLabelWords(plain)
  return whole && (whole.fields.length > 0 || whole.role)
    ? [{ ...whole, label: plain, value: '' }]
    : []
}
