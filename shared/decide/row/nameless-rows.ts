import { type Change, deleteRow, insertRow, updateRow } from '../../book/change.ts'
import type { NotedRow } from './remember-row.ts'
import type { Remembered } from './row-identity.ts'
import { writeNotes } from './row-marks.ts'

type Memory = ReadonlyMap<string, Remembered>

/** Rows that have no id yet are known by their place alone: enough to see that their marks are to be looked at. */
const keyOf = ({ tab, row }: NotedRow): string => `${tab}/?${row.position}`

/** Remembers the marks of rows that lack what an id is made of, and forgets those that got it since. */
export function rememberNameless(noted: readonly NotedRow[], memory: Memory): Change[] {
  const nameless = noted.filter(({ id }) => id === '')
  const present = new Set(nameless.map(keyOf))
  const gone = [...memory.values()].filter(
    ({ values: { row } }) => row.includes('/?') && !present.has(row),
  )
  return [
    ...nameless.flatMap((one) => rememberOne(one, memory.get(keyOf(one)))),
    ...gone.map(({ position }) => deleteRow('snapshot', position)),
  ]
}

function rememberOne(one: NotedRow, known: Remembered | undefined): Change[] {
  const marks = writeNotes(one.notes)
  if (known)
    return known.values.marks === marks ? [] : [updateRow('snapshot', known.position, { marks })]
  return marks === '' ? [] : [insertRow('snapshot', { row: keyOf(one), marks })]
}
