import type { Step } from './history.ts'

type Aside = Step['meanwhile'][number]

const step = (act: string, n: number, ...meanwhile: Aside[]): Step => ({ act, n, meanwhile })

/** The shortest histories that random ones which went wrong came down to, by what went wrong. */
export const regressions: Readonly<Record<string, readonly Step[]>> = {
  'a deleted person who applies again before any sweep stood twice in 控え': [
    step('deleteRow', 1),
    step('apply', 2),
  ],
  'a row without an id kept its mark to itself when a row above it went': [
    step('pasteNameless', 3),
    step('deleteRow', 2),
    step('fillDown', 7),
  ],
  'the note of a person went with the mark of the cell': [
    step('annotate', 3),
    step('fillDownStatus', 3),
    step('mendStatus', 3),
  ],
  'a registration taken back after its row was deleted was journalled as two things': [
    step('applyAndTakeBack', 22, { call: 7, act: 'deleteRow', n: 4 }),
  ],
  'a memo written beside a row at the moment it was marked took the mark away': [
    step('pasteNameless', 10, { call: 4, act: 'writeMemos', n: 19 }),
  ],
  'a mark stayed on a mended cell because a row came in between': [
    step('copyRow', 3),
    step('decide', 17, { call: 7, act: 'copyRow', n: 1 }),
    step('typeBadAddress', 7, { call: 5, act: 'fillDownStatus', n: 17 }),
    step('mendAddress', 11, { call: 5, act: 'insertRow', n: 23 }),
  ],
  'a bad cell lost its mark because its row was cut at that moment': [
    step('typeBadAddress', 23, { call: 4, act: 'cutAndPasteRow', n: 11 }),
  ],
  'a copy bore a mark that it had no more reason for': [
    step('fillDown', 8, { call: 5, act: 'copyRow', n: 1 }),
    step('tick', 18, { call: 6, act: 'sort', n: 6 }, { call: 5, act: 'insertRow', n: 14 }),
  ],
  'a remark that no sweep had seen was not journalled when the panel changed its row': [
    step('sort', 6),
    step('undoTyping', 2, { call: 8, act: 'typeRemark', n: 13 }),
    step('cancel', 3),
  ],
  'a copied row lost its mark because a sort made it change places with its original': [
    step('copyRow', 15, { call: 5, act: 'sort', n: 18 }),
  ],
  'columns that a colleague inserts, remarks and a renamed header led a run astray': [
    step('apply', 23),
    step('cutAndPasteRow', 20, { call: 7, act: 'insertColumn', n: 19 }),
    step('applyAndTakeBack', 0, { call: 5, act: 'insertColumn', n: 22 }),
    step('cutAndPasteRow', 9, { call: 7, act: 'typeRemark', n: 2 }),
    step('cancelInCells', 6, { call: 6, act: 'typeRemark', n: 19 }),
    step('renameHeader', 5, { call: 8, act: 'typeRemark', n: 3 }),
    step('undoTyping', 3, { call: 7, act: 'typeRemark', n: 5 }),
  ],
  'a mark stood on the wrong row because people moved rows twice while it was written': [
    step('pasteRows', 16, { call: 5, act: 'insertRow', n: 8 }, { call: 8, act: 'sort', n: 12 }),
    step('typeBadAddress', 18),
    step('cutAndPasteRow', 19, { call: 4, act: 'deleteRow', n: 21 }),
  ],
  'the last row, emptied with the Delete key, kept its mark': [
    step('copyRow', 0),
    step('pasteRows', 0),
    step('clearRow', 20),
  ],
  'a number went over to another person when people typed over two of them': [
    step('typeOverId', 13, { call: 1, act: 'typeOverId', n: 2 }),
  ],
  'a person was told twice whose row was copied and then emptied': [
    step('cancel', 19),
    step('copyRow', 4),
    step('clearRow', 0),
  ],
}
