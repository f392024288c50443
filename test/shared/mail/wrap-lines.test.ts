import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineWidth } from '../../../shared/mail/words/line-width.ts'
import { wrapLines } from '../../../shared/mail/words/wrap-lines.ts'

const bare = (text: string): string => text.replace(/\s/g, '')

describe('a line', () => {
  it.each([
    ['あ'.repeat(35), 1],
    ['あ'.repeat(36), 2],
    ['a'.repeat(70), 1],
    ['ｱ'.repeat(70), 1],
    ['𠮷'.repeat(35), 1],
    ['か\u3099'.repeat(35), 1],
    [`${'あ'.repeat(35)}。`, 2],
    [`https://town.mihon.example/${'a'.repeat(90)}`, 1],
    ['a'.repeat(90), 1],
  ])('of %s stands in %i lines', (line, count) => {
    expect(wrapLines(line).split('\n')).toHaveLength(count)
  })

  it('breaks after a comma or at a space near its end, and goes on below its label', () => {
    expect(
      wrapLines(
        '■会　場　東京都新宿区見本町六丁目四十六番地 見本神楽坂ビルディング本館 9階 大会議室',
      ),
    ).toBe(
      '■会　場　東京都新宿区見本町六丁目四十六番地\n　　　　　見本神楽坂ビルディング本館 9階 大会議室',
    )
    expect(
      wrapLines(
        '台風の接近に伴い交通機関の計画運休が見込まれますため、ご参加の皆様の安全を第一に考えました。',
      ),
    ).toBe(
      '台風の接近に伴い交通機関の計画運休が見込まれますため、\nご参加の皆様の安全を第一に考えました。',
    )
  })

  it('begins with no 、 and no 様, and ends with no （', () => {
    for (let before = 20; before <= 40; before++)
      for (const text of ['、', '（注）', ' 様', 'っ']) {
        const lines = wrapLines(`${'字'.repeat(before)}${text}${'字'.repeat(9)}`).split('\n')
        expect(lines.filter((line) => /^[、っ様]|（$/.test(line.trim()))).toEqual([])
      }
  })
})

describe('whatever a text holds', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'字あア、。（）「 　ab1:■\n様', '𠮷', 'か\u3099', '髙'),
    maxLength: 200,
  })

  it('nothing is lost, and no line is too long that could be broken', () => {
    fc.assert(
      fc.property(text, (body) => {
        const wrapped = wrapLines(body)
        expect(bare(wrapped)).toBe(bare(body))
        const long = wrapped.split('\n').filter((line) => lineWidth(line.trimEnd()) > 36)
        expect(long.filter((line) => /[字アか]{3}/u.test(line.slice(0, 20)))).toEqual([])
        expect(wrapLines(wrapped)).toBe(wrapped)
      }),
    )
  })
})
