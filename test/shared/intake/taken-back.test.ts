import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const intentOf = (text: string, subject = '研究会について') =>
  readApplication(incoming(`美波町の中瀬です。\n${text}`, { subject }), context).intent

describe('who takes a refusal back comes after all', () => {
  it.each([
    '先日欠席とご連絡しましたが、日程の調整がつきましたので11月14日の研究会に出席いたします。',
    '11月14日の研究会の欠席連絡は誤りでした。予定どおり参加します。',
    '第1回は欠席の予定でしたが、出席します。',
    '先日の欠席連絡は撤回し、11月14日に出席します。',
    '11月14日の参加申込を取り消す必要がなくなりました。予定どおり参加します。',
    '不参加から参加に変更いたします。11月14日です。',
    '先日は不参加と回答しましたが、出席に変更をお願いします。',
    '欠席を取り消し、第1回に参加させてください。',
    'キャンセルの申し出を取り下げます。',
    '辞退ではなく出席でお願いします。第1回です。',
  ])('%s', (text) => {
    expect(intentOf(text)).toBe('register')
  })

  it('whatever the subject still says', () => {
    const text = '先日の件ですが、調整がつきましたので11月14日の研究会に出席いたします。'
    expect(intentOf(text, '欠席の撤回')).toBe('register')
  })
})

describe('who does not want to leave does not leave', () => {
  it.each([
    'やはり退会はせず、このまま会員を継続したいです。先日の退会の連絡は取り消してください。',
    '退会届をお送りしましたが、撤回させてください。',
    '退会するつもりはございません。会員として継続をお願いします。',
    '先日入会しましたが、退会を希望した覚えはありません。',
    '退会の手続きは取りやめてください。',
  ])('%s', (text) => {
    expect(intentOf(text)).toBe('question')
  })
})

describe('what stays refused', () => {
  it.each([
    ['cancel', '出席から欠席に変更いたします。'],
    ['cancel', '参加の申込みを撤回し、欠席とさせてください。'],
    ['cancel', 'キャンセル待ちを取り消します。'],
    ['cancel', '参加と回答しましたが、誤りでした。欠席でお願いします。'],
    ['cancel', '欠席のため、第1回の申込みを取り消してください。'],
    ['withdraw', '会員登録を取り消し、退会させてください。'],
    ['withdraw', '退会の手続きをお願いします。会員登録は取り消してください。'],
  ])('%s: %s', (intent, text) => {
    expect(intentOf(text)).toBe(intent)
  })
})

describe('who left before, or whose predecessor did, and applies now leaves nothing', () => {
  it.each([
    '前任の平塚は異動時に退会したと聞いております。改めて当課として入会したく、よろしくお願いします。',
    '昨年度に一度退会しておりましたが、このたび改めて入会させていただきたくお願いいたします。',
    '平塚は3月に退会の届けを出したとのことですので、あらためて私が入会させていただきます。',
  ])('%s', (text) => {
    expect(intentOf(text)).toBe('join')
  })

  it.each([
    '平塚が退会したいとのことですので、手続きをお願いします。',
    '退会のご連絡をしましたが、まだ案内が届きます。退会の手続きをお願いします。',
  ])('but: %s', (text) => {
    expect(intentOf(text)).toBe('withdraw')
  })
})
