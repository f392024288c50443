import { describe, expect, it } from 'vitest'
import { allBodies, bodyByCode } from '../../../shared/municipality/bodies.ts'
import { isMunicipalityCode } from '../../../shared/municipality/check-digit.ts'
import { searchBodies } from '../../../shared/municipality/search-bodies.ts'

describe('the list of bodies', () => {
  it('has 47 prefectures and 1,741 municipalities, each with a right check digit', () => {
    expect(allBodies().filter(({ kind }) => kind === 'prefecture')).toHaveLength(47)
    expect(allBodies()).toHaveLength(1788)
    expect(allBodies().filter(({ code }) => !isMunicipalityCode(code))).toEqual([])
  })

  it('reads 真鶴町 and 行田市 rightly, and leaves out the villages without an office', () => {
    expect(bodyByCode('143839')?.kana).toBe('まなづるまち')
    expect(bodyByCode('112062')?.kana).toBe('ぎょうだし')
    expect(bodyByCode('016969')).toBeUndefined()
  })

  it.each(['363872', '36387', '3638711', 'abcdef', ''])('%s is no code', (code) => {
    expect(isMunicipalityCode(code)).toBe(false)
  })
})

describe('type-ahead over all bodies', () => {
  it.each([
    ['みなみちょう', '363871'],
    ['ミナミチョウ', '363871'],
    ['美波', '363871'],
    ['徳島県美波', '363871'],
    ['363871', '363871'],
    ['とくしまけんみなみ', '363871'],
    ['龍ケ崎', '082082'],
    ['徳島県海部郡美波町', '363871'],
    ['海部郡美波', '363871'],
    ['美波町役場', '363871'],
    ['蒲郡市役所', '232149'],
    ['徳島県庁', '360007'],
  ])('「%s」 finds %s first', (query, code) => {
    expect(searchBodies(query, 1).map((body) => body.code)).toEqual([code])
  })

  it('lists both 府中市, and no more than asked for', () => {
    expect(searchBodies('府中市', 5).map(({ name }) => name)).toEqual([
      '東京都府中市',
      '広島県府中市',
    ])
    expect(searchBodies('市', 3)).toHaveLength(3)
    expect(searchBodies(' ', 3)).toEqual([])
  })
})
