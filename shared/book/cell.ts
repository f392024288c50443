import { instantOf, isDate, isTime } from '../time/japan-date.ts'
import {
  dateToSerial,
  instantToSerial,
  serialToDate,
  serialToInstant,
  serialToTime,
  timeToSerial,
} from '../time/sheet-serial.ts'
import type { Column } from './column.ts'

/** A cell as the Sheets API gives it: unformatted, dates as serial numbers. */
export type RawCell = string | number | boolean | null | undefined

export type CellValue = string | number | null

/** What is wrong with a cell; words for it live in the sheet's texts. */
export type CellFault =
  | { readonly tag: 'not-a-choice'; readonly choices: readonly string[] }
  | { readonly tag: 'not-a-date' }
  | { readonly tag: 'not-a-time' }
  | { readonly tag: 'not-a-number' }

export type CellReading = { readonly value: CellValue; readonly fault?: CellFault }

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0')

/** Dates that people type as text: 2019/11/14, 2019-11-14, 2019年11月14日, full width too; a weekday after it is ignored. */
export function readTypedDate(text: string): string | undefined {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*(?:\(.\))?$/.exec(
    text.normalize('NFKC').trim(),
  )
  if (!match) return undefined
  const date = `${match[1]}-${two(match[2])}-${two(match[3])}`
  return isDate(date) ? date : undefined
}

/** Times that people type as text: 13:30, 9:00, 13時30分, 13時. */
export function readTypedTime(text: string): string | undefined {
  const match = /^(\d{1,2})\s*[:時]\s*(\d{1,2})?\s*分?$/.exec(text.normalize('NFKC').trim())
  if (!match) return undefined
  const time = `${two(match[1])}:${two(match[2] ?? '0')}`
  return isTime(time) ? time : undefined
}

/** Mail and log texts keep their line breaks; the ends of every text are trimmed. */
function readText(raw: RawCell): string {
  if (raw === null || raw === undefined) return ''
  return typeof raw === 'string' ? raw.trim() : String(raw)
}

/** 1900-01-01 to 9999-12-31: outside stands a number such as 20191114, typed without its slashes. */
const isDateSerial = (serial: number): boolean => serial >= 2 && serial < 2_958_466

/** A date and a time apart by a space; a day alone begins at midnight. */
function readTypedInstant(text: string): number | undefined {
  const [, day = '', time = ''] = /^(.*?)(?:[\s　T]+(\S*[:：時]\S*))?$/.exec(text) ?? []
  const date = readTypedDate(day)
  const minute = time === '' ? '00:00' : readTypedTime(time.replace(/^(\d+:\d+):\d+$/, '$1'))
  return date === undefined || minute === undefined ? undefined : instantOf(date, minute)
}

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
  if (typeof raw === 'number')
    return isDateSerial(raw)
      ? { value: serialToDate(raw) }
      : { value: '', fault: { tag: 'not-a-date' } }
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
  return { value: '', fault: { tag: 'not-a-choice', choices: column.choices } }
}

/** A cell's value under its column; a value that does not fit reads as blank, with the fault beside it. */
export function readCell(raw: RawCell, column: Column): CellReading {
  const isBlank = raw === null || raw === undefined || raw === ''
  if (column.kind === 'text' || column.kind === 'code') {
    const text = isBlank ? '' : readText(raw)
    return text === '' ? blankText : readChoice(text, column)
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

/** The other way: what to write for a value; null empties the cell. */
export function cellToRaw(value: CellValue, column: Column): string | number | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return column.kind === 'instant' ? instantToSerial(value) : value
  if (column.kind === 'date') return dateToSerial(value)
  if (column.kind === 'time') return timeToSerial(value)
  return value
}
