import { expect, it } from 'vitest'
import { dailyLimit } from '../../../shared/mail/guard/daily-limit.ts'
import { bookOf, settingRows } from '../book/sample-book.ts'

const settingsWith = (changed: Readonly<Record<string, string>>) =>
  bookOf({ settings: settingRows(changed) }).values.settings

it.each([
  ['80', 80],
  ['１，５００', 1500],
  ['80通', 80],
  ['一日 100 通まで', 100],
  ['0', 0],
  ['', 80],
  ['たくさん', 80],
])('sends as many a day as 設定「一日の上限」 says: %j is %i', (text, daily) => {
  expect(dailyLimit(settingsWith({ 一日の上限: text }))).toBe(daily)
})
