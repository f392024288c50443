import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, from?: string, subject = '研究会について') =>
  readApplication(incoming(text, { subject, ...(from ? { from } : {}) }), context)
const rolesIn = (text: string, from?: string) =>
  read(text, from).participants.map(({ role, name }) => `${role ?? ''} ${name}`.trim())

describe('a successor stands beside whom he succeeds', () => {
  it.each([
    '異動となりましたので、退会の手続きをお願いいたします。\n会員は、後任の次の者に引き継がせていただきます。\n\n　企画課　主事　和田 真央（わだ まお）\n　wada-mao@town.minami.lg.jp\n\n今後のご案内は和田あてにお願いいたします。\n\n企画課 係長 中瀬 航平',
    '4月1日付けで異動しました。研究会の後任は以下の者です。会員の変更をお願いします。\n\n　企画課　主事　和田 真央（わだ まお）\n\nよろしくお願いいたします。\n\n企画課 係長 中瀬 航平',
  ])('%s', (text) => {
    expect(rolesIn(`美波町企画課の中瀬です。\n${text}`).sort()).toEqual([
      'incoming 和田 真央',
      'leaving 中瀬 航平',
    ])
  })

  it('who takes over asks for himself, and for whom he follows', () => {
    const text =
      '美波町企画課の中瀬です。\nこれまで会員として登録しておりました前任の久保 雅也が転出し、研究会の担当を私が引き継ぎました。\nつきましては、久保の退会と、私の入会をお願いいたします。\n\n企画課 主査 中瀬 航平'
    expect(rolesIn(text).sort()).toEqual(['incoming 中瀬 航平', 'leaving 久保 雅也'])
  })
})

it('a name whose characters are corrected is one person, by the right ones', () => {
  const text =
    '美波町の髙橋です。受付内容に誤りがありましたので、訂正をお願いいたします。\n\n氏名　高橋 直美 → 髙橋 直美（はしごだかです）\n\n美波町 企画課　髙橋 直美\n\n2019年10月21日(月) 14:20 事務局 <kenkyukai@jimukyoku.example>:\n> 美波町 企画課\n> 高橋 直美 様\n>\n> このたびは第1回へのご参加をご希望いただき、ありがとうございます。'
  const subject = 'Re: 【研究会】第1回 ご参加希望を受け付けました'
  const { participants } = read(text, '髙橋 直美 <takahashi@town.minami.lg.jp>', subject)
  expect(participants.map(({ name }) => name)).toEqual(['髙橋 直美'])
})

it('who is named to handle the papers, and does not come, is the contact', () => {
  const text =
    '美波町です。下記により申し込みます。\n\n１．参加者\n　　企画課　副課長　松尾 恭平\n　　メール　matsuo@town.minami.lg.jp\n\n２．事務連絡担当者（参加しません）\n　　企画課　主事　山口 かおり\n　　電話　0884-00-9325\n\nよろしくお願いいたします。'
  const { participants, contact } = read(text, '美波町企画課 <kikaku@town.minami.lg.jp>')
  expect(participants.map(({ name }) => name)).toEqual(['松尾 恭平'])
  expect(contact?.name).toBe('山口 かおり')
})

it('a title above the name in a form is his who is named below', () => {
  const text =
    '団体名　　徳島県美波町\n部署　　　企画政策課\n役職　　　係長\n参加者名　中瀬　航平\nフリガナ　ナカセ　コウヘイ'
  expect(read(text, undefined, '参加申込').participants).toMatchObject([
    { name: '中瀬 航平', title: '係長' },
  ])
})

it('the number in a signature below a list is of who signs', () => {
  const text =
    '美波町 水産課の中瀬です。\n第1回研究会に参加させていただけないでしょうか。\n人数は2名です。\n\n　水産課　課長　　芝山 公彦\n　水産課　主任　　中瀬 航平\n\n美波町 水産課 中瀬\n直通 0884-00-8260 ／ FAX 0884-00-8263'
  const phones = read(text).participants.map(({ name, phone }) => `${name} ${phone}`.trim())
  expect(phones.sort()).toEqual(['中瀬 航平 0884-00-8260', '芝山 公彦'])
})

it('to whom a circular that is passed on was addressed is nobody', () => {
  const text =
    '美波町の中瀬です。\n県から下記のご案内をいただきました。第1回研究会に参加を希望いたします。\n\n企画課\n中瀬 航平\n\n差出人: 首藤 隆 <shuto@pref.tokushima.lg.jp>\n送信日時: 2019年10月17日木曜日 9:05\n宛先: 各市町村企画担当課\n件名: 【参考】研究会のご案内\n\n各市町村 企画担当課長 様\n\nお世話になっております。参考までに情報提供いたします。'
  expect(read(text).participants.map(({ name }) => name)).toEqual(['中瀬 航平'])
})

it.each([
  '役所の人間ではなく一般の個人なのですが、参加させていただけないでしょうか。',
  '会社員の田代です。11月14日の研究会に参加したいと思っています。',
])('a private person is not eligible: %s', (text) => {
  expect(read(text, '田代 和夫 <tashiro@yahoo.co.jp>').intent).toBe('ineligible')
})

describe('a number that stays as it was is of who takes over', () => {
  it.each([
    ['電話番号（0884-00-1011）に変更はありません。', '0884-00-1011'],
    ['電話は従来と同じ0884-00-1011です。', '0884-00-1011'],
    ['私の電話は引き続き 0884-00-1011 です。', ''],
    ['引き続きよろしくお願いいたします。\n\n中瀬 航平\n電話 0884-00-1011', ''],
  ])('%s', (said, phone) => {
    const text = `美波町企画課の中瀬です。\n4月に異動しますので、会員を後任の川越 美月に変更してください。\n${said}`
    const comes = read(text).participants.find(({ role }) => role === 'incoming')
    expect(comes).toMatchObject({ name: '川越 美月', phone })
  })
})

it('of whom an office passes on an answer, title and number stand below it', () => {
  const answer =
    '課長、妹尾さん\n\n11/14の研究会、私が参加します。\n申込みは課のメールからお願いできますか。\n\n産業部 観光課　主任　川越 美月（内線 22）\n直通 0884-00-1011'
  const asked =
    '> 差出人: 企画課 妹尾\n> 件名: 【照会】研究会\n>\n> 各課長 様\n> 参加希望者がいる課は回答願います。\n> 担当 企画課 妹尾（0884-00-1212）'
  const text = `美波町観光課です。\n下記のとおり当課の川越が第1回研究会に参加します。\n\n----- Original Message -----\n差出人: 川越 美月 <kawagoe@town.minami.lg.jp>\n宛先: 観光課 <kanko@town.minami.lg.jp>\n送信日時: 2019年10月10日 16:41\n件名: RE: 【照会】研究会\n\n${answer}\n\n${asked}`
  expect(read(text, '美波町観光課 <kanko@town.minami.lg.jp>').participants).toMatchObject([
    { name: '川越 美月', title: '主任', phone: '0884-00-1011' },
  ])
})
