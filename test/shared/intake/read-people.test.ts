import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, from?: string) =>
  readApplication(incoming(text, from === undefined ? {} : { from, subject: '参加申込' }), context)

const people = (text: string, from?: string) =>
  read(text, from).participants.map(({ role, name, kana, department, title, phone }) =>
    [...(role ? [role] : []), name, kana, department, title, phone]
      .filter((value) => value !== '')
      .join('/'),
  )

describe('who takes part', () => {
  it.each([
    [
      'a form',
      '所　属：企画課\n職　名：係長\n氏　名：辻 ひかり\nふりがな：つじ ひかり',
      ['辻 ひかり/つじ ひかり/企画課/係長'],
    ],
    [
      'brackets as labels',
      '【所属】企画課\n【氏名】品川 隼人（しながわ はやと）',
      ['品川 隼人/しながわ はやと/企画課'],
    ],
    ['labels above their values', '■氏名\n　品川 隼人\n■職名\n　主任', ['品川 隼人/主任']],
    [
      'labels in a row',
      '1 職名　主任　氏名　渡辺 拓郎\n2 職名　主事　氏名　渡辺 夏希',
      ['渡辺 拓郎/主任', '渡辺 夏希/主事'],
    ],
    ['numbered people', '参加者１\n氏名：甲野 一\n参加者２\n氏名：乙山 空', ['甲野 一', '乙山 空']],
    [
      'a list',
      '見学者\n・総務課 主任　阿部 千尋\n・同課 主事　田村 大輝',
      ['阿部 千尋/総務課/主任', '田村 大輝/総務課/主事'],
    ],
    [
      'one value for several',
      '参加者：主任 山田 太郎、主事 佐藤 花子の2名',
      ['山田 太郎/主任', '佐藤 花子/主事'],
    ],
    ['commas', '氏名,所属,職名\n甲野 一,企画課,係長', ['甲野 一/企画課/係長']],
    [
      '同上',
      '氏名：甲野 一\n所属：企画課\n\n氏名：乙山 空\n所属：同上',
      ['甲野 一/企画課', '乙山 空/企画課'],
    ],
    ['a sentence', '当課の主任 日下部 悠が参加いたします。', ['日下部 悠/企画課/主任']],
    ['statements', '氏名は三谷 直、役職は参事です。参加します。', []],
  ])('%s', (_form, text, expected) => {
    const found = people(
      `研究会に次のとおり参加します。\n${text}`,
      '企画課 <kikaku@town.minami.lg.jp>',
    )
    if (expected.length > 0) expect(found).toEqual(expected)
    else expect(found).toHaveLength(1)
  })

  it('the sender comes too when he says so', () => {
    expect(people('中瀬です。私と課長の三好 健の2名で参加します。')).toEqual([
      '三好 健/課長',
      '中瀬 航平',
    ])
  })

  it('who writes for others is the contact', () => {
    const application = read('美波町の中瀬です。当課からは主事の山田 空が参加します。')
    expect(application.participants.map(({ name }) => name)).toEqual(['山田 空'])
    expect(application.contact).toEqual({ name: '中瀬 航平', email: 'nakase@town.minami.lg.jp' })
    expect(application.review).toContain('on-behalf')
    expect(application.participants[0]?.email).toBe('')
  })

  it.each([
    [
      '変更前：企画課 係長 井内 健司\n変更後：企画課 主事 田所 由美',
      ['leaving/井内 健司/企画課/係長', 'incoming/田所 由美/企画課/主事'],
    ],
    [
      '係長の井内 健司に代わり、主事の田所 由美が参加します。',
      ['leaving/井内 健司/係長', 'incoming/田所 由美/主事'],
    ],
  ])('one comes instead of another: %s', (text, expected) => {
    expect(people(text, '大西 <onishi@pref.tokushima.lg.jp>').sort()).toEqual([...expected].sort())
  })

  it('a successor is named by who leaves', () => {
    const found = people(
      '企画課の笹川です。異動のため退会します。後任は同課の主任・本間 さくらが務めます。',
      '笹川 悟 <s@city.sado.niigata.jp>',
    )
    expect(found).toEqual(['leaving/笹川 悟/企画課', 'incoming/本間 さくら/企画課/主任'])
  })
})

describe('nobody is invented', () => {
  it.each([
    '課長の許可が得られましたので、研究会に参加します。',
    '前任の佐藤から引き継ぎました。前回は町長の山田も参加いたしました。研究会に参加します。',
    '貴社の香川様にはお世話になっております。研究会に参加します。',
    '浜岡直也様のお話を楽しみにしております。研究会に参加します。',
    '同僚も1名参加するかもしれません。研究会に参加します。',
    '担当者が不在の場合は総務課までお電話ください。研究会に参加します。',
    '研究会に参加します。\n> 千葉 望\n> 主査 佐々木 隼',
  ])('%s', (text) => {
    expect(people(`美波町の中瀬です。\n${text}`).map((person) => person.split('/')[0])).toEqual([
      '中瀬 航平',
    ])
  })

  it('the HTML part is read when the text is only a notice about it', () => {
    const mail = {
      ...incoming('このメールはHTML形式です。'),
      html: '<p>氏名：乙山 空<br>研究会に参加します。</p>',
    }
    expect(readApplication(mail, context).participants.map(({ name }) => name)).toEqual(['乙山 空'])
  })

  it('a value that the mail does not have stays empty', () => {
    const [person] = read('参加します。', 'x@town.minami.lg.jp').participants
    expect(person).toMatchObject({ name: '', kana: '', department: '', title: '', phone: '' })
  })

  it('every value says where it stands', () => {
    const [person] = read(
      '美波町役場 政策推進課の中瀬です。参加します。\n\n政策推進課 主任 中瀬 航平（なかせ こうへい）\nTEL 0884-00-3616',
    ).participants
    expect(Object.keys(person?.evidence ?? {}).sort()).toEqual(
      [
        'department',
        'email',
        'kana',
        'municipality',
        'municipalityCode',
        'name',
        'phone',
        'title',
      ].sort(),
    )
  })
})
