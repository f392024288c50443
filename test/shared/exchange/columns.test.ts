import { describe, expect, it } from 'vitest'
import { fieldOfHeader } from '../../../shared/exchange/import-field.ts'
import { listPeople } from '../../../shared/exchange/list-people.ts'
import { matchColumns } from '../../../shared/exchange/match-columns.ts'

describe('the columns of an old list', () => {
  it.each([
    ['市町村名', 'municipality'],
    ['団　体　名', 'municipality'],
    ['都道府県', 'municipality'],
    ['団体コード', 'municipalityCode'],
    ['担当課', 'department'],
    ['係名', 'department'],
    ['役職', 'title'],
    ['お名前', 'name'],
    ['氏名※', 'name'],
    ['姓', 'name'],
    ['フリガナ', 'kana'],
    ['フリガナ（全角）', 'kana'],
    ['E-mail', 'email'],
    ['Ｅメール', 'email'],
    ['メールアドレス（必須）', 'email'],
    ['TEL', 'phone'],
    ['ＴＥＬ', 'phone'],
    ['電話番号', 'phone'],
    ['備考', 'remarks'],
    ['FAX', undefined],
    ['No.', undefined],
    ['会員区分', undefined],
    ['', undefined],
  ])('knows 「%s」 as %s', (header, field) => {
    expect(fieldOfHeader(header)).toBe(field)
  })

  it('are found below a title', () => {
    const rows = [
      ['第1期 参加者一覧', '', ''],
      ['番号', '市町村名', 'お名前'],
      ['1', '美波町', '見本 花子'],
    ]
    expect(matchColumns(rows)).toEqual({
      headerRow: 1,
      fields: [undefined, 'municipality', 'name'],
    })
  })

  it('are guessed from their cells where there is no header', () => {
    const rows = [
      ['徳島県美波町', '見本 花子', 'hanako@town.minami.lg.jp', '0884-00-0000'],
      ['徳島県那賀町', '見本 太郎', 'taro@town.tokushima-naka.lg.jp', '0884-00-0001'],
    ]
    expect(matchColumns(rows)).toEqual({
      headerRow: undefined,
      fields: ['municipality', undefined, 'email', 'phone'],
    })
  })
})

describe('the people of an old list', () => {
  const read = (
    row: readonly string[],
    fields: Parameters<typeof listPeople>[0]['fields'],
  ): ReturnType<typeof listPeople>[number] | undefined =>
    listPeople({ rows: [row], fields, firstLine: 5 })[0]

  it('are put together from several columns', () => {
    const fields = [
      'municipality',
      'municipality',
      'department',
      'department',
      'name',
      'name',
    ] as const
    expect(read(['徳島県', '美波町', '政策課', '企画係', '見本', '花子'], fields)).toMatchObject({
      line: 5,
      municipality: '徳島県美波町',
      department: '政策課 企画係',
      name: '見本 花子',
    })
    expect(read(['徳島県', '徳島県美波町', '', '', '見本　花子 様', ''], fields)).toMatchObject({
      municipality: '徳島県美波町',
      name: '見本 花子',
    })
  })

  it('take the forms of 名簿: hiragana, plain addresses, numbers with their zeros', () => {
    const fields = ['kana', 'email', 'phone', 'municipalityCode', 'remarks'] as const
    expect(
      read(['ﾐﾎﾝ ﾊﾅｺ', 'ｈ＠ｘ．ｅｘａｍｐｌｅ', '03ー0000－0000', '13625', "'=1"], fields),
    ).toMatchObject({
      kana: 'みほん はなこ',
      email: 'h@x.example',
      phone: '03-0000-0000',
      municipalityCode: '13625',
      remarks: '=1',
    })
    expect(read(['', '', '884000000', '', ''], fields)?.phone).toBe('0884000000')
  })

  it('are no people where a line says nothing in our columns', () => {
    expect(read(['12', ''], [undefined, 'name'])).toBeUndefined()
  })
})
