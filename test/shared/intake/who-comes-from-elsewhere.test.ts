import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

function writerOf(from: string, text: string): string {
  const { participants } = readApplication(incoming(text, { from }), context)
  return participants
    .map(({ name, department, title }) => [name, department, title].map((v) => v || '－').join('/'))
    .join(' ')
}
const asks = '\n11月14日の研究会を傍聴させていただくことは可能でしょうか。'

describe('who introduces himself from a university is registered by name and faculty', () => {
  it.each([
    [
      '学生 <s123@univ.example>',
      '瀬戸総合大学 地域学部3年の大石 悠と申します。',
      '大石 悠/地域学部/－',
    ],
    [
      's123 <s123@univ.example>',
      '瀬戸総合大学地域創造学部2年生の大石 悠と申します。',
      '大石 悠/地域創造学部/－',
    ],
    ['大石 <s123@univ.example>', '公共政策研究科2年の大石 悠です。', '大石 悠/公共政策研究科/－'],
  ])('%s %s', (from, text, expected) => {
    expect(writerOf(from, text + asks)).toBe(expected)
  })
})

describe('what stands for nobody in front of the address names nobody', () => {
  const signed = '\n\n株式会社ソラトビ メディア事業部\n編集記者 三好 晴香\nTEL 06-0000-2233'
  it.each([
    ['（株）ソラトビ 広報 <pr@soratobi.example>', '三好 晴香/メディア事業部/編集記者'],
    ['株式会社ソラトビ 企画 <plan@soratobi.example>', '三好 晴香/メディア事業部/編集記者'],
  ])('%s', (from, expected) => {
    expect(
      writerOf(from, `ウェブ媒体の三好と申します。第1回研究会を取材させてください。${signed}`),
    ).toBe(expected)
  })

  it.each([
    ['係長 <k@town.minami.lg.jp>', '－/－/－'],
    ['広報 <koho@town.minami.lg.jp>', '－/－/－'],
    ['企画課 係長 <k@town.minami.lg.jp>', '－/企画課/係長'],
  ])('%s', (from, expected) => {
    expect(writerOf(from, '第1回に参加します。')).toBe(expected)
  })
})
