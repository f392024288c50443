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

  it('who waits for a seat and needs none any more takes his name back', () => {
    const subject = 'Re: 【研究会】第1回 キャンセル待ちのご案内'
    expect(read('でしたら今回は結構です。', subject).intent).toBe('cancel')
  })
})
