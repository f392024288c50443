import { builtBundle } from '../../google/bundle.ts'
import type { World } from '../../google/open-world.ts'

/** What people can do to a spreadsheet that the desk of the stand-in has no gesture for, as requests. */
const hands = `
  function handsOn(requests) {
    return Sheets.Spreadsheets.batchUpdate({ requests }, SpreadsheetApp.getActive().getId()) }
  function wholeBook() {
    return Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId(), { fields: 'properties,sheets(properties,conditionalFormats,protectedRanges,columnGroups,basicFilter,data(columnMetadata,rowData.values(userEnteredValue,userEnteredFormat,dataValidation,note)))' }) }
  function outline() {
    return Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId(), {}) }
`

export type Cell = {
  readonly userEnteredValue?: { readonly stringValue?: string; readonly numberValue?: number }
  readonly userEnteredFormat?: { readonly numberFormat?: object; readonly [other: string]: unknown }
  readonly dataValidation?: object
  readonly note?: string
}

export type Range = {
  readonly sheetId?: number
  readonly startRowIndex?: number
  readonly endRowIndex?: number
  readonly startColumnIndex?: number
  readonly endColumnIndex?: number
}

export type Rule = {
  readonly ranges?: readonly Range[]
  readonly booleanRule?: {
    readonly condition?: { readonly type?: string; readonly values?: object }
  }
}

export type Protection = {
  readonly protectedRangeId: number
  readonly description?: string
  readonly range?: Range
}

export type Sheet = {
  readonly properties: {
    readonly sheetId: number
    readonly title: string
    readonly index: number
    readonly hidden?: boolean
    readonly gridProperties: {
      readonly rowCount: number
      readonly columnCount: number
      readonly frozenRowCount?: number
    }
  }
  readonly data: readonly {
    readonly rowData?: readonly { readonly values?: readonly Cell[] }[]
    readonly columnMetadata: readonly {
      readonly hiddenByUser?: boolean
      readonly pixelSize: number
      readonly developerMetadata?: readonly {
        readonly metadataId: number
        readonly metadataValue: string
      }[]
    }[]
  }[]
  readonly conditionalFormats?: readonly Rule[]
  readonly protectedRanges?: readonly Protection[]
  readonly columnGroups?: readonly { readonly range: object; readonly collapsed?: boolean }[]
  readonly basicFilter?: object
}

export type BookState = {
  readonly properties: { readonly timeZone: string }
  readonly sheets: readonly Sheet[]
}

/** The production bundle, and hands that do what people do. */
export function giveHands(world: World): World {
  world.deploy({ code: builtBundle() + hands })
  return world
}

function run(world: World, name: string, args: readonly unknown[]): unknown {
  const done = world.runFunction(name, { args })
  if (!done.ok) throw new Error(done.error)
  return done.value
}

export const change = (world: World, requests: readonly object[]): void =>
  void run(world, 'handsOn', [requests])

/** Without the cells. */
export const lookAtOutline = (world: World): BookState => run(world, 'outline', []) as BookState

export const look = (world: World): BookState => run(world, 'wholeBook', []) as BookState

export function setUp(world: World): void {
  const done = world.clickMenu('はじめに：準備する')
  if (!done.ok) throw new Error(done.error)
}

/** How many times a second setup writes to the spreadsheet. */
export function writesOf(world: World, work: () => void): number {
  world.counts.reset()
  work()
  return world.counts.byName['Sheets.Spreadsheets.batchUpdate'] ?? 0
}

export const sheetOf = (book: BookState, sheetId: number): Sheet => {
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === sheetId)
  if (!sheet) throw new Error(`no sheet ${sheetId}`)
  return sheet
}

export const cellsOf = (sheet: Sheet): readonly (readonly Cell[])[] =>
  (sheet.data[0]?.rowData ?? []).map(({ values }) => values ?? [])

export const headerOf = (sheet: Sheet): readonly string[] =>
  (cellsOf(sheet)[0] ?? []).map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? '')
