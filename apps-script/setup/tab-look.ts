import type { CellKind, Column, Columns, Tab } from '../../shared/book/column.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request
type Color = GoogleAppsScript.Sheets.Schema.Color
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange
type NumberFormat = GoogleAppsScript.Sheets.Schema.NumberFormat

const hex = (code: string): Color => ({
  red: Number.parseInt(code.slice(0, 2), 16) / 255,
  green: Number.parseInt(code.slice(2, 4), 16) / 255,
  blue: Number.parseInt(code.slice(4, 6), 16) / 255,
})

const headerBlue = hex('1f3f5f')
const computedGrey = hex('f1f3f5')
const missingRed = hex('fdeaea')

/** Typed text stays text: a code never loses its zero, a name never becomes a date or a formula's result. */
const numberFormats: Readonly<Record<CellKind, NumberFormat>> = {
  text: { type: 'TEXT', pattern: '@' },
  code: { type: 'TEXT', pattern: '@' },
  date: { type: 'DATE', pattern: 'yyyy/mm/dd(ddd)' },
  time: { type: 'TIME', pattern: 'hh:mm' },
  instant: { type: 'DATE_TIME', pattern: 'yyyy/mm/dd hh:mm' },
  number: { type: 'NUMBER', pattern: '0' },
}

/** Colours of states always stand with the word (DOMAIN §10). */
const wordColours: Readonly<Record<string, { background: string; text: string; strike?: true }>> = {
  参加決定: { background: 'e3f4ea', text: '17603c' },
  受付: { background: 'e8f0f8', text: '1f4e79' },
  受付中: { background: 'e3f4ea', text: '17603c' },
  キャンセル待ち: { background: 'fff6d6', text: '7a5b00' },
  繰上げ打診中: { background: 'fff6d6', text: '7a5b00' },
  要確認: { background: 'ffead6', text: '8a4500' },
  確認待ち: { background: 'fff6d6', text: '7a5b00' },
  電話する: { background: 'ffead6', text: '8a4500' },
  止めている: { background: 'fdeaea', text: '9b1c1c' },
  失敗: { background: 'fdeaea', text: '9b1c1c' },
  見送り: { background: 'eeeeee', text: '666666' },
  キャンセル: { background: 'eeeeee', text: '666666', strike: true },
  対象外: { background: 'eeeeee', text: '666666', strike: true },
  退会: { background: 'eeeeee', text: '666666', strike: true },
  中止: { background: 'eeeeee', text: '666666', strike: true },
}

type Placed = { readonly column: Column; readonly index: number }

/** Everything that makes a new tab look and behave as in the house style: one list of requests. */
export function tabRequests(tab: Tab, index: number): Request[] {
  const columns = Object.values(tab.columns satisfies Columns)
  const placed = columns.map((column, at): Placed => ({ column, index: at }))
  return [
    {
      addSheet: {
        properties: {
          sheetId: tab.sheetId,
          title: tab.title,
          index,
          hidden: !tab.visible,
          gridProperties: { rowCount: 1000, columnCount: columns.length, frozenRowCount: 1 },
        },
      },
    },
    headerRequest(tab, columns),
    ...placed.flatMap((place) => columnRequests(tab, place)),
    ...groupRequests(tab, placed),
    ...markRequests(tab, placed),
    { setBasicFilter: { filter: { range: { sheetId: tab.sheetId, startRowIndex: 0 } } } },
  ]
}

