import type { Notes } from '../../book/change.ts'
import { faultText } from '../../book/fault-text.ts'
import type { FaultyCell } from '../../book/table.ts'

/** The notes that bad cells are to bear. */
export const notesFor = (faults: readonly FaultyCell[]): Notes =>
  faults.length === 0
    ? noNotes
    : Object.fromEntries(faults.map(({ key, fault }) => [key, faultText(fault)]))

const noNotes: Notes = {}

/** As 控え keeps them: '' for a row without faults. */
export const writeNotes = (notes: Notes): string =>
  notes === noNotes || Object.keys(notes).length === 0 ? '' : JSON.stringify(notes)
