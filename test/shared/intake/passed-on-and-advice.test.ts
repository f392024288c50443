import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, from?: string) =>
  readApplication(incoming(text, from === undefined ? {} : { from }), context)
const names = (text: string) => read(text).participants.map(({ name }) => name.replace(/\s/g, ''))

const below = `-----Original Message-----
From: 青木 里奈 <aoki@town.tsuwano.lg.jp>
Sent: Thursday, October 24, 2019 3:22 PM
To: 松浦 健
Subject: 研究会への参加

津和野町つわの暮らし推進課の青木です。
11月14日の研究会に参加したいと思います。

主任主事 青木 里奈`

describe('a prefecture that passes a town’s application on', () => {
  it('is not the applicant', () => {
    const text = `島根県庁 しまね暮らし推進課の松浦です。\n津和野町から参加申込みが届きましたので、転送いたします。\n\n${below}`
    const application = read(text, '松浦 健 <matsuura@pref.shimane.lg.jp>')
    expect(application.participants.map(({ name, email }) => [name, email])).toEqual([
      ['青木 里奈', 'aoki@town.tsuwano.lg.jp'],
    ])
  })

  it('stays the sender when it only quotes what somebody else wrote', () => {
    const text = `島根県庁 しまね暮らし推進課の松浦です。\n11月14日の研究会に参加します。\n\n${below}`
    const application = read(text, '松浦 健 <matsuura@pref.shimane.lg.jp>')
    expect(application.participants.map(({ email }) => email)).toContain(
      'matsuura@pref.shimane.lg.jp',
    )
  })
})

describe('colleagues who are only spoken of', () => {
  it.each([
    '課長の那須とも相談のうえ、11月14日の第1回に参加させていただきたくご連絡しました。',
    '課長の那須が検討した結果、11月14日の第1回に私が参加します。',
  ])('%s', (text) => {
    expect(names(`美波町企画課の中瀬です。\n${text}`)).toEqual(['中瀬航平'])
  })
})

it('a head of the sender’s own section has its title, and no section called 当課課', () => {
  const text =
    '美波町企画課の中瀬です。\n14日の研究会に、当課課長の石井 賢と私の2名で参加します。\n\n美波町 企画課\n主任 中瀬 航平'
  const head = read(text).participants.find(({ name }) => name.replace(/\s/g, '') === '石井賢')
  expect(head?.title).toBe('課長')
  expect(head?.department).not.toContain('当課')
})

it('whoever comes if there is room applies', () => {
  const text = '美波町の中瀬です。\n明日10/17の見学、まだできますでしょうか。空きがあれば伺います。'
  expect(read(text).intent).toBe('observe')
})

describe('what an office passes on under 「Fw:」 without a wish of its own', () => {
  const handed = (words: string, from: string) =>
    readApplication(
      incoming(`${words}\n\n${below}`, { from, subject: 'FW: 研究会への参加' }),
      context,
    )
  const pref = '松浦 健 <matsuura@pref.shimane.lg.jp>'
  const office = '総務課 <soumu@town.tsuwano.lg.jp>'

  it.each([
    ['津和野町さん分です。よろしくお願いいたします。\n島根県 しまね暮らし推進課　松浦', pref],
    ['ご査収ください。\n島根県 しまね暮らし推進課　松浦', pref],
    ['町から問い合わせがありましたのでお送りします。', pref],
    ['以下、よろしくお取り計らいください。\n松浦', pref],
    ['下記、担当課分です。\n総務課　岩佐', office],
    ['', office],
  ])('is whose who wrote it: %s', (words, from) => {
    const { participants, contact, review } = handed(words, from)
    expect(participants.map(({ name }) => name)).toEqual(['青木 里奈'])
    expect(contact?.email).toBe(from.replace(/^.*<|>$/g, ''))
    expect(review).toContain('on-behalf')
  })

  it.each([
    '私も参加します。\n島根県 しまね暮らし推進課　松浦',
    '11月14日の研究会に参加させていただきたく存じます。\n島根県 しまね暮らし推進課　松浦 健',
  ])('is not the application of who writes one of his own: %s', (words) => {
    const emails = handed(words, pref).participants.map(({ email }) => email)
    expect(emails).toContain('matsuura@pref.shimane.lg.jp')
  })
})
