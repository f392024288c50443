import { readLabelWords } from '../words/field-labels.ts'

/** 「名前／鈴木 花子」; 「電話/FAX」 and 「所属/職名」 are labels of two words. */
export function isSlashed(line: string, at: number): boolean {
  const front = line.slice(0, at).trim()
  const behind = line.slice(at + 1).replace(/^[\s>=]+/, '')
  const next = behind.split(/[\s/:|=(]/, 1)[0] ?? ''
  const label = front.length < 2 ? undefined : readLabelWords(front)
  return (
    label !== undefined &&
    label.fields.length > 0 &&
    next !== '' &&
    !/[:;]/.test(behind.slice(0, 24)) &&
    readLabelWords(next) === undefined
  )
}
