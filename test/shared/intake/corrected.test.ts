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
