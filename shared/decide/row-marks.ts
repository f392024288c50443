import type { Notes } from '../book/change.ts'
import { faultText } from '../book/fault-text.ts'
import type { FaultyCell } from '../book/table.ts'

/** The notes that bad cells are to bear. */
export const notesFor = (faults: readonly FaultyCell[]): Notes =>
  Object.fromEntries(faults.map(({ key, fault }) => [key, faultText(fault)]))

/** As 控え keeps them: '' for a row without faults. */
export const writeNotes = (notes: Notes): string =>
  Object.keys(notes).length === 0 ? '' : JSON.stringify(notes)

export function readNotes(text: string): Notes {
  if (text === '') return {}
  try {
    const notes: unknown = JSON.parse(text)
    return typeof notes === 'object' && notes !== null ? (notes as Notes) : {}
  } catch {
    return {}
  }
}

/** What differs from the notes that stand in the sheet; '' takes one away. */
export function changedNotes(before: Notes, after: Notes): Notes {
  const gone = Object.keys(before).filter((key) => !(key in after))
  const changed = Object.entries(after).filter(([key, note]) => before[key] !== note)
  return Object.fromEntries([...gone.map((key) => [key, ''] as const), ...changed])
}
