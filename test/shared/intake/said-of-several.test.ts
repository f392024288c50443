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
