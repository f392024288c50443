import { expect, test } from 'vitest'
import { parseShownDate } from '../../../extension/mail-clients/gmail/parse-shown-date.ts'

test.each([
  ['2019年10月15日(火) 10:22', '2019-10-15T10:22:00+09:00'],
  ['2019年10月15日 午後1:05', '2019-10-15T13:05:00+09:00'],
  ['2019年10月15日 午前12:05', '2019-10-15T00:05:00+09:00'],
  ['2019/10/15 9:02', '2019-10-15T09:02:00+09:00'],
  ['Oct 15, 2019, 10:22 AM', '2019-10-15T10:22:00+09:00'],
  ['Tue, Oct 15, 2019 at 10:22\u202fPM', '2019-10-15T22:22:00+09:00'],
  ['昨日', ''],
  ['', ''],
])('%j is %j', (shown, expected) => {
  expect(parseShownDate(shown)).toBe(expected)
})