function headerRequest(tab: Tab, columns: readonly Column[]): Request {
  return {
    updateCells: {
      start: { sheetId: tab.sheetId, rowIndex: 0, columnIndex: 0 },
      rows: [
        {
          values: columns.map((column) => ({
            userEnteredValue: { stringValue: column.header },
            userEnteredFormat: {
              backgroundColor: headerBlue,
              textFormat: { bold: true, fontSize: 10, foregroundColor: hex('ffffff') },
              verticalAlignment: 'MIDDLE',
              numberFormat: numberFormats.text,
            },
            ...(column.note !== undefined && { note: column.note }),
          })),
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  }
}

const body = (tab: Tab, index: number): GridRange => ({
  sheetId: tab.sheetId,
  startRowIndex: 1,
  startColumnIndex: index,
  endColumnIndex: index + 1,
})

function columnRequests(tab: Tab, { column, index }: Placed): Request[] {
  const requests: Request[] = [
    {
      repeatCell: {
        range: body(tab, index),
        cell: {
          userEnteredFormat: {
            numberFormat: numberFormats[column.kind],
            textFormat: { fontSize: 10 },
            verticalAlignment: 'TOP',
            wrapStrategy: column.wrap ? 'WRAP' : 'CLIP',
            ...(column.computed && { backgroundColor: computedGrey }),
          },
        },
        fields: 'userEnteredFormat',
      },
    },
    {
      updateDimensionProperties: {
        range: {
          sheetId: tab.sheetId,
          dimension: 'COLUMNS',
          startIndex: index,
          endIndex: index + 1,
        },
        properties: { pixelSize: column.widthPx ?? 110 },
        fields: 'pixelSize',
      },
    },
  ]
  if (column.choices && !column.computed) requests.push(choiceRequest(tab, { column, index }))
  if (column.computed) requests.push(protectionRequest(tab, { column, index }))
  return requests
}

function choiceRequest(tab: Tab, { column, index }: Placed): Request {
  return {
    setDataValidation: {
      range: body(tab, index),
      rule: {
        condition: {
          type: 'ONE_OF_LIST',
          values: (column.choices ?? []).map((choice) => ({ userEnteredValue: choice })),
        },
        strict: !column.openChoices,
        showCustomUi: true,
      },
    },
  }
}

/** A warning, not a wall: the owner could pass a wall anyway (PLATFORM §3.3). */
function protectionRequest(tab: Tab, { column, index }: Placed): Request {
  return {
    addProtectedRange: {
      protectedRange: {
        range: body(tab, index),
        description: `「${column.header}」は自動で書き込まれます`,
        warningOnly: true,
      },
    },
  }
}

/** Side columns stand together at the right end, folded away. */
function groupRequests(tab: Tab, placed: readonly Placed[]): Request[] {
  const aside = placed.filter(({ column }) => column.aside)
  const [first] = aside
  if (!first) return []
  const range = {
    sheetId: tab.sheetId,
    dimension: 'COLUMNS',
    startIndex: first.index,
    endIndex: first.index + aside.length,
  }
  return [
    { addDimensionGroup: { range } },
    {
      updateDimensionGroup: {
        dimensionGroup: { range, depth: 1, collapsed: true },
        fields: 'collapsed',
      },
    },
  ]
}

function markRequests(tab: Tab, placed: readonly Placed[]): Request[] {
  return placed.flatMap(({ column, index }) => [
    ...(column.choices ?? []).flatMap((word) => wordRequest(body(tab, index), word)),
    ...(column.expected ? [missingRequest(tab, index)] : []),
  ])
}

function wordRequest(range: GridRange, word: string): Request[] {
  const look = wordColours[word]
  if (!look) return []
  return [
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [range],
          booleanRule: {
            condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] },
            format: {
              backgroundColor: hex(look.background),
              textFormat: {
                foregroundColor: hex(look.text),
                ...(look.strike && { strikethrough: true }),
              },
            },
          },
        },
      },
    },
  ]
}

/** Pale red where a row has its first cell but lacks this one. */
function missingRequest(tab: Tab, index: number): Request {
  const letter = columnLetter(index)
  return {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [body(tab, index)],
        booleanRule: {
          condition: {
            type: 'CUSTOM_FORMULA',
            values: [{ userEnteredValue: `=AND($A2<>"",$${letter}2="")` }],
          },
          format: { backgroundColor: missingRed },
        },
      },
    },
  }
}

function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}
