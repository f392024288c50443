import type { Row } from './book.ts'

/** Changes every row; rows that were one and the same object stay one. */
export function mapRows(rows: readonly Row[], change: (row: Row) => Row): Row[] {
  const changed = new Map<Row, Row>()
  return rows.map((row) => {
    const known = changed.get(row) ?? change(row)
    changed.set(row, known)
    return known
  })
}
