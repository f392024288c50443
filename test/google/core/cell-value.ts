import type { Cell } from './book.ts'
import { evaluateFormula } from './formula.ts'
import { formatNumber } from './number-format.ts'
import type { ExtendedValue } from './sheet-shapes.ts'

export type Scalar = string | number | boolean

export function effectiveValue(cell: Cell): ExtendedValue | undefined {
  const { value } = cell
  return value?.formulaValue === undefined ? value : evaluateFormula(value.formulaValue)
}

/** The unformatted value: dates are serial numbers, blank is ''. */
export function plainValue(cell: Cell | undefined): Scalar {
  if (!cell?.value) return ''
  const value = effectiveValue(cell)
  if (value?.errorValue) return `#${value.errorValue.type}?`
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? ''
}

/** The text the cell shows. */
export function displayValue(cell: Cell | undefined): string {
  const value = plainValue(cell)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'number' ? formatNumber(value, cell?.format?.numberFormat) : value
}

/** What the cell's edit line shows of a formula; the plain value otherwise. */
export function formulaOrValue(cell: Cell | undefined): Scalar {
  return cell?.value?.formulaValue ?? plainValue(cell)
}

export function isDateCell(cell: Cell | undefined): boolean {
  return /DATE|TIME/.test(cell?.format?.numberFormat?.type ?? '')
}
