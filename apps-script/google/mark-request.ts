type Request = GoogleAppsScript.Sheets.Schema.Request
type GridCoordinate = GoogleAppsScript.Sheets.Schema.GridCoordinate

/** Pale red, as where a needed cell is empty. */
const badCell = { red: 1, green: 0.84, blue: 0.84 }

/** Marks a cell with what is wrong with it; a blank note takes note and colour away. */
export function markRequest(start: GridCoordinate, note: string): Request {
  const marked = note === '' ? {} : { note, userEnteredFormat: { backgroundColor: badCell } }
  return {
    updateCells: {
      start,
      rows: [{ values: [marked] }],
      fields: 'note,userEnteredFormat.backgroundColor',
    },
  }
}
