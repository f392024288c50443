import { describe, expect, it } from 'vitest'
import { parsePerson } from '../../../shared/intake/name/parse-person.ts'
import { foldLine } from '../../../shared/intake/text/fold-text.ts'

const read = (text: string, context: 'line' | 'labelled' = 'line') => {
  const { department, title, name, kana, rest } = parsePerson(foldLine(text), context)
  return [department, title, name, kana, rest.length].join('|')
}

describe('「課名 職名 氏名（かな）」', () => {
  it.each([
    ['政策推進課　主任　中瀬 航平', '政策推進課|主任|中瀬 航平||0'],
    ['主任　中瀬　航平（なかせ　こうへい）', '|主任|中瀬 航平|なかせ こうへい|0'],
    ['遠野市産業部商工労働課　主査　菊池亮介', '産業部商工労働課|主査|菊池亮介||0'],
    ['企画課長田中太郎', '企画課|課長|田中太郎||0'],
    ['商工課主任山田太郎', '商工課|主任|山田太郎||0'],
    ['政策課 政策推進係長 浜岡 直也', '政策課|政策推進係長|浜岡 直也||0'],
    ['日南市商工・マーケティング課　谷口 美咲', '商工・マーケティング課||谷口 美咲||0'],
    ['企画政策課 課長補佐 服部 誠一 様', '企画政策課|課長補佐|服部 誠一||0'],
    ['室長　　弘瀬　　徹', '|室長|弘瀬 徹||0'],
    ['三谷（みたに）直（なお）', '||三谷 直|みたに なお|0'],
    ['総合戦略課 企画グループ 主事　田村 大輝', '総合戦略課 企画グループ|主事|田村 大輝||0'],
    ['まちづくり推進課長 山田 太郎', 'まちづくり推進課|課長|山田 太郎||0'],
    ['企画課　主査　工　藤　　みずき', '企画課|主査|工藤 みずき||0'],
    ['企画課　課長　中　原　健　吾', '企画課|課長|中原健吾||0'],
    ['山田 太郎（主事）', '|主事|山田 太郎||0'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('foreign and one-part names need a label', () => {
    expect(read('エミリー・カーター', 'labelled')).toBe('||エミリー・カーター||0')
    expect(read('源', 'labelled')).toBe('||源||0')
    expect(read('源')).toBe('||||1')
  })

  it.each(['参加希望', '以　上', '公印省略', '地方創生研究会', 'よろしくお願いいたします'])(
    '「%s」 is nobody’s name',
    (text) => {
      expect(parsePerson(text, 'labelled').name).toBe('')
    },
  )
})
