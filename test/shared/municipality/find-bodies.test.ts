import { describe, expect, it } from 'vitest'
import { fullNameOf } from '../../../shared/municipality/bodies.ts'
import { findBodies } from '../../../shared/municipality/find-bodies.ts'

const names = (text: string) =>
  findBodies(text).map(({ candidates }) => candidates.map(fullNameOf).join('|'))

describe('names of municipalities in a text', () => {
  it.each([
    ['the longest name wins', '大津市と津市', ['滋賀県大津市', '三重県津市']],
    ['a county may stand between', '徳島県海部郡美波町', ['徳島県美波町']],
    ['another prefecture’s name may begin a town', '北海道福島町', ['北海道福島町']],
    ['a village’s name may begin a city', '東村山市', ['東京都東村山市']],
    ['市 inside a name does not end it', '四日市市と市川市', ['三重県四日市市', '千葉県市川市']],
    ['a ward belongs to its city', '横浜市鶴見区役所', ['神奈川県横浜市']],
    ['the prefecture tells same names apart', '広島県府中市', ['広島県府中市']],
    ['a bare name has every candidate', '府中市', ['東京都府中市|広島県府中市']],
    ['written variants are the same', '茅ケ崎市、七が宿町', ['神奈川県茅ヶ崎市', '宮城県七ヶ宿町']],
    ['old characters are the same', '檮原町と梼原町', ['高知県梼原町', '高知県梼原町']],
    ['a prefecture alone is a body', '徳島県庁', ['徳島県']],
  ])('%s', (_rule, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each(['旧大森町', '田村 大輝', '研究会に参加します', ''])('none in 「%s」', (text) => {
    expect(names(text)).toEqual([])
  })

  it('positions point at the words', () => {
    const text = 'お世話になります。岩手県遠野市の者です'
    const [mention] = findBodies(text)
    expect(text.slice(mention?.start, mention?.end)).toBe('岩手県遠野市')
  })
})
