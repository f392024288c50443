import { readLabelWords } from '../words/field-labels.ts'
import { gapsIn } from './columns.ts'
import { findAddresses } from './find-addresses.ts'
import { findPhones } from './find-phones.ts'

export type OwnText = {
  readonly body: readonly string[]
  readonly signature: readonly string[]
}

/** A line of ornament: five and more of the same few characters, or the classic `--`. */
const frame =
  /^\s*(?:-- ?|([^\p{L}\p{N}\s]{1,3})(?:\s?\1){3,}\s*[^\p{L}\p{N}\s]{0,4}|[^\p{L}\p{N}\s]{5,})\s*$/u
const proseEnd =
  /(?:[。!！]|です|ます|ません|ください|下さい|幸いです|ございます|致します|願います|申し上げます|ました|でしょうか|\?)\s*[)）]?\s*$/u

/** 「I will attend the meeting on 11/14.」 */
const english = /^\s*[A-Z][A-Za-z']*(?: [A-Za-z0-9/',-]+){3,40}[.!]\s*$/

export function isFrame(line: string): boolean {
  // Rulers of tables are no frames.
  return line.length < 200 && !/[\t|┼├┤┬┴]/.test(line) && frame.test(line)
}

/** A line with which a sentence ends. */
export function endsSentence(line: string): boolean {
  return proseEnd.test(line) || english.test(line)
}

const bracketed = /\([^()]{0,30}\)/gu

/** A line that is part of a sentence, not of a list, form or signature. */
export function isProse(line: string): boolean {
  // 「TEL 0795-00-1001（代表、内線2310）」 says no sentence.
  return endsSentence(line) || (line.length >= 18 && /[、。]/.test(line.replace(bracketed, '')))
}

function hasContact(lines: readonly string[]): boolean {
  return lines.some(
    (line) =>
      /〒|TEL|Tel|電話|FAX|https?:|内線|E-?mail/i.test(line) ||
      findAddresses(line).length > 0 ||
      findPhones(line).length > 0,
  )
}

/** The frame that opens the closing block, if there is one. */
function framedStart(lines: readonly string[]): number {
  // 「氏名　　ふりがな　　職名」 above a line of strokes: it rules a table.
  const frames = lines.flatMap((line, i) =>
    isFrame(line) && gapsIn(lines[i - 1] ?? '') < 2 ? [i] : [],
  )
  for (const at of frames) {
    if (!lines.slice(0, at).some((line) => line.trim() !== '')) continue
    const behind = lines.slice(at + 1)
    const next = behind.findIndex(isFrame)
    const block = next < 0 ? behind : behind.slice(0, next)
    const tail = next < 0 ? [] : behind.slice(next + 1)
    const wordy = block.filter((line) => proseEnd.test(line)).length
    const moreText = tail.filter(
      (line) =>
        proseEnd.test(line) && !/メール|受信|機密|秘密/.test(line) && !note.test(line.trim()),
    ).length
    if (block.length <= 30 && wordy <= 1 && moreText === 0) return at
  }
  return -1
}

/** Notes below the closing block (※…, P.S., disclaimers) do not end it. */
const note =
  /^(?:※|\*|P\.?S|追伸|追記|本メール|このメール|この電子メール|当メール|なお、本メール)/iu

const matter =
  /参加|出席|欠席|見学|申し?込|入会|退会|登録|辞退|案内|機会|伺|うかが|研究会|イベント|でしょうか|ますか/u

/** A note; but 「※取りまとめ　総務課　大野 恵」 at the end of a form is one of its lines. */
function isNote(text: string): boolean {
  const label = /^[※*\s]+([^\s:(]{2,12})[\s:(]/u.exec(text)?.[1]
  const names = label !== undefined && readLabelWords(label)?.role === 'contact'
  return note.test(text) && !(names && !isProse(text))
}

function withoutNotes(lines: readonly string[]): readonly string[] {
  let end = lines.length
  for (let at = lines.length - 1; at >= 0; at--) {
    const text = (lines[at] ?? '').trim()
    const below = lines.slice(at + 1, end).filter((line) => line.trim() !== '')
    if (isNote(text) && below.length <= 3 && !below.some((line) => matter.test(line))) end = at
    else if (text === '' && end === at + 1) end = at
    else if (text !== '' && at < lines.length - 6) break
    else if (text !== '' && !isProse(text)) break
  }
  return lines.slice(0, end)
}

/** An item of a list, or the matter itself: it belongs to the letter. */
const item =
  /^\s*(?:配信(?:不要|停止|解除)|(?:不?参加|[出欠]席|辞退|了解|承知|確認)(?:済み?)?)\s*$|^[^:]{0,24}(?:参加|出席|欠席|見学|申し?込)[^:]{0,4}(?:希望|\s?\d{1,2}(?:名|人))|^\s*(?:[^\s:]{1,13}[課室係局部班]\s?:|(?:参加|出席|見学)\s*:|・|\(\d{1,2}\)|\d{1,2}[.、)]\s|\d{1,2}\s+(?=\S+\s))\s*\S/u

/** 「miyake@town.ohnan.lg.jp / 0855-00-1117」 */
export const isReachAlone = (line: string): boolean =>
  /^\s*[\w.+-]+@[\w.-]+(?:[\s/、]+[\d-]{10,13})?\s*$/u.test(line)

/** What stands behind the last sentence, when it is short. */
function trailingStart(lines: readonly string[]): number {
  let last = lines.length - 1
  while (last >= 0 && !isProse(lines[last] ?? '') && !/^\s*以\s*上\s*$/.test(lines[last] ?? ''))
    last--
  for (let at = lines.length - 1; at > last; at--) if (item.test(lines[at] ?? '')) last = at
  // 「後任は三宅です。」 above his address alone in a line: it goes with the sentence.
  if (isReachAlone(lines[last + 1] ?? '') && lines[last + 2]?.trim() === '') last++
  const start = last + 1
  const tail = lines.slice(start).filter((line) => line.trim() !== '')
  return tail.length > 0 && tail.length <= 20 ? start : lines.length
}

/** 「今年の栗は出来がよいそうです。」 below a line of strokes and below the closing block: a word to whoever reads. */
function withoutMotto(lines: readonly string[]): readonly string[] {
  const at = lines.map(isFrame).lastIndexOf(true)
  const block = lines.slice(at + 1).filter((line) => line.trim() !== '')
  const says = block.length > 0 && block.length < 4 && block.every(endsSentence)
  return at >= 0 && says && !hasContact(block) ? lines.slice(0, at) : lines
}

/** Separates the letter from the block that says who wrote it. */
export function splitSignature(lines: readonly string[]): OwnText {
  const framed = framedStart(lines)
  const core = withoutNotes(withoutMotto(lines))
  const trailing = trailingStart(core)
  // Lines between the last sentence and a framed block belong to the letter.
  const start =
    framed >= 0 && framed < core.length && (hasContact(lines.slice(framed)) || framed >= trailing)
      ? framed
      : trailing
  // What an ornament separates is not one sentence.
  const clean = (part: readonly string[]) => part.map((line) => (isFrame(line) ? '' : line))
  // A note is read with the letter: it may ask for something.
  return {
    body: clean([
      ...core.slice(0, start),
      ...(start < core.length ? lines.slice(core.length) : []),
    ]),
    signature: clean(start < core.length ? core.slice(start) : lines.slice(start)),
  }
}
