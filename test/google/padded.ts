/** Rows filled up to the widest. */
export function padded<T>(rows: T[][], blank: T): T[][] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<T>(width - row.length).fill(blank)])
}
