import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, parts: Parameters<typeof incoming>[1] = {}) =>
  readApplication(incoming(`美波町政策推進課の中瀬です。\n${text}\n\n中瀬 航平`, parts), context)

describe('what a letter asks for now', () => {
  it.each([
    [
      'register',
      '2-02',
      '11月14日の第1回は所用により参加できず残念でした。次回2月20日の第2回に申し込みます。',
    ],
    ['register', '2-02', '第1回は直前に欠席してしまい失礼しました。第2回に申し込みます。'],
    ['question', '2-02', '先日の第1回は参加できませんでした。第2回の申込開始はいつでしょうか。'],
    [
      'question',
      'E-12',
      '10月17日のイベントの出展企業の一覧はございますか。見学者を募る参考にします。',
    ],
    [
      'observe',
      'E-12',
      '10月17日のマッチングイベントに午後から見学に伺ってもよろしいでしょうか。参加は私ひとりです。',
    ],
    ['join', null, '協力隊でも研究会に入会できると聞きました。ぜひ仲間に入れてください。'],
    ['register', '2-01', '研究会に入会のうえ、11月14日の第1回から参加させてください。'],
  ] as const)('%s %s: %s', (intent, meetingId, text) => {
    const application = read(text)
    expect([application.intent, application.meetingId]).toEqual([intent, meetingId])
  })
})

describe('a value goes to whom it is said of', () => {
  it('an address behind the sentence that names the successor is his', () => {
    const { participants } = read(
      '異動のため研究会を退会します。後任は白井 菜月です。アドレスは shirai@town.minami.lg.jp です。',
    )
    expect(participants.map(({ name, email }) => [name, email])).toEqual([
      ['中瀬 航平', 'nakase@town.minami.lg.jp'],
      ['白井 菜月', 'shirai@town.minami.lg.jp'],
    ])
  })

  it('the number of 課長 is that of the one with this title', () => {
    const { participants } = read(
      '研究会に、当課課長の川原 進が出席を希望しております。課長の直通は0884-00-2913です。',
    )
    expect(participants.map(({ name, phone }) => [name, phone])).toEqual([
      ['川原 進', '0884-00-2913'],
    ])
  })

  it('whose row in a table says 欠席 does not take part', () => {
    const { participants } = read(
      '参加者を回答します。\n\n所属\t職名\t氏名\t11/14 出欠\n企画課\t課長\t黒木 定信\t参加\n総務課\t主事\t中武 仁\t欠席\n',
    )
    expect(participants.map(({ name }) => name)).toEqual(['黒木 定信'])
  })

  it('an answer below our question ends where its sentence goes on', () => {
    const { participants } = read(
      '下に書きました。\n\n> 1. ご所属・職名\n企画室、職名は主査です。\n> 2. 電話番号\n0884-00-8413 ですが、不在のときは今野（0884-00-8414）へお願いします。',
      { subject: 'Re: ご参加希望の受付とご確認のお願い' },
    )
    expect(participants.map(({ title, phone }) => [title, phone])).toEqual([
      ['主査', '0884-00-8413'],
    ])
  })
})
