import { isDate, isTime } from '../time/japan-date.ts'
import {
  dateToSerial,
  instantToSerial,
  serialToDate,
  serialToInstant,
  serialToTime,
  timeToSerial,
} from '../time/sheet-serial.ts'
import type { Column } from './column.ts'
import type { Fault } from './fault.ts'
import { inForm } from './text-form.ts'
import { readTypedDate, readTypedInstant, readTypedTime } from './typed-moment.ts'

/** A cell as the Sheets API gives it: unformatted, dates as serial numbers. */
export type RawCell = string | number | boolean | null | undefined

export type CellValue = string | number | null

/** What is wrong with a cell by itself; the validator knows what is wrong beside others. */
export type CellFault = Extract<
  Fault,
  { readonly tag: 'not-a-choice' | 'not-a-date' | 'not-a-time' | 'not-a-number' }
>

export type CellReading = { readonly value: CellValue; readonly fault?: CellFault }

/** Mail and log texts keep their line breaks; the ends of every text are trimmed. */
function readText(raw: RawCell): string {
  if (raw === null || raw === undefined) return ''
  return typeof raw === 'string' ? raw.trim() : String(raw)
}

/** 1900-01-01 to 9999-12-31: outside stands a number such as 20191114, typed without its slashes. */
const isDateSerial = (serial: number): boolean => serial >= 2 && serial < 2_958_466

function readInstant(raw: RawCell): CellReading {
  const instant =
    typeof raw !== 'number'
      ? readTypedInstant(readText(raw))
      : isDateSerial(raw)
        ? serialToInstant(raw)
        : undefined
  return instant === undefined ? { value: null, fault: { tag: 'not-a-date' } } : { value: instant }
}

function readDate(raw: RawCell): CellReading {
  if (typeof raw === 'number' && isDateSerial(raw)) return { value: serialToDate(raw) }
  const date = readTypedDate(readText(raw))
  return date === undefined ? { value: '', fault: { tag: 'not-a-date' } } : { value: date }
}

function readTime(raw: RawCell): CellReading {
  // 1330 typed without its colon is a number of days, not a time.
  if (typeof raw === 'number')
    return raw >= 0 && raw < 1
      ? { value: serialToTime(raw) }
      : { value: '', fault: { tag: 'not-a-time' } }
  const time = readTypedTime(readText(raw))
  return time === undefined ? { value: '', fault: { tag: 'not-a-time' } } : { value: time }
}

function readNumber(raw: RawCell): CellReading {
  if (typeof raw === 'number') return { value: raw }
  const text = readText(raw).normalize('NFKC').replace(/,/g, '')
  return /^-?\d+(\.\d+)?$/.test(text)
    ? { value: Number(text) }
    : { value: null, fault: { tag: 'not-a-number' } }
}

function readChoice(text: string, column: Column): CellReading {
  if (!column.choices || column.openChoices || column.choices.includes(text)) return { value: text }
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  if (column.choices.includes(plain)) return { value: plain }
  return { value: '', fault: { tag: 'not-a-choice', choices: column.choices } }
}

/** A cell's value under its column; a value that does not fit reads as blank, with the fault beside it. */
export function readCell(raw: RawCell, column: Column): CellReading {
  const isBlank = raw === null || raw === undefined || raw === ''
  if (column.kind === 'text' || column.kind === 'code') {
    const text = isBlank ? '' : readText(raw)
    if (text === '') return blankText
    return readChoice(column.form ? inForm(raw, text, column.form) : text, column)
  }
  if (isBlank || readText(raw) === '')
    return column.kind === 'instant' || column.kind === 'number' ? blankNumber : blankText
  switch (column.kind) {
    case 'date':
      return readDate(raw)
    case 'time':
      return readTime(raw)
    case 'instant':
      return readInstant(raw)
    case 'number':
      return readNumber(raw)
  }
}

const blankText: CellReading = { value: '' }
const blankNumber: CellReading = { value: null }

/** The other way: what to write for a value; null empties the cell. A text that is no date stays one. */
export function cellToRaw(value: CellValue, column: Column): string | number | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return column.kind === 'instant' ? instantToSerial(value) : value
  if (column.kind === 'date' && isDate(value)) return dateToSerial(value)
  if (column.kind === 'time' && isTime(value)) return timeToSerial(value)
  return value
}

/** Whether the system may rewrite a cell in its own spelling. Free texts are left as people wrote them. */
export const hasOneSpelling = ({ kind, choices, form, computed }: Column): boolean =>
  !computed && ((kind !== 'text' && kind !== 'code') || choices !== undefined || form !== undefined)

/** Of such a column: whether a readable cell is spelt otherwise, as a date typed as text is. */
export function isUntidy(raw: RawCell, value: CellValue, column: Column): boolean {
  if (value === '' || value === null) return false
  if (column.form) return raw !== value
  if (column.choices) return typeof raw === 'string' && raw !== value
  // A number is as good as any other way to write the same day or time: formulas stay.
  return typeof raw === 'string' || (column.kind === 'date' && !isDateSerial(Number(raw)))
}
