import type { ColumnRegular, DataType } from '@revolist/revogrid'
import type { Grid, GridColumn, GridRow } from '../../desk-api.ts'
import { ChoiceEditor } from './choice-editor.ts'
import { toneOf } from './tone.ts'

/** Free rows below the last one, to write into. */
const blankRows = 40

/** The sheet's widths are for Google's type; the desk's is a little narrower. */
const widthFactor = 0.86

export const propOf = (column: number) => `c${column}`
export const columnOf = (prop: string | number) => Number(String(prop).slice(1))

/** A, B, … Z, AA, … */
export function columnLetters(column: number): string {
  const rest = column - 1
  const last = String.fromCharCode(65 + (rest % 26))
  return rest < 26 ? last : columnLetters(Math.floor(rest / 26)) + last
}

function toColumn(column: GridColumn): ColumnRegular {
  const { header, note, widthPx, choices, computed } = column
  return {
    prop: propOf(column.column),
    name: header,
    size: Math.round(widthPx * widthFactor),
    readonly: computed,
    choices,
    ...(choices.length > 0 ? { editor: ChoiceEditor } : {}),
    columnProperties: () => ({ title: note }),
    cellProperties: ({ model, prop }) => {
      const text = String(model[prop] ?? '')
      const remark = String(model[`note-${prop}`] ?? '')
      const tone = toneOf(text)
      return {
        title: remark || text,
        class: {
          computed,
          noted: remark !== '',
          faulty: model[`color-${prop}`] === 'fault',
          [`tone-${tone}`]: tone !== undefined,
        },
      }
    },
  }
}

function toModel({ row, cells }: GridRow, columns: readonly GridColumn[]): DataType {
  const model: DataType = { row }
  columns.forEach(({ column }, index) => {
    const cell = cells[index]
    model[propOf(column)] = cell?.text ?? ''
    model[`note-${propOf(column)}`] = cell?.note ?? ''
    model[`color-${propOf(column)}`] = cell?.color ?? ''
  })
  return model
}

export function toColumns(grid: Grid, shown: (column: GridColumn) => boolean): ColumnRegular[] {
  return grid.columns.filter(shown).map(toColumn)
}

export function toSource({ rows, columns }: Grid): DataType[] {
  const next = (rows.at(-1)?.row ?? 1) + 1
  const blank = Array.from({ length: blankRows }, (_, index) => ({ row: next + index, cells: [] }))
  return [...rows, ...blank].map((row) => toModel(row, columns))
}
