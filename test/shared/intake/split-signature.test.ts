import { describe, expect, it } from 'vitest'
import { splitSignature } from '../../../shared/intake/text/split-signature.ts'

const signature = (...lines: string[]) =>
  splitSignature(lines).signature.filter((line) => line !== '')

describe('the closing block', () => {
  it.each(['*****************', '━━━━━━━━━━', '-- ', '□■□■□■□■', '☆*:;;;:*☆*:;;;:*☆', '+++++++++'])(
    'begins below a frame of %s',
    (frame) => {
      expect(signature('参加します。', frame, '美波町役場', 'TEL 0884-00-3616', frame)).toEqual([
        '美波町役場',
        'TEL 0884-00-3616',
      ])
    },
  )

  it('begins behind the last sentence when there is no frame', () => {
    expect(signature('参加します。', '', '日南市 谷口 美咲')).toEqual(['日南市 谷口 美咲'])
  })

  it('does not end at a note below it', () => {
    expect(signature('参加します。', '', '静岡市 企画課', '※資料は不要です。')).toEqual([
      '静岡市 企画課',
    ])
  })

  it('does not take the items of a list', () => {
    expect(
      signature('次の者が参加します。', '・総務課 主事 甲野 花', '・総務課 主事 乙山 空'),
    ).toEqual([])
  })
})
