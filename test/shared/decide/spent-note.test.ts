import { expect, it } from 'vitest'
import { spentNote } from '../../../shared/decide/row/spent-note.ts'
import { bookIn } from '../mail/plan-book.ts'

const book = bookIn({ registration: { personalNote: 'お待ちしております。' } })

it.each([
  ['2-01-001/M02/1', true],
  ['2-01-001/M10/1', false],
  ['test/2-01-001/M02/1', false],
  ['2-01-002/M02/1', false],
  ['morning/2019-10-16', false],
])('is taken out of the row when %s has gone: %s', (key, isSpent) => {
  expect(spentNote(book, key)).toHaveLength(isSpent ? 1 : 0)
})

it('leaves a row alone that says nothing', () => {
  expect(spentNote(bookIn({}), '2-01-001/M02/1')).toEqual([])
})
