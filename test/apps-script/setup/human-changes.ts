import fc from 'fast-check'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import type { BookState, Sheet } from './hands.ts'

const ownSheetIds: ReadonlySet<number> = new Set(
  Object.values(allTabs).map(({ sheetId }) => sheetId),
)

/** Three numbers that choose among what there is: a tab, and two places in it. */
export type Choice = {
  readonly what: number
  readonly tab: number
  readonly at: number
  readonly to: number
}

type Scene = {
  readonly book: BookState
  readonly sheet: Sheet
  readonly sheetId: number
  readonly column: number
  readonly columns: number
  readonly to: number
  readonly at: number
}

type Deed = { readonly name: string; requests(scene: Scene): object[] }

const columnsAt = ({ sheetId, column }: Scene) => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex: column,
  endIndex: column + 1,
})

const cellsAt = ({ sheetId, column }: Scene, rows: readonly [number, number]) => ({
  sheetId,
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: column,
  endColumnIndex: column + 1,
})

const typed = (scene: Scene, rowIndex: number, text: string): object => ({
  updateCells: {
    start: { sheetId: scene.sheetId, rowIndex, columnIndex: scene.column },
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
})

/** What people do to a book on a bad day; whatever hides or deletes leaves enough to go on. */
const deeds: readonly Deed[] = [
  {
    name: 'renames a tab',
    requests: ({ sheetId, at }) => [
      {
        updateSheetProperties: {
          properties: { sheetId, title: `うちの表${sheetId}-${at}` },
          fields: 'title',
        },
      },
    ],
  },
  {
    name: 'moves a column',
    requests: (scene) => {
      const to = scene.to % (scene.columns + 1)
      if (to === scene.column || to === scene.column + 1) return []
      return [{ moveDimension: { source: columnsAt(scene), destinationIndex: to } }]
    },
  },
  {
    name: 'inserts a column of their own',
    requests: (scene) => [
      { insertDimension: { range: columnsAt(scene), inheritFromBefore: scene.column > 0 } },
      typed(scene, 0, `うちの欄${scene.at}`),
      typed(scene, 1, 'うちの値'),
    ],
  },
  {
    name: 'hides a column',
    requests: (scene) => [
      {
        updateDimensionProperties: {
          range: columnsAt(scene),
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    ],
  },
  {
    name: 'widens a column',
    requests: (scene) => [
      {
        updateDimensionProperties: {
          range: columnsAt(scene),
          properties: { pixelSize: 321 },
          fields: 'pixelSize',
        },
      },
    ],
  },
  {
    name: 'deletes a column',
    requests: (scene) =>
      scene.columns > 3 ? [{ deleteDimension: { range: columnsAt(scene) } }] : [],
  },
  {
    name: 'renames a header',
    requests: (scene) => [typed(scene, 0, `よびな${scene.to}`)],
  },
  {
    name: 'clears the lists to choose from',
    requests: (scene) => [
      { setDataValidation: { range: cellsAt(scene, [2, 3 + (scene.at % 20)]) } },
      { setDataValidation: { range: cellsAt(scene, [40, 42]) } },
    ],
  },
  {
    name: 'formats cells as plain numbers and paints them',
    requests: (scene) => [
      {
        repeatCell: {
          range: cellsAt(scene, [1 + (scene.at % 5), 30]),
          cell: {
            userEnteredFormat: {
              numberFormat: { type: 'NUMBER', pattern: '0.00' },
              backgroundColor: { red: 1, green: 0.5, blue: 0 },
            },
          },
          fields: 'userEnteredFormat(numberFormat,backgroundColor)',
        },
      },
    ],
  },
  {
    name: 'adds a colour of their own',
    requests: (scene) => [
      {
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [cellsAt(scene, [1, 200])],
            booleanRule: {
              condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: '見本' }] },
              format: { backgroundColor: { red: 1 } },
            },
          },
        },
      },
    ],
  },
  {
    name: 'deletes a colour',
    requests: ({ sheet, sheetId, at }) => {
      const rules = sheet.conditionalFormats ?? []
      return rules.length === 0
        ? []
        : [{ deleteConditionalFormatRule: { sheetId, index: at % rules.length } }]
    },
  },
  {
    name: 'protects cells of their own',
    requests: (scene) => [
      {
        addProtectedRange: {
          protectedRange: { range: cellsAt(scene, [1, 9]), description: 'うちの保護' },
        },
      },
    ],
  },
  {
    name: 'deletes a protection',
    requests: ({ sheet, at }) => {
      const all = sheet.protectedRanges ?? []
      const chosen = all[at % Math.max(1, all.length)]
      return chosen ? [{ deleteProtectedRange: { protectedRangeId: chosen.protectedRangeId } }] : []
    },
  },
  {
    name: 'takes the filter off',
    requests: ({ sheet, sheetId }) =>
      sheet.basicFilter ? [{ clearBasicFilter: { sheetId } }] : [],
  },
  {
    name: 'narrows the filter',
    requests: ({ sheetId }) => [
      {
        setBasicFilter: {
          filter: { range: { sheetId, startRowIndex: 0, endRowIndex: 50, startColumnIndex: 0 } },
        },
      },
    ],
  },
  {
    name: 'unfreezes the header',
    requests: ({ sheetId }) => [
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenRowCount: 0 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ],
  },
  {
    name: 'ungroups the side columns',
    requests: ({ sheet }) =>
      (sheet.columnGroups ?? []).map(({ range }) => ({ deleteDimensionGroup: { range } })),
  },
  {
    name: 'shows a hidden tab',
    requests: ({ sheetId }) => [
      { updateSheetProperties: { properties: { sheetId, hidden: false }, fields: 'hidden' } },
    ],
  },
  {
    name: 'inserts rows',
    requests: ({ sheetId, at }) => [
      {
        insertDimension: {
          range: { sheetId, dimension: 'ROWS', startIndex: 1 + (at % 3), endIndex: 3 + (at % 3) },
          inheritFromBefore: true,
        },
      },
    ],
  },
  {
    name: 'adds rows at the end',
    requests: ({ sheetId }) => [{ appendDimension: { sheetId, dimension: 'ROWS', length: 7 } }],
  },
  {
    name: 'writes a note on a header',
    requests: (scene) => [
      {
        repeatCell: {
          range: cellsAt(scene, [0, 1]),
          cell: { note: scene.at % 2 === 0 ? 'うちのメモ' : '' },
          fields: 'note',
        },
      },
    ],
  },
  {
    name: 'deletes a tab',
    requests: ({ book, sheetId }) => {
      const shown = book.sheets.filter(({ properties }) => !properties.hidden)
      const isLast = shown.length === 1 && shown[0]?.properties.sheetId === sheetId
      return isLast ? [] : [{ deleteSheet: { sheetId } }]
    },
  },
  {
    name: 'makes a tab of their own, named like one of ours that is gone',
    requests: ({ book, at }) => {
      const titles = new Set(book.sheets.map(({ properties }) => properties.title))
      const gone = Object.values(allTabs).find(({ title }) => !titles.has(title))
      const title = gone?.title ?? `うちのタブ${at}-${book.sheets.length}`
      return titles.has(title) ? [] : [{ addSheet: { properties: { title } } }]
    },
  },
]

export const choices: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({
    what: fc.nat(deeds.length - 1),
    tab: fc.nat(20),
    at: fc.nat(99),
    to: fc.nat(40),
  }),
  { minLength: 1, maxLength: 8 },
)

/** The requests of one human change on the book as it is now, and what it was. */
export function humanChange(book: BookState, choice: Choice): { name: string; requests: object[] } {
  const own = book.sheets.filter(({ properties }) => ownSheetIds.has(properties.sheetId))
  const sheet = own[choice.tab % Math.max(1, own.length)]
  const deed = deeds[choice.what]
  if (!sheet || !deed) return { name: 'nothing', requests: [] }
  const columns = sheet.properties.gridProperties.columnCount
  const requests = deed.requests({
    book,
    sheet,
    sheetId: sheet.properties.sheetId,
    column: choice.at % columns,
    columns,
    to: choice.to,
    at: choice.at,
  })
  return { name: `${deed.name} (${sheet.properties.title}, ${choice.at}, ${choice.to})`, requests }
}
