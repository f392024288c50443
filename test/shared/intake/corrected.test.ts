import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const quoted = `
2019年10月15日 9:00 研究会事務局 <kenkyukai@jimukyoku.example>:
> 徳島県美波町
> 政策推進課　主査
> 中瀬 航平 様
>
> お世話になっております。研究会 事務局でございます。
> 第1回へのご参加をご希望いただき、ありがとうございます。
> 　ご連絡先：nakase@town.minami.lg.jp　0884-00-3616
> 内容に誤りがございましたら、本メールにご返信ください。`

const read = (text: string, subject = '') => {
  const { intent, participants } = readApplication(incoming(text, { subject }), context)
  return { intent, ...participants[0] }
}

describe('what is said now', () => {
  it('stands over what we had noted', () => {
    const text = `美波町の中瀬です。電話番号が旧い番号でした。正しくは 0884-00-9999（直通）です。\nまた、職名は「主査」ではなく「係長」になりますので、修正をお願いします。\n${quoted}`
    expect(read(text, 'Re: 第1回 ご参加希望を受け付けました')).toMatchObject({
      intent: 'register',
      name: '中瀬 航平',
      title: '係長',
      phone: '0884-00-9999',
    })
  })

  it('leaves out a number that is marked as old', () => {
    const text = `美波町の中瀬です。研究会に参加します。電話番号が変わりまして、0884-00-9999 です。\n\n美波町 政策推進課\n中瀬 航平\n電話 0884-00-3616（旧）`
    expect(read(text).phone).toBe('0884-00-9999')
  })

  it('gives the first name to the family name', () => {
    const text =
      '早藤です。研究会に参加します。ふりがなは「はやふじ」です。下の名前は亮（りょう）です。'
    const from = '高島市農業政策課 早藤 <hayafuji@city.takashima.lg.jp>'
    const { participants } = readApplication(incoming(text, { from }), context)
    expect(participants[0]).toMatchObject({ name: '早藤 亮', kana: 'はやふじ りょう' })
  })
})

describe('a correction of what somebody applied with', () => {
  const own =
    '\n\n2019/10/14 19:20、中瀬 航平 <nakase@town.minami.lg.jp> のメール:\n> 美波町です。11/14の研究会に参加を希望します。\n> 企画課　中瀬 航平（なかせ こうへい）\n> 電話 0884-00-3661'

  it.each([
    [
      '昨日お送りした11/14研究会の申込みですが、電話番号に誤りがありました。\n正しくは 0884-00-3616 です。\nまた、職名を書いておりませんでしたが「主任」です。',
      { title: '主任' },
    ],
    [
      '先ほど申し込みました11/14の研究会の件で、電話番号を間違えておりました。\n職名が漏れておりましたが、主任です。\n\n（誤）0884-00-3661\n（正）0884-00-3616\n\n訂正をお願いします。',
      { title: '主任' },
    ],
    [
      '11月14日の研究会の参加申込をお送りしましたが、電話番号に誤りがありました。\n\n　誤：0884-00-3661\n　正：0884-00-3616',
      { title: '' },
    ],
  ])('leaves it an application: %s', (said, more) => {
    expect(read(`美波町企画課の中瀬です。\n${said}${own}`, 'Re: 研究会申込')).toMatchObject({
      intent: 'register',
      name: '中瀬 航平',
      kana: 'なかせ こうへい',
      phone: '0884-00-3616',
      ...more,
    })
  })
})
