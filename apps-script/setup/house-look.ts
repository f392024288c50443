import type { CellKind, Column } from '../../shared/book/column.ts'

type Color = GoogleAppsScript.Sheets.Schema.Color
type NumberFormat = GoogleAppsScript.Sheets.Schema.NumberFormat
type CellData = GoogleAppsScript.Sheets.Schema.CellData
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat

const hex = (code: string): Color => ({
  red: Number.parseInt(code.slice(0, 2), 16) / 255,
  green: Number.parseInt(code.slice(2, 4), 16) / 255,
  blue: Number.parseInt(code.slice(4, 6), 16) / 255,
})

const headerBlue = hex('1f3f5f')
const computedGrey = hex('f1f3f5')
export const missingRed = hex('fdeaea')

/** Typed text stays text: a code never loses its zero, a name never becomes a date or a formula's result. */
export const numberFormats: Readonly<Record<CellKind, NumberFormat>> = {
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

export function wordLook(word: string): CellFormat | undefined {
  const look = wordColours[word]
  return (
    look && {
      backgroundColor: hex(look.background),
      textFormat: {
        foregroundColor: hex(look.text),
        ...(look.strike && { strikethrough: true }),
      },
    }
  )
}

export const headerCell = (column: Column): CellData => ({
  userEnteredValue: { stringValue: column.header },
  userEnteredFormat: {
    backgroundColor: headerBlue,
    textFormat: { bold: true, fontSize: 10, foregroundColor: hex('ffffff') },
    verticalAlignment: 'MIDDLE',
    numberFormat: numberFormats.text,
  },
  ...(column.note !== undefined && { note: column.note }),
})

export const bodyFormat = (column: Column): CellFormat => ({
  numberFormat: numberFormats[column.kind],
  textFormat: { fontSize: 10 },
  verticalAlignment: 'TOP',
  wrapStrategy: column.wrap ? 'WRAP' : 'CLIP',
  ...(column.computed && { backgroundColor: computedGrey }),
})
