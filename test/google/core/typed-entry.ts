import type { Cell } from './book.ts'
import { isRealDate, serialOf } from './serial.ts'
import type { ExtendedValue, NumberFormat } from './sheet-shapes.ts'
import { textValue } from './text-value.ts'

export interface Typed {
  readonly value: ExtendedValue | undefined
  /** The format Sheets gives a cell that had none, e.g. after a date was typed. */
  readonly format?: NumberFormat
}

/**
 * What typing into a cell makes of a text (USER_ENTERED): `1-2` becomes a date, `007` becomes 7, `=…` a
 * formula; a cell formatted as text keeps the text (PLATFORM §3.3).
 */
export function typeInto(cell: Cell | undefined, entered: unknown, year: number): Typed {
  if (typeof entered === 'number') return { value: { numberValue: entered } }
  if (typeof entered === 'boolean') return { value: { boolValue: entered } }
  const text = String(entered ?? '')
  if (text === '') return { value: undefined }
  if (text.startsWith("'")) return { value: textValue(text.slice(1)) }
  if (isTextCell(cell)) return { value: textValue(text) }
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } }
  return readNumber(text) ?? readMoment(text, year) ?? { value: textValue(text) }
}

function isTextCell(cell: Cell | undefined): boolean {
  const format = cell?.format?.numberFormat
  return format?.type === 'TEXT' || format?.pattern === '@'
}

function readNumber(text: string): Typed | undefined {
  const trimmed = text.trim()
  if (/^(true|false)$/i.test(trimmed)) return { value: { boolValue: /^t/i.test(trimmed) } }
  if (/^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([eE][+-]?\d+)?$/.test(trimmed)) {
    return { value: { numberValue: Number(trimmed.replaceAll(',', '')) } }
  }
  if (/^[+-]?\d+(\.\d+)?%$/.test(trimmed)) {
    const format: NumberFormat = { type: 'PERCENT', pattern: '0%' }
    return { value: { numberValue: Number(trimmed.slice(0, -1)) / 100 }, format }
  }
  return undefined
}

const momentPattern =
  /^(?:(?:(\d{4})[/-](\d{1,2})[/-](\d{1,2})|(\d{1,2})[/-](\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日)(?:[ T]+|$))?(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

function readMoment(text: string, thisYear: number): Typed | undefined {
  const match = momentPattern.exec(text.trim())
  if (!match || text.trim() === '') return undefined
  const numbers = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  const [y1, m1, d1, m2, d2, y3, m3, d3, hour, minute, second] = numbers
  const year = y1 ?? y3 ?? thisYear
  const month = m1 ?? m2 ?? m3
  const day = d1 ?? d2 ?? d3
  const time = hour === undefined ? undefined : timeOf(hour, minute ?? 0, second ?? 0)
  if (hour !== undefined && time === undefined) return undefined
  if (month === undefined || day === undefined) {
    if (time === undefined) return undefined
    return { value: { numberValue: time }, format: { type: 'TIME', pattern: 'h:mm' } }
  }
  if (!isRealDate(year, month, day)) return undefined
  const format: NumberFormat =
    time === undefined
      ? { type: 'DATE', pattern: 'yyyy/mm/dd' }
      : { type: 'DATE_TIME', pattern: 'yyyy/mm/dd h:mm' }
  return { value: { numberValue: serialOf(year, month, day) + (time ?? 0) }, format }
}

function timeOf(hour: number, minute: number, second: number): number | undefined {
  if (minute > 59 || second > 59) return undefined
  return (hour * 3600 + minute * 60 + second) / 86_400
}
