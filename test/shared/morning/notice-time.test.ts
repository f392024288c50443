import { expect, it } from 'vitest'
import { noticeTime } from '../../../shared/morning/notice-time.ts'
import { bookOf, settingRows } from '../book/sample-book.ts'

const timeFor = (text: string): string | undefined =>
  noticeTime(bookOf({ settings: settingRows({ 知らせる時刻: text }) }).values.settings)

it.each([
  ['８：３０', '08:30'],
  ['9:00頃', '09:00'],
  ['8時半', '08:30'],
  ['午前9時15分', '09:15'],
  ['午後1時', '13:00'],
  ['0.375', '09:00'],
  ['なし', undefined],
  ['知らせは不要', undefined],
])('is read from %j as %s', (text, time) => {
  expect(timeFor(text)).toBe(time)
})

it.each(['', '朝', '830', '25:00', '8.30'])(
  'is the usual one where nobody can read it: silence has to mean that there is nothing to do: %j',
  (text) => {
    expect(timeFor(text)).toBe('08:30')
  },
)
