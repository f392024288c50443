import { expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const decision = `
2019年10月25日(金) 10:00 研究会事務局 <kenkyukai@jimukyoku.example>:
> 徳島県美波町
> 政策推進課　主査
> 鶴岡 彩 様
>
> お世話になっております。研究会 事務局でございます。
> 第1回のご参加が決定しましたのでお知らせします。
> 日時：2019年11月14日（木）13:30から16:30`

const read = (text: string, subject = '') => {
  const { intent, participants } = readApplication(incoming(text, { subject }), context)
  return [intent, ...participants.map(({ name }) => name)].join(' ')
}

it.each([
  '11月14日の研究会、2名で申し込んでおりましたが、1名（鶴岡）減でお願いします。',
  '2名で申し込んでおりましたが、1名減でお願いします。鶴岡が不参加です。11月14日の研究会です。',
  '第1回に3名で申し込みましたが、都合により1名減らしてください。来られなくなったのは鶴岡です。',
])('who is fewer than applied for is cancelled: %s', (text) => {
  expect(read(`美波町の中瀬です。\n${text}`)).toMatch(/^cancel/)
})

it.each([
  '鶴岡に代わり申し上げます。鶴岡は先日退職いたしました。',
  '鶴岡は10月1日付けで他課へ異動となりました。ご連絡まで。',
])('of whom we decided and who has left the office is not registered again: %s', (text) => {
  const subject = 'Re: 【研究会】第1回 ご参加決定のお知らせ（11/14）'
  expect(read(`美波町の中瀬です。\n${text}\n${decision}`, subject)).toMatch(/^cancel/)
})

it.each([
  ['第1回の参加人数を2名から1名に変更してください。', 'cancel'],
  ['先日申し込みましたが、3名から2名へ変更をお願いします。第1回です。', 'cancel'],
  ['第1回の参加人数を1名から2名に変更してください。', 'register'],
  ['第1回の参加を1名から2名に変更してください。追加は主査の三好 彩です。', 'register 三好 彩'],
])('of a number that changes nobody is taken who is not named: %s', (text, expected) => {
  expect(read(`美波町企画課の中瀬です。\n${text}\n\n美波町 企画課 中瀬 航平`)).toBe(expected)
})

it.each([
  'そのうち主事の鶴岡 拓也は業務の都合で欠席いたします。',
  'うち主事の鶴岡 拓也は欠席いたします。',
  'そのうちの主事・鶴岡 拓也が出席できなくなりました。',
])('words in front of a title are no part of it: %s', (said) => {
  const text = `美波町の中瀬です。\n11月14日の研究会に2名で申し込んでおりましたが、${said}`
  const { participants } = readApplication(incoming(text), context)
  expect(participants).toMatchObject([{ name: '鶴岡 拓也', title: '主事' }])
})

it('words in front of a section are no part of it', () => {
  const said =
    '11月14日の研究会に申し込んでいた企画係の荒木 隆が出席できなくなり、代わりに私が参加します。荒木には伝えてあります。'
  const { participants } = readApplication(incoming(`美波町企画課の中瀬です。\n${said}`), context)
  expect(participants).toMatchObject([
    { name: '荒木 隆', department: '企画課 企画係' },
    { name: '中瀬 航平' },
  ])
})

it.each([
  '昨夜から発熱のため、本日の研究会は欠席させてください。',
  '今朝から体調がすぐれず、本日は欠席いたします。',
])('who is ill since last night stays away himself: %s', (text) => {
  expect(read(`美波町の中瀬です。\n${text}`, '本日欠席します')).toBe('cancel 中瀬 航平')
})

it.each([
  '先日2名で申し込んだ11/14の研究会ですが、企画課の鶴岡が出張できなくなりましたので、取り消しをお願いします。私は予定どおり伺います。\n\n　取消：企画課 主査 鶴岡 拓也',
  '11/14の研究会に2名で申し込んでおりましたが、1名取り消します。\n\nキャンセル者　企画課 主査 鶴岡 拓也',
])('a form may name who is taken back: %s', (text) => {
  expect(read(`美波町の中瀬です。\n${text}`)).toBe('cancel 鶴岡 拓也')
})

it('the grounds for leaving are nobody', () => {
  const text = '当課の業務見直しにより、今年度末をもって貴研究会を退会いたします。'
  expect(read(`美波町の中瀬です。\n${text}`)).toBe('withdraw 中瀬 航平')
})
