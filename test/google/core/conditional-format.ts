import { columnIndex } from './a1.ts'
import { type Cell, cellAt, type Tab } from './book.ts'
import { displayValue, plainValue } from './cell-value.ts'
import { contains } from './grid-range.ts'
import type { BooleanCondition, CellFormat, ConditionalFormatRule } from './sheet-shapes.ts'

interface Place {
  readonly row: number
  readonly column: number
  readonly cell: Cell
}

/** The format of the first rule that holds for the cell. */
export function conditionalFormat(tab: Tab, place: Place): CellFormat | undefined {
  const rule = tab.conditionalFormats.find((one) => applies(tab, one, place))
  return rule?.booleanRule?.format
}

function applies(tab: Tab, rule: ConditionalFormatRule, place: Place): boolean {
  const range = rule.ranges?.find((one) => contains(one, place.row, place.column))
  const condition = rule.booleanRule?.condition
  if (!range || !condition) return false
  if (condition.type === 'CUSTOM_FORMULA') {
    const origin = { row: range.startRowIndex ?? 0, column: range.startColumnIndex ?? 0 }
    return holdsFormula(tab, condition.values?.[0]?.userEnteredValue ?? '', { ...place, origin })
  }
  return holds(condition, place.cell)
}

function holds(condition: BooleanCondition, cell: Cell): boolean {
  const wanted = condition.values?.[0]?.userEnteredValue ?? ''
  const shown = displayValue(cell)
  switch (condition.type) {
    case 'TEXT_EQ':
      return shown === wanted
    case 'TEXT_CONTAINS':
      return shown.includes(wanted)
    case 'TEXT_NOT_CONTAINS':
      return !shown.includes(wanted)
    case 'TEXT_STARTS_WITH':
      return shown.startsWith(wanted)
    case 'NUMBER_EQ':
      return plainValue(cell) === Number(wanted)
    case 'NUMBER_GREATER':
      return Number(plainValue(cell)) > Number(wanted)
    case 'NUMBER_LESS':
      return shown !== '' && Number(plainValue(cell)) < Number(wanted)
    case 'BLANK':
      return shown === ''
    case 'NOT_BLANK':
      return shown !== ''
    default:
      return false
  }
}

/** Only comparisons of one cell with a text, such as `=$H2="参加決定"`, joined by AND or OR. */
function holdsFormula(
  tab: Tab,
  formula: string,
  place: Place & { readonly origin: { readonly row: number; readonly column: number } },
): boolean {
  const body = formula.replace(/^=/, '').trim()
  const joined = /^(AND|OR)\((.*)\)$/is.exec(body)
  if (joined) {
    const parts = (joined[2] ?? '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    const results = parts.map((part) => holdsFormula(tab, part, place))
    return joined[1]?.toUpperCase() === 'AND' ? results.every(Boolean) : results.some(Boolean)
  }
  const match = /^(\$?)([A-Z]+)(\$?)(\d+)\s*(=|<>)\s*"([^"]*)"$/i.exec(body)
  if (!match) return false
  const [, fixedColumn, letters = 'A', fixedRow, digits, operator, text = ''] = match
  const row = Number(digits) - 1 + (fixedRow ? 0 : place.row - place.origin.row)
  const column = columnIndex(letters) + (fixedColumn ? 0 : place.column - place.origin.column)
  const shown = displayValue(cellAt(tab, row, column))
  return operator === '=' ? shown === text : shown !== text
}
