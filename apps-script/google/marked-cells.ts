import { bearsMark, isSameLook, lookWith, plainLook } from './cell-look.ts'
import type { RowOrigins } from './row-origins.ts'
import type { Looks, MarkedCell, TabWrite } from './tab-write.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request

/** Where a tab's cells look otherwise than a write wants its marks. */
export function markedCells({ tab, table, marks }: TabWrite, looks: Looks): readonly MarkedCell[] {
  if (!marks) return []
  const notes = new Map(marks.map((row) => [row.position, row.notes]))
  const height = Math.max(looks.length, ...marks.map(({ position }) => position + 1))
  const columns = Object.keys(tab.columns).flatMap((key) => {
    const column = table.columnIndex[key]
    return column === undefined || tab.columns[key]?.computed ? [] : [{ key, column }]
  })
  const marked: MarkedCell[] = []
  for (let row = 1; row < height; row++)
    for (const { key, column } of columns) {
      const now = looks[row]?.[column] ?? plainLook
      const look = lookWith(now, notes.get(row)?.[key] ?? '')
      if (!isSameLook(look, now)) marked.push({ row, column, look })
    }
  return marked
}

type Moved = {
  readonly origins: RowOrigins
  /** Row of `after` by row of `before`. */
  readonly where: ReadonlyMap<number, number>
  readonly before: Looks
  readonly after: Looks
}

/**
 * Marks that met rows which had moved, perhaps more than once: wherever one of ours stands now, the cell gets
 * back the look it had, and the marks stand where they were meant.
 */
export function mendMarks(write: TabWrite, moved: Moved): readonly MarkedCell[] {
  const { tab, table, marks } = write
  if (!marks) return []
  const { origins, where, before, after } = moved
  const whose = new Map([...where].map(([origin, row]) => [row, origin]))
  const notes = new Map(marks.map(({ position, notes: faults }) => [where.get(position), faults]))
  const columns = Object.keys(tab.columns).flatMap((key) => {
    const was = table.columnIndex[key]
    const column = was === undefined ? -1 : origins.columns.indexOf(was)
    return was === undefined || column < 0 ? [] : [{ key, was, column }]
  })
  const height = Math.max(after.length, ...[...where.values()].map((row) => row + 1))
  const mended: MarkedCell[] = []
  for (let row = 1; row < height; row++)
    for (const { key, was, column } of columns) {
      const now = after[row]?.[column] ?? plainLook
      const fault = notes.get(row)?.[key] ?? ''
      const own = bearsMark(now) ? (before[whose.get(row) ?? -1]?.[was] ?? plainLook) : now
      const look = bearsMark(now) || fault !== '' ? lookWith(own, fault) : now
      if (!isSameLook(look, now)) mended.push({ row, column, look })
    }
  return mended
}

export const markRequests = (sheetId: number, marked: readonly MarkedCell[]): Request[] =>
  marked.map(({ row, column, look: { note, colour } }) => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [
        {
          values: [
            {
              ...(note !== '' && { note }),
              ...(colour && { userEnteredFormat: { backgroundColor: colour } }),
            },
          ],
        },
      ],
      fields: 'note,userEnteredFormat.backgroundColor',
    },
  }))
