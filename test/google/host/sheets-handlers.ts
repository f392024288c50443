import { batchUpdate } from '../core/batch-update.ts'
import type { Book } from '../core/book.ts'
import { parseMask, select } from '../core/field-mask.ts'
import { GoogleError } from '../core/google-error.ts'
import {
  type ReadOptions,
  readByFilters,
  readValues,
  type ValueFilter,
} from '../core/read-values.ts'
import type { ValueRange } from '../core/sheet-shapes.ts'
import { type GetOptions, spreadsheetAnswer } from '../core/spreadsheet-answer.ts'
import {
  appendValues,
  clearValues,
  type WriteOptions,
  type Written,
  writeValues,
} from '../core/write-values.ts'
import type { SheetsMethod } from '../script/google-names.ts'
import type { Handler, Run } from './run.ts'

function bookOf(run: Run, id: unknown): Book {
  const { book } = run.runtime.state
  if (id !== book.spreadsheetId) throw new GoogleError(404, 'Requested entity was not found.')
  return book
}

/** Applies the `fields` of the optional arguments, as every Google API does. */
function partial(answer: object, options: unknown): object {
  const fields = (options as { readonly fields?: string } | null | undefined)?.fields
  return fields ? (select(answer, parseMask(fields)) as object) : answer
}

function writeOptions(run: Run, options: unknown): WriteOptions {
  const given = (options ?? {}) as { valueInputOption?: string; insertDataOption?: string }
  if (!given.valueInputOption)
    throw new GoogleError(400, "'valueInputOption' is required but not specified")
  const year = new Date(run.runtime.state.now + 9 * 3_600_000).getUTCFullYear()
  return { ...given, year }
}

function writtenAnswer(run: Run, written: Written): object {
  const { book, ...counts } = written
  run.runtime.state.book = book
  return { spreadsheetId: book.spreadsheetId, ...counts }
}

const get: Handler = (run, [id, options]) => {
  const book = bookOf(run, id)
  return partial(spreadsheetAnswer(book, (options ?? {}) as GetOptions), options)
}

const batch: Handler = (run, [body, id]) => {
  const book = bookOf(run, id)
  const { requests = [], ...wish } = (body ?? {}) as AnswerWish & { readonly requests?: object[] }
  const done = batchUpdate(book, requests)
  const shown = updatedSpreadsheet(done.book, wish)
  run.runtime.state.book = done.book
  return { spreadsheetId: id, replies: done.replies, ...shown }
}

interface AnswerWish {
  readonly includeSpreadsheetInResponse?: boolean
  readonly responseRanges?: readonly string[]
  readonly responseIncludeGridData?: boolean
}

/** The book as the batch left it: the other fields count only with includeSpreadsheetInResponse (API reference). */
function updatedSpreadsheet(book: Book, wish: AnswerWish): object {
  if (!wish.includeSpreadsheetInResponse) return {}
  const { responseRanges: ranges = [], responseIncludeGridData: includeGridData = false } = wish
  return { updatedSpreadsheet: spreadsheetAnswer(book, { ranges, includeGridData }) }
}

const valuesGet: Handler = (run, [id, range, options]) =>
  partial(readValues(bookOf(run, id), String(range), (options ?? {}) as ReadOptions), options)

const valuesBatchGet: Handler = (run, [id, options]) => {
  const book = bookOf(run, id)
  const given = (options ?? {}) as ReadOptions & { readonly ranges?: readonly string[] | string }
  const valueRanges = [given.ranges ?? []].flat().map((range) => readValues(book, range, given))
  return partial({ spreadsheetId: id, valueRanges }, options)
}

const valuesByFilter: Handler = (run, [body, id]) => {
  const book = bookOf(run, id)
  const { dataFilters = [], ...options } = (body ?? {}) as ReadOptions & {
    readonly dataFilters?: readonly ValueFilter[]
  }
  return { spreadsheetId: id, valueRanges: readByFilters(book, dataFilters, options) }
}

const valuesUpdate: Handler = (run, [body, id, range, options]) => {
  const book = bookOf(run, id)
  const target = { range: String(range), body: (body ?? {}) as ValueRange }
  return writtenAnswer(run, writeValues(book, target, writeOptions(run, options)))
}

const valuesBatchUpdate: Handler = (run, [body, id]) => {
  const before = bookOf(run, id)
  const { data = [], ...options } = (body ?? {}) as { data?: ValueRange[] }
  const how = writeOptions(run, options)
  let book = before
  const responses = data.map((one) => {
    const written = writeValues(book, { range: one.range ?? '', body: one }, how)
    const { book: next, ...counts } = written
    book = next
    return { spreadsheetId: id, ...counts }
  })
  run.runtime.state.book = book
  const sum = (pick: (one: (typeof responses)[number]) => number): number =>
    responses.reduce((total, one) => total + pick(one), 0)
  return {
    spreadsheetId: id,
    totalUpdatedRows: sum((one) => one.updatedRows),
    totalUpdatedColumns: sum((one) => one.updatedColumns),
    totalUpdatedCells: sum((one) => one.updatedCells),
    totalUpdatedSheets: new Set(responses.map((one) => one.updatedRange.split('!')[0])).size,
    responses,
  }
}

const valuesAppend: Handler = (run, [body, id, range, options]) => {
  const book = bookOf(run, id)
  const target = { range: String(range), body: (body ?? {}) as ValueRange }
  const { tableRange, ...written } = appendValues(book, target, writeOptions(run, options))
  const updates = writtenAnswer(run, written)
  return { spreadsheetId: id, ...(tableRange ? { tableRange } : {}), updates }
}

const valuesClear: Handler = (run, [_body, id, range]) => {
  const { book, clearedRange } = clearValues(bookOf(run, id), String(range))
  run.runtime.state.book = book
  return { spreadsheetId: id, clearedRange }
}

export const sheetsHandlers = {
  'Sheets.Spreadsheets.get': get,
  'Sheets.Spreadsheets.batchUpdate': batch,
  'Sheets.Spreadsheets.Values.get': valuesGet,
  'Sheets.Spreadsheets.Values.batchGet': valuesBatchGet,
  'Sheets.Spreadsheets.Values.batchGetByDataFilter': valuesByFilter,
  'Sheets.Spreadsheets.Values.update': valuesUpdate,
  'Sheets.Spreadsheets.Values.batchUpdate': valuesBatchUpdate,
  'Sheets.Spreadsheets.Values.append': valuesAppend,
  'Sheets.Spreadsheets.Values.clear': valuesClear,
} satisfies Partial<Record<SheetsMethod, Handler>>
