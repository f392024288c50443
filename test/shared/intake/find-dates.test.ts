import { describe, expect, it } from 'vitest'
import { findDates } from '../../../shared/intake/text/find-dates.ts'
import { foldText } from '../../../shared/intake/text/fold-text.ts'

const dates = (text: string) =>
  findDates(foldText(text)).map(({ year, month, day }) => [year, month, day])

describe('dates as officers write them', () => {
  it.each([
    ['11/14', [undefined, 11, 14]],
    ['11月14日（木）', [undefined, 11, 14]],
    ['１１月１４日', [undefined, 11, 14]],
    ['令和元年11月14日', [2019, 11, 14]],
    ['R2.2.20', [2020, 2, 20]],
    ['2019年11月14日', [2019, 11, 14]],
    ['2019/11/14', [2019, 11, 14]],
    ['14日の研究会', [undefined, undefined, 14]],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual([expected])
  })

  it.each(['13:30', '0884-00-3616', '20日間', '第14回', '99月99日'])('none in 「%s」', (text) => {
    expect(dates(text)).toEqual([])
  })
})
