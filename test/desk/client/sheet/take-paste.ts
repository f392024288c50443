import type { FocusAfterRenderEvent } from '@revolist/revogrid'
import { columnOf } from './grid-columns.ts'

type Start = { readonly row: number; readonly column: number }

/** Rows by line, cells by tab, as every sheet puts them on the clipboard. */
const cellsIn = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))

/**
 * A paste is one edit from the chosen cell on, over hidden columns too, as in Google's sheet; the grid
 * itself would give one edit a cell. Returns what ends the listening.
 */
export function takePaste(
  grid: HTMLRevoGridElement,
  onPaste: (start: Start, values: string[][]) => void,
): () => void {
  let start: Start | undefined
  grid.addEventListener('afterfocus', (event) => {
    const { model, column } = (event as CustomEvent<FocusAfterRenderEvent>).detail
    if (model && column) start = { row: Number(model.row), column: columnOf(column.prop) }
  })
  const take = (event: ClipboardEvent): void => {
    const isTyping =
      grid.querySelector('revogr-edit') !== null || event.target instanceof HTMLInputElement
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (isTyping || start === undefined || text === '') return
    event.preventDefault()
    event.stopPropagation()
    onPaste(start, cellsIn(text))
  }
  document.addEventListener('paste', take, true)
  return () => document.removeEventListener('paste', take, true)
}
