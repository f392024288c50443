import { isSameLook, lookWith, plainLook } from './cell-look.ts'
import type { Looks, MarkedCell, TabWrite } from './tab-write.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request

/** Where a tab's cells look otherwise than a write wants its marks. */
export function markedCells({ tab, table, marks }: TabWrite, looks: Looks): readonly MarkedCell[] {
  if (!marks) return []
  const notes = new Map(marks.rows.map((row) => [row.position, row.notes]))
  const height = Math.max(looks.length, ...marks.rows.map(({ position }) => position + 1))
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
