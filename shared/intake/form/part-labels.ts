import { readLabelWords } from '../words/field-labels.ts'

const behindSentence = /[。!] ?([^\s。、:「」()]{1,12}) ?: ?(?=\S)/u

/** 「1名追加をお願いします。参加者：建設課 技師 宮本 健」: a label that names somebody begins a line of its own. */
export function partLabels(line: string): readonly string[] {
  const found = line.length > 300 ? null : behindSentence.exec(line)
  const reading = readLabelWords(found?.[1] ?? '')
  if (!found || !(reading?.role || reading?.fields.includes('name'))) return [line]
  return [line.slice(0, found.index + 1), line.slice(found.index + 1).trim()]
}
