import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const form =
  '氏名：岡田 直樹（おかだ なおき）\n所属：町並・地域振興課\n役職：係長\n電話：0893-00-2118\nE-mail：okada-naoki@town.uchiko.ehime.jp'
const head = '内子町の大野です。お世話になっております。'
const from = '大野 恵 <ono-megumi@town.uchiko.ehime.jp>'

describe('a form at the end is of whom it names, whoever gathered it', () => {
  it.each([
    `${head}\n\n研究会の参加者ですが、以下でお願いいたします。\n\n${form}\n\n※取りまとめ　総務課　大野 恵（0893-00-6151）`,
    `${head}\n\n参加者は以下でお願いします。\n\n${form}\n\n※担当：総務課　大野`,
    `${head}\n\n第1回に申し込みます。\n\n${form}\n※連絡担当　大野 恵　内線215`,
    `${head}\n\n第1回に申し込みます。\n\n${form}\n\n※当日の資料は各自印刷します。`,
  ])('%s', (text) => {
    const { participants, contact } = readApplication(incoming(text, { from }), context)
    expect(participants).toMatchObject([
      {
        name: '岡田 直樹',
        title: '係長',
        email: 'okada-naoki@town.uchiko.ehime.jp',
        phone: '0893-00-2118',
      },
    ])
    expect(participants).toHaveLength(1)
    expect(contact).toEqual({ name: '大野 恵', email: 'ono-megumi@town.uchiko.ehime.jp' })
  })
})

describe('a town in a line of its own is that of the people below it', () => {
  const twoTowns = (heads: readonly [string, string], rest = '') =>
    `徳島県市町村課の伊東です。\n11月14日の研究会に、県内から次の2名の参加申込みがありました。\n\n${heads[0]}\n　政策推進課　主査　鶴岡 彩${rest}\n\n${heads[1]}\n　企画交流課　主事　小山田 誠${rest}\n\n伊東`
  it.each([
    twoTowns(['■美波町', '■勝浦町']),
    twoTowns(['美波町', '勝浦町'], '（内線 12）'),
    twoTowns(['○美波町', '○勝浦町'], '\n　電話 0884-00-3611'),
    twoTowns(['【美波町】', '【勝浦町】']),
  ])('%s', (text) => {
    const { participants, contact } = readApplication(
      incoming(text, { from: '徳島県 市町村課 <shichoson@pref.tokushima.lg.jp>' }),
      context,
    )
    expect(participants).toMatchObject([
      { name: '鶴岡 彩', municipality: '徳島県美波町' },
      { name: '小山田 誠', municipality: '徳島県勝浦町' },
    ])
    expect(contact?.name).toBe('伊東')
  })
})
