import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, subject: string) =>
  readApplication(incoming(text, { subject }), context)

describe('what no person wrote', () => {
  it.each([
    ['ただいま外出しております。戻り次第ご連絡いたします。（自動返信）', '参加申込について'],
    [
      '【自動応答】本日は休暇をいただいております。研究会の件は後日ご連絡します。',
      '研究会について',
    ],
    [
      'このたびは美波町ホームページへお問い合わせいただきありがとうございます。以下の内容で受け付けました。\n氏名：研究会事務局\nこのメールに返信しないでください。',
      'お問い合わせありがとうございます',
    ],
    [
      '美波町の旬の話題をお届けします。11月14日は感謝祭です。\n※配信停止をご希望の方は、下記からお手続きください。',
      'みなみ便り 第42号',
    ],
    ['町の話題です。\n今後のご案内が不要な方は、次のURLより解除できます。', 'みなみ便り'],
    [
      'お申込みを受付いたしました。\n氏名：研究会\n※このメールには返信できません。',
      '受付のお知らせ',
    ],
  ])('asks for nothing: %s', (text, subject) => {
    expect(read(text, subject)).toMatchObject({ intent: 'other', participants: [] })
  })

  it('a person writes, though nobody can answer a form of his', () => {
    const text =
      '美波町の中瀬です。申込フォームには「返信できません」とありましたので、こちらから第1回への参加を申し込みます。'
    expect(read(text, '参加申込').intent).toBe('register')
  })

  it.each([
    ['来週は不在にしておりますので、早めにお送りします。', '参加申込', {}],
    ['', '不在のお知らせと参加申込', {}],
    ['', '参加申込', { 'x-autoreply': 'no' }],
    ['', '参加申込', { precedence: 'list', 'list-unsubscribe': '<mailto:x@town.example>' }],
    ['※本メールは上長の承認後に自動送信されています。', '参加申込', {}],
  ])('a person writes who asks for something: 「%s」「%s」 %o', (words, subject, headers) => {
    const text = `${words}\n第1回研究会に参加を申し込みます。\n\n美波町 企画課 主査 中瀬 航平`
    const mail = { ...incoming(text, { subject }), headers }
    expect(readApplication(mail, context)).toMatchObject({
      intent: 'register',
      participants: [{ name: '中瀬 航平' }],
    })
  })

  it.each([
    ['出張のため不在にしております。21日に戻りましたらご連絡いたします。', {}],
    ['研究会の件、承りました。', { 'x-autoreply': 'yes' }],
    ['今月の催しのご案内です。参加をご希望の方はお申し込みください。', { precedence: 'bulk' }],
  ])('a machine writes that asks for nothing: 「%s」 %o', (text, headers) => {
    const mail = { ...incoming(text, { subject: 'Re: 研究会' }), headers }
    expect(readApplication(mail, context)).toMatchObject({ intent: 'other', participants: [] })
  })

  it.each([
    '美波町の中瀬です。メールのURLから手続きしましたが、配信停止になりません。停止をお願いします。',
    '配信不要です。\n\n美波町 中瀬\n\n> 今後のご案内が不要な方は、本メールに「配信不要」とご返信ください。',
  ])('a person writes who wants to be sent no more: %s', (text) => {
    expect(read(text, '配信停止について').intent).toBe('optOut')
  })

  it('who waits for a seat and needs none any more takes his name back', () => {
    const subject = 'Re: 【研究会】第1回 キャンセル待ちのご案内'
    expect(read('でしたら今回は結構です。', subject).intent).toBe('cancel')
  })
})
