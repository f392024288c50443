import { expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const asked = ['1. お名前とふりがな', '2. ご所属・職名', '3. 日中にご連絡のつく電話番号']
const right = {
  name: '中瀬 航平',
  kana: 'なかせ こうへい',
  department: '企画課',
  title: '主査',
  phone: '0884-00-1111',
}
const said = ['中瀬 航平（なかせ こうへい）', '企画課　主査', '0884-00-1111']

const read = (text: string) =>
  readApplication(
    incoming(text, {
      from: 'kikaku@town.minami.lg.jp',
      subject: 'Re: 【研究会】ご参加希望の受付とご確認のお願い',
    }),
    context,
  )

it('answers by number go with the questions below', () => {
  const text = `美波町企画課です。\n${said.map((words, i) => `${i + 1}. ${words}`).join('\n')}\n\n-----Original Message-----\nFrom: 事務局 <kenkyukai@jimukyoku.example>\nSent: Thursday, October 24, 2019\nSubject: ご確認のお願い\n\nご参加をご希望いただき、ありがとうございます。\n${asked.join('\n')}`
  const { intent, participants } = read(text)
  expect(intent).toBe('register')
  expect(participants).toMatchObject([right])
})

it('answers between our lines may stand apart from them', () => {
  const text = `美波町企画課です。\n\n2019/10/25 17:20, 事務局 <kenkyukai@jimukyoku.example> wrote:\n> ご参加をご希望いただき、ありがとうございます。\n${asked.map((question, i) => `> ${question}\n\n${said[i]}\n`).join('\n')}`
  expect(read(text).participants).toMatchObject([right])
})

it('an answer to our question applies, however short it is', () => {
  const text = `美波町の中瀬です。ご確認ありがとうございます。\n${said[2]}\n\n> ご参加をご希望いただき、ありがとうございます。次の事項をお知らせください。\n> ${asked[2]}`
  expect(read(text).intent).toBe('register')
})
