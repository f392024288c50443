import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string): readonly string[] =>
  readApplication(
    incoming(`第1回研究会に参加を申し込みます。\n\n${text.replaceAll('⏎', '\n')}`, {
      from: '美波町 <soumu@town.minami.lg.jp>',
    }),
    context,
  ).participants.map(({ name, kana, department, title }) =>
    [name, kana, department, title].join('/'),
  )

const both = ['田中 誠司//政策推進課/', '三好 彩//政策推進課/']

describe('what is said of each is not only the last one’s', () => {
  it.each([
    ['参加者：田中 誠司、三好 彩（いずれも政策推進課）', both],
    ['第1回には、田中 誠司、三好 彩（ともに政策推進課）の2名が参加します。', both],
    ['参加者：田中 誠司及び三好 彩（両名とも政策推進課）', both],
    [
      '参加者：田中 誠司、三好 彩（いずれも政策推進課）、山本 健一（産業課）',
      [...both, '山本 健一//産業課/'],
    ],
    [
      '・主査　田中 誠司⏎・主事　三好 彩⏎（いずれも政策推進課）',
      ['田中 誠司//政策推進課/主査', '三好 彩//政策推進課/主事'],
    ],
    ['参加者：田中 誠司、三好 彩（いずれも会員です）', ['田中 誠司///', '三好 彩///']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('values below one another are one person’s after the other’s', () => {
  const people = ['田中 誠司/たなか/政策推進課/主査', '三好 彩/みよし/産業課/主事']
  it.each([
    '氏名（ふりがな）　田中 誠司（たなか）⏎　　　　　　　　　三好 彩（みよし）⏎所属・職名　　　　政策推進課 主査⏎　　　　　　　　　産業課 主事',
    '所属：政策推進課⏎　　　　産業課⏎職名：主査⏎　　　　主事⏎氏名：田中 誠司（たなか）⏎　　　　三好 彩（みよし）',
    '氏　名：田中 誠司⏎　　　　三好 彩⏎ふりがな：たなか⏎　　　　みよし⏎所属・職名：政策推進課 主査⏎　　　　産業課 主事',
  ])('%s', (text) => {
    expect(read(text)).toEqual(people)
  })

  it('unless they are not as many', () => {
    const text = '氏名：田中 誠司⏎　　　　三好 彩⏎所属・職名：政策推進課 主査⏎備考：前泊します'
    expect(read(text).join(' ')).not.toContain('三好 彩//政策推進課')
  })
})

describe('an address and a section may be of everybody who is listed', () => {
  const list = '\n\n・鶴岡 彩　課長補佐\n・小山田 誠　主事\n\n'
  it.each([
    `観光課の2名が参加します。${list}メールは2名とも kanko@town.minami.lg.jp です。`,
    `観光課から2人が伺います。政策推進課からの出席はありません。${list}アドレスは共通で kanko@town.minami.lg.jp です。`,
    `観光課の職員2名が参加します。${list}両名とも連絡先は kanko@town.minami.lg.jp です。`,
  ])('%s', (text) => {
    const { participants } = readApplication(
      incoming(`美波町の中瀬です。11月14日の研究会に、${text}`, {
        from: '美波町 政策推進課 <seisaku@town.minami.lg.jp>',
      }),
      context,
    )
    const both = { department: '観光課', email: 'kanko@town.minami.lg.jp' }
    expect(participants).toMatchObject([
      { name: '鶴岡 彩', ...both },
      { name: '小山田 誠', ...both },
    ])
  })

  it('unless each has an address of his own', () => {
    const own =
      '主査　鶴岡 彩　tsuruoka@town.minami.lg.jp\n主事　小山田 誠　oyamada@town.minami.lg.jp'
    const text = `11月14日の研究会に次の2名が参加します。\n\n${own}\n\n課の共用アドレスは kanko@town.minami.lg.jp です。`
    const { participants } = readApplication(incoming(text), context)
    expect(participants.map(({ email }) => email)).toEqual([
      'tsuruoka@town.minami.lg.jp',
      'oyamada@town.minami.lg.jp',
    ])
  })

  it.each(['私と観光課の2名', '企画課と観光課の2名'])('nor a section of two: %s', (who) => {
    const text = `美波町の中瀬です。11月14日の研究会に、${who}が参加します。\n\n・鶴岡 彩　主査\n・小山田 誠　主事`
    const { participants } = readApplication(incoming(text), context)
    expect(participants.map(({ department }) => department)).toEqual(['', ''])
  })

  it('the head of no section comes from one of which nobody does', () => {
    const text = `美波町の中瀬です。11月14日の研究会に、次の2名が参加します。私の所属する政策推進課からは参加しません。${list}`
    const from = '美波町 政策推進課 <seisaku@town.minami.lg.jp>'
    const { participants } = readApplication(incoming(text, { from }), context)
    expect(participants.map(({ department }) => department)).toEqual(['', ''])
  })
})
