import type { Book } from './book.ts'
import { appendCells, repeatCell, setDataValidation, updateCells } from './cell-requests.ts'
import { addChart, deleteEmbeddedObject } from './chart-requests.ts'
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimension-requests.ts'
import { badRequest, GoogleError } from './google-error.ts'
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './metadata-requests.ts'
import * as rules from './rule-requests.ts'
import {
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from './sheet-requests.ts'
import { sortRange } from './sort-range.ts'

interface Step {
  readonly book: Book
  readonly reply?: object
}

type Handle = (book: Book, request: object) => Step

const only =
  <T extends object>(apply: (book: Book, request: T) => Book): Handle =>
  (book, request) => ({ book: apply(book, request as T) })

const withReply =
  <T extends object>(apply: (book: Book, request: T) => Step): Handle =>
  (book, request) =>
    apply(book, request as T)

const handlers: Readonly<Record<string, Handle>> = {
  addSheet: withReply((book, request: Parameters<typeof addSheet>[1]) => {
    const added = addSheet(book, request)
    return { book: added.book, reply: { properties: added.properties } }
  }),
  deleteSheet: only(deleteSheet),
  updateSheetProperties: only(updateSheetProperties),
  updateSpreadsheetProperties: only(updateSpreadsheetProperties),
  insertDimension: only(insertDimension),
  deleteDimension: only(deleteDimension),
  moveDimension: only(moveDimension),
  appendDimension: only(appendDimension),
  updateDimensionProperties: only(updateDimensionProperties),
  autoResizeDimensions: (book) => ({ book }),
  updateCells: only(updateCells),
  repeatCell: only(repeatCell),
  appendCells: only(appendCells),
  setDataValidation: only(setDataValidation),
  addConditionalFormatRule: only(rules.addConditionalFormatRule),
  updateConditionalFormatRule: withReply(rules.updateConditionalFormatRule),
  deleteConditionalFormatRule: withReply(rules.deleteConditionalFormatRule),
  addProtectedRange: withReply(rules.addProtectedRange),
  updateProtectedRange: only(rules.updateProtectedRange),
  deleteProtectedRange: only(rules.deleteProtectedRange),
  addDimensionGroup: withReply(rules.addDimensionGroup),
  deleteDimensionGroup: withReply(rules.deleteDimensionGroup),
  updateDimensionGroup: only(rules.updateDimensionGroup),
  setBasicFilter: only(rules.setBasicFilter),
  clearBasicFilter: only(rules.clearBasicFilter),
  sortRange: only(sortRange),
  addNamedRange: withReply(rules.addNamedRange),
  addChart: withReply(addChart),
  deleteEmbeddedObject: only(deleteEmbeddedObject),
  createDeveloperMetadata: withReply(createDeveloperMetadata),
  updateDeveloperMetadata: withReply(updateDeveloperMetadata),
  deleteDeveloperMetadata: withReply(deleteDeveloperMetadata),
}

export const understoodRequests: readonly string[] = Object.keys(handlers)

/** spreadsheets.batchUpdate: "If any request is not valid then the entire request will fail and nothing will be applied." */
export function batchUpdate(
  book: Book,
  requests: readonly object[],
): { book: Book; replies: object[] } {
  if (requests.length === 0) throw badRequest('Must specify at least one request.')
  let current = book
  const replies = requests.map((request, index) => {
    const [[kind, body] = ['', undefined], ...more] = Object.entries(request)
    if (more.length > 0)
      throw badRequest(
        `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set.`,
      )
    const handle = handlers[kind]
    if (!handle) throw new Error(`not in the stand-in: Sheets request ${kind}`)
    const step = attempt(() => handle(current, (body ?? {}) as object), `${index}].${kind}`)
    current = step.book
    return step.reply ? { [kind]: step.reply } : {}
  })
  return { book: current, replies }
}

function attempt(run: () => Step, where: string): Step {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error
    throw new GoogleError(error.code, `Invalid requests[${where}: ${error.message}`)
  }
}
