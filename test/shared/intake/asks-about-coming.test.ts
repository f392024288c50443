import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const intentOf = (text: string, subject = '研究会について', from?: string) =>
  readApplication(incoming(text, { subject, ...(from ? { from } : {}) }), context).intent

describe('who asks whether taking part is possible has not applied', () => {
  it.each([
    ['オンラインでの聴講', 'テレビ会議などで聴くことはできますか？資料だけでも可能ですか？'],
    ['リモート参加', '庁舎から画面越しに参加することはできますでしょうか。'],
    ['研究会への参加', '市議会議員でも参加は可能でしょうか。'],
    [
      '可否の確認',
      '11月14日の研究会は録画で見られますか。可能な場合は、あらためて申し込ませていただきます。',
    ],
    [
      '可否の確認',
      '第1回に協力隊員が出席することは可能でしょうか。可能でしたら後日申し込みたいと思います。',
    ],
    [
      '対象者について',
      '観光連盟の職員も対象になりますでしょうか。私自身の参加予定はいまのところありません。',
    ],
    [
      '今後の開催予定',
      '第3回の日程は決まっていますか。オンライン参加ができるのであれば申し込みたいと考えています。',
    ],
    [
      '資料について',
      '11/14の研究会ですが、旅費の都合で参加が難しい状況です。当日の資料や動画の配信のご予定はありますでしょうか。',
    ],
    ['対象者について', '県の職員も対象ですか。参加の予定は現時点ではございません。'],
  ])('%s: %s', (subject, text) => {
    expect(intentOf(`美波町の中瀬です。\n${text}`, subject)).toBe('question')
  })

  it.each([
    ['研究会への参加申込', '当日は何時に伺えばよろしいでしょうか。'],
    ['研究会への参加', '可能であれば第1回に1名で参加を希望します。'],
  ])('who applies and asks applies: %s', (subject, text) => {
    expect(intentOf(`美波町の中瀬です。\n${text}`, subject)).toBe('register')
  })
})

it.each([
  '第1回に申し込んでおりましたが、参加が難しくなりました。資料だけいただけますか。',
  '11月14日は参加できなくなりました。動画の配信はありますか。',
])('who had a seat gives it back, whatever he asks: %s', (text) => {
  expect(intentOf(`美波町の中瀬です。\n${text}`)).toBe('cancel')
})

describe('why somebody wants to become a member asks for nothing else', () => {
  it.each([
    '氏名　中瀬 航平\n入会理由　前任者が第1期に参加しており、情報交換したいため',
    '氏名：中瀬 航平\n入会の動機：研究会に参加したいと同僚に勧められたため',
    '氏名：中瀬 航平\n参加のきっかけ：昨年の見学会に申し込んだこと',
  ])('%s', (form) => {
    expect(intentOf(`自治体名　徳島県美波町\n${form}`, '入会申込書')).toBe('join')
  })
})

it.each([
  '会社名：株式会社みほん建築\n役職：代表取締役\n氏名：飯島 弘',
  '法人名　一般社団法人みほん総研\n氏名　飯島 弘\n備考　自治体職員ではありません',
])('whose form names a company is not eligible: %s', (form) => {
  const text = `11月14日の研究会に参加を申し込みます。\n\n${form}`
  expect(intentOf(text, '参加申込', '飯島 弘 <iijima@mihon-kenchiku.example>')).toBe('ineligible')
})

it('who leaves does not take along whom he leaves as he is', () => {
  const { intent, participants } = readApplication(
    incoming(
      '美波町の中瀬です。\n会員をやめさせていただきたいので、登録の抹消をお願いできますでしょうか。\n2月の研究会に参加した黒澤（先端技術推進課）は、別に登録しておりますのでそのままにしてください。',
    ),
    context,
  )
  expect([intent, ...participants.map(({ name }) => name)]).toEqual(['withdraw', '中瀬 航平'])
})

it('who says himself that he is no officer is not eligible, whatever his organisation', () => {
  const text =
    'NPO法人みほんネットの斉藤と申します。\n11月14日の研究会に出席したく、ご連絡しました。自治体職員ではございませんが、出席は可能でしょうか。'
  expect(intentOf(text, 'お願い', '斉藤 順 <saito@mihon-net.example>')).toBe('ineligible')
})
