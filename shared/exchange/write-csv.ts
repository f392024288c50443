import { guardFormula } from './formula-guard.ts'
import type { SheetTable } from './sheet-table.ts'

const byteOrderMark = '\uFEFF'

/** UTF-8 with its mark, CRLF, every field quoted: what Excel opens by a double click without breaking names. */
export function writeCsv({ caption, header, rows }: SheetTable): string {
  const all = [...(caption === undefined ? [] : [[caption]]), header, ...rows]
  return byteOrderMark + all.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

const field = (text: string): string => `"${guardFormula(text).replace(/"/g, '""')}"`
