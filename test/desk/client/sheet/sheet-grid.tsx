import type {
  AfterEditEvent,
  ColumnRegular,
  DataType,
  FocusAfterRenderEvent,
} from '@revolist/revogrid'
import { defineCustomElements } from '@revolist/revogrid/loader'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CellEdit, CellPlace, Grid } from '../../desk-api.ts'
import type { FocusedCell } from './cell-bar.tsx'
import { columnLetters, columnOf, propOf, toColumns, toSource } from './grid-columns.ts'
import { takePaste } from './take-paste.ts'

defineCustomElements()

type Props = {
  readonly grid: Grid
  readonly withAsides: boolean
  /** The cell to bring into view; of another tab: none. */
  readonly pointed: CellPlace | null
  readonly onFocus: (cell: FocusedCell) => void
  readonly onEdit: (edit: CellEdit) => void
}

const waitForEditorMs = 400
const dark = matchMedia('(prefers-color-scheme: dark)')

/** One cell, or every cell of a pasted or filled range, each as one edit by a person. */
function editsOf(title: string, detail: AfterEditEvent): CellEdit[] {
  const edit = (model: DataType | undefined, prop: string | number, value: unknown): CellEdit => ({
    title,
    row: Number(model?.row),
    column: columnOf(prop),
    values: [[String(value ?? '')]],
  })
  if ('val' in detail) {
    const same = String(detail.val ?? '') === String(detail.value ?? '')
    return same ? [] : [edit(detail.model, detail.prop, detail.val)]
  }
  if (!('models' in detail)) return []
  const { data, models } = detail
  return Object.entries(data).flatMap(([index, cells]) =>
    Object.entries(cells).map(([prop, value]) => edit(models[Number(index)], prop, value)),
  )
}

function focusedCell(model: DataType, column: ColumnRegular): FocusedCell {
  const { prop } = column
  const row = Number(model.row)
  return {
    row,
    column: columnOf(prop),
    address: `${columnLetters(columnOf(prop))}${row}`,
    header: String(column.name),
    text: String(model[prop] ?? ''),
    note: String(model[`note-${prop}`] ?? ''),
    filled: Object.entries(model).some(([key, value]) => /^c\d+$/.test(key) && value !== ''),
  }
}

/** New rows would close an open cell under the person who types: they wait for that. */
function replaceRows(made: HTMLRevoGridElement | null, grid: Grid): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const replace = () => {
    if (made?.querySelector('revogr-edit')) timer = setTimeout(replace, waitForEditorMs)
    else if (made) made.source = toSource(grid)
  }
  replace()
  return () => clearTimeout(timer)
}

/** Where a cell stands among the rows and columns that are shown. */
function focusCell(made: HTMLRevoGridElement | null, grid: Grid, { row, column }: CellPlace): void {
  if (!made) return
  const x = made.columns.findIndex((one) => 'prop' in one && one.prop === propOf(column))
  const y = toSource(grid).findIndex((model) => model.row === row)
  if (x < 0 || y < 0) return
  void made.setCellsFocus({ x, y }, { x, y })
}

/** The cells of one tab, by RevoGrid; it keeps the selection while rows change under it. */
export function SheetGrid({ grid, withAsides, pointed, onFocus, onEdit }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const element = useRef<HTMLRevoGridElement | null>(null)
  const [rendered, setRendered] = useState(false)
  const latest = useRef({ grid, onFocus, onEdit })
  latest.current = { grid, onFocus, onEdit }

  useEffect(() => {
    const made = document.createElement('revo-grid')
    made.theme = dark.matches ? 'darkCompact' : 'compact'
    made.rowHeaders = { prop: 'row', size: 38, cellTemplate: (_h, { model }) => String(model.row) }
    made.range = true
    made.filter = false
    made.resize = true
    made.hideAttribution = true
    made.rowSize = 31
    made.addEventListener('afteredit', (event) => {
      const { detail } = event as CustomEvent<AfterEditEvent>
      for (const edit of editsOf(latest.current.grid.title, detail)) latest.current.onEdit(edit)
    })
    made.addEventListener('afterfocus', (event) => {
      const { model, column } = (event as CustomEvent<FocusAfterRenderEvent>).detail
      if (model && column) latest.current.onFocus(focusedCell(model, column))
    })
    // A cell that gets the focus before the first drawing leaves the grid blank.
    made.addEventListener('aftergridrender', () => setRendered(true), { once: true })
    host.current?.append(made)
    element.current = made
    const stopPasting = takePaste(made, (at, values) => {
      latest.current.onEdit({ title: latest.current.grid.title, ...at, values })
    })
    return () => {
      stopPasting()
      made.remove()
    }
  }, [])

  const headers = JSON.stringify(grid.columns.map(({ header, aside }) => [header, aside]))
  useEffect(() => {
    if (!element.current) return
    element.current.columns = toColumns(grid, ({ aside }) => withAsides || !aside)
  }, [grid.title, withAsides, headers])

  const content = JSON.stringify(grid)
  useEffect(() => replaceRows(element.current, JSON.parse(content)), [content])

  useEffect(() => {
    if (rendered && pointed?.title === grid.title) focusCell(element.current, grid, pointed)
  }, [pointed, grid.title, rendered])

  return <div class="sheet-grid" ref={host} />
}
