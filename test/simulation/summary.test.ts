import { expect, it } from 'vitest'
import { isClean, summarise, type YearOutcome } from './summary.ts'

const year = (changes: Partial<YearOutcome> = {}): YearOutcome => ({
  ...{ seed: 1, mails: 1000, crashes: 3, runs: 500, handedOver: [], findings: [] },
  ...changes,
})
const handedOver = (isTraced: boolean) => [{ key: '1-01-001/M01/1', isTraced }]

it('prints what the bar is measured by, under these names', () => {
  expect(Object.keys(summarise([year()], 1))).toEqual([
    ...['runs', 'mails', 'crashes', 'lost', 'doubled', 'wrongPerson', 'tooEarly', 'tooLate'],
    ...['wrongFacts', 'handedOver', 'seconds', 'failures'],
  ])
})

it.each<[string, YearOutcome[], boolean]>([
  ['nothing went wrong', [year()], true],
  [
    'one mail of a thousand is left to a person who touched its draft',
    [year({ handedOver: handedOver(true) })],
    true,
  ],
  [
    'nobody touched the draft of the mail that is left to a person',
    [year({ handedOver: handedOver(false) })],
    false,
  ],
  [
    'more than one mail of a thousand is left to a person',
    [year({ mails: 900, handedOver: handedOver(true) })],
    false,
  ],
  [
    'a mail came too late',
    [year(), year({ findings: [{ tag: 'tooLate', at: 0, what: '' }] })],
    false,
  ],
])('is clean or not when %s', (_what, years, expected) => {
  expect(isClean(summarise(years, 1))).toBe(expected)
})
