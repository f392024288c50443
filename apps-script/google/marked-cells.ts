import { isSameLook, lookWith, plainLook } from './cell-look.ts'
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

/** Marks that met rows which had moved: what they hit looks as it did, and they stand where they were meant. */
export function mendMarks(
  marked: readonly MarkedCell[],
  { origins, where, before, after }: Moved,
): readonly MarkedCell[] {
  const whose = new Map([...where].map(([origin, row]) => [row, origin]))
  const hit = marked.map(({ row, column }): MarkedCell => {
    const origin = whose.get(row)
    const look = origin === undefined ? undefined : before[origin]?.[origins.columns[column] ?? -1]
    return { row, column, look: look ?? plainLook }
  })
  const meant = marked.flatMap(({ row, column, look }): MarkedCell[] => {
    const [now, at] = [where.get(row), origins.columns.indexOf(column)]
    return now === undefined || at < 0 ? [] : [{ row: now, column: at, look }]
  })
  const last = new Map([...hit, ...meant].map((cell) => [`${cell.row}/${cell.column}`, cell]))
  return [...last.values()].filter(
    ({ row, column, look }) => !isSameLook(look, after[row]?.[column] ?? plainLook),
  )
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
