import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const from = '美波町 秘書係 <hisho@town.minami.lg.jp>'

/** Each participant as name, number and address, the domain left out. */
function reach(text: string, sender = from): readonly string[] {
  const mail = incoming(text.replaceAll('⏎', '\n'), { from: sender })
  return readApplication(mail, context).participants.map(({ name, phone, email }) =>
    [name.replace(/\s/g, ''), phone, email.split('@')[0]].map((said) => said || '－').join('/'),
  )
}

describe('a number is of whom the letter gives it to', () => {
  it.each([
    [
      '11月14日に申し込みます。⏎⏎【参加者】⏎　所属　観光課⏎　氏名　鶴岡 彩⏎【連絡担当者】⏎　所属　秘書係⏎　氏名　小山田 誠⏎　電話　0884-00-3600',
      ['鶴岡彩/－/－'],
    ],
    [
      '11月14日の出席者です。⏎⏎【出席者】⏎　観光課　主査　鶴岡 彩（つるおか あや）⏎⏎【事務連絡の窓口】（出席はいたしません）⏎　秘書係　主事　小山田 誠⏎　　電話 0884-00-3600⏎⏎よろしくお願いします。',
      ['鶴岡彩/－/－'],
    ],
    [
      '第1回の参加者は次の2名です。⏎⏎1) 観光課 参事　鶴岡 彩⏎2) 農林課 主事　小山田 誠⏎⏎ご連絡は、事務担当の宮崎（0884-00-3600 内線12）までお願いします。',
      ['鶴岡彩/－/hisho', '小山田誠/－/hisho'],
    ],
    [
      '11月14日に次の2名が伺います。⏎⏎　係長　鶴岡 彩（つるおか あや）⏎　主事　小山田 誠（おやまだ まこと）⏎⏎当日の緊急連絡先は鶴岡の公用携帯 090-0000-4511 です。',
      ['鶴岡彩/090-0000-4511/hisho', '小山田誠/－/hisho'],
    ],
  ])('%s', (text, expected) => {
    expect(reach(text)).toEqual(expected)
  })

  it.each([
    [
      '電話は 0884-00-3616（直通）です。代表 0884-00-3611 ですとつながりにくいです。',
      '0884-00-3616',
    ],
    [
      '先日の電話番号は誤りでした。正しくは 0884-00-3616 です（誤：0884-00-3611）。',
      '0884-00-3616',
    ],
    ['日中は役場（0884-00-3611）におりますので、お電話ください。', '0884-00-3611'],
    ['当日は宿（0884-00-9999）におりますので、お電話ください。', '－'],
  ])('%s', (words, number) => {
    const text = `美波町の中瀬です。11月14日に参加します。${words}⏎⏎中瀬 航平`
    expect(reach(text, '中瀬 航平 <nakase@town.minami.lg.jp>')).toEqual([
      `中瀬航平/${number}/nakase`,
    ])
  })

  it('below the name of one who is listed, in lines of their own', () => {
    const text =
      '美波町の中瀬です。11月14日に代わりに次の者が伺います。⏎⏎（新しい出席者）⏎観光課　主任　鶴岡 彩（つるおか あや）⏎TEL 0884-00-3602⏎tsuruoka@town.minami.lg.jp⏎⏎--⏎美波町 中瀬 航平'
    expect(reach(text, '中瀬 航平 <nakase@town.minami.lg.jp>')).toContain(
      '鶴岡彩/0884-00-3602/tsuruoka',
    )
  })
})

describe('a section’s address is of whom the letter gives it to', () => {
  it.each([
    [
      '美波町の中瀬です。第1回は鶴岡を行かせます。⏎⏎参加者　観光課　主事　鶴岡 彩⏎⏎鶴岡は個人メールを持っておりませんので、連絡は課のアドレス kanko@town.minami.lg.jp にお願いします。⏎⏎観光課 中瀬 航平',
      '中瀬 航平 <nakase@town.minami.lg.jp>',
      ['鶴岡彩/－/kanko'],
    ],
    [
      '11月14日に次の2名が参加します。⏎⏎所属　職名　氏名⏎観光課　係長　鶴岡 彩⏎農林課　主事　小山田 誠⏎⏎ご連絡はこのアドレス（hisho@town.minami.lg.jp）宛てにお願いします。',
      from,
      ['鶴岡彩/－/hisho', '小山田誠/－/hisho'],
    ],
  ])('%s', (text, sender, expected) => {
    expect(reach(text, sender)).toEqual(expected)
  })
})

describe('a form is read as it was laid out', () => {
  const fields = (text: string) =>
    readApplication(incoming(text.replaceAll('⏎', '\n'), { from }), context).participants.map(
      ({ name, kana, department, title }) =>
        [name, kana, department, title].map((said) => said.replace(/\s/g, '') || '－').join('/'),
    )
  it.each([
    [
      'お尋ねの件、回答します。⏎⏎鶴岡 彩　ふりがな：つるおか あや　職名：係長⏎小山田 誠　ふりがな：おやまだ まこと　職名：主事',
      ['鶴岡彩/つるおかあや/－/係長', '小山田誠/おやまだまこと/－/主事'],
    ],
    [
      '下記の者が出席しますので報告します。⏎⏎１　出席者　　観光課　主幹　鶴　岡　　　彩⏎　　　　　　　（つるおか　あや）⏎２　連絡先　　0884-00-3602',
      ['鶴岡彩/つるおかあや/観光課/主幹'],
    ],
    [
      '下記の者が参加を希望します。⏎⏎　１　所　属　　美波町観光課⏎　２　職氏名　　課長補佐　　鶴岡　　彩⏎　　　　　　　　主　　事　　三好　　萌⏎　３　連絡先　　０８８４－００－３６０２⏎　　　　　　　　　　　　　　　　　　　　以上',
      ['鶴岡彩/－/観光課/課長補佐', '三好萌/－/観光課/主事'],
    ],
    [
      '３人目⏎　部署　観光課⏎　役職　なし（再任用職員です）⏎　氏名　鶴岡　彩⏎⏎参加を希望します。',
      ['鶴岡彩/－/観光課/－'],
    ],
    [
      '11月14日は次のとおり出席します。⏎⏎　美波町長　　　　　　　小山田 誠（おやまだ まこと）⏎　（随行）観光課 主査　鶴岡 彩（つるおか あや）⏎⏎よろしくお願いいたします。',
      ['小山田誠/おやまだまこと/－/町長', '鶴岡彩/つるおかあや/観光課/主査'],
    ],
  ])('%s', (text, expected) => {
    expect(fields(text).sort()).toEqual([...expected].sort())
  })

  it('and answers behind arrows between our questions are answers', () => {
    const text =
      '美波町の中瀬です。下記に記入しました。⏎⏎> 1. お名前のふりがな⏎→ なかせ こうへい⏎> 2. ご所属・職名⏎→ 観光課　主事です'
    const mail = incoming(text.replaceAll('⏎', '\n'), {
      from: '中瀬 航平 <nakase@town.minami.lg.jp>',
    })
    expect(readApplication(mail, context).participants).toMatchObject([
      { name: '中瀬 航平', kana: 'なかせ こうへい', department: '観光課', title: '主事' },
    ])
  })
})
