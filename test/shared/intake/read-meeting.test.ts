import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const meeting = (text: string, subject = '') =>
  readApplication(incoming(text, { subject }), context)

describe('which meeting is meant', () => {
  it.each([
    ['2-01', '11/14の研究会に参加します。'],
    ['2-01', '令和元年１１月１４日の研究会に参加します。'],
    ['2-01', '14日の研究会に参加します。'],
    ['2-02', '第2回研究会に参加します。'],
    ['2-02', '2月20日の研究会に参加します。'],
    ['2-01', '第1回に参加します。第2回以降も関心があります。'],
    ['E-12', '第12回マッチングイベントの見学を希望します。'],
    ['E-12', '10月17日の見学を希望します。'],
    ['E-12', 'イベントの見学を申し込んでおりましたが、見学を辞退いたします。'],
    ['2-01', '11月14日の研究会を見学させてください。'],
    ['2-02', '第二回の研究会に参加を希望します。'],
    ['2-02', '第二回の会に私が参加します。'],
    ['2-01', '十一月十四日（木）の研究会に参加を希望します。'],
    ['2-02', '令和二年二月二十日の研究会に参加を希望します。'],
    ['2-02', '二月の研究会に参加します。'],
    ['2-02', '2月の会に参加を希望します。'],
    ['2-02', '次の次の回（2月）に参加希望です。'],
    ['2-02', '2月に開催される研究会に参加します。'],
    ['2-01', '研究会に参加します。私は2月に異動の予定です。'],
    ['2-02', '第1回のご案内ありがとうございました。第2回研究会に参加を希望します。'],
  ])('%s: %s', (expected, text) => {
    expect(meeting(text).meetingId).toBe(expected)
  })

  it('the next one is proposed, and said to be unclear, when none is named', () => {
    const application = meeting('研究会に参加します。')
    expect(application.meetingId).toBe('2-01')
    expect(application.review).toContain('meeting-unclear')
  })

  it.each(['第二回の研究会に', '第三回の地方創生研究会に', '二月の研究会に'])(
    'a number in kanji is nobody’s name: %s',
    (words) => {
      const { participants } = meeting(`${words}参加を希望します。`)
      expect(participants.map(({ name }) => name)).toEqual(['中瀬 航平'])
    },
  )

  it.each([
    '第1回、第2回とも参加します。',
    '11月14日と2月20日の両方に参加します。',
    '第1回及び第2回の研究会に申し込みます。',
  ])('of several that are asked for, one is proposed and said to be unclear: %s', (text) => {
    const { meetingId, review } = meeting(text)
    expect(meetingId).toBe('2-01')
    expect(review).toContain('meeting-unclear')
  })

  it.each([
    '11月14日か2月20日のどちらかに参加したいです。',
    '第1回か第2回のどちらかに申し込みたいと思います。',
  ])('either of two is left to a person: %s', (text) => {
    const { meetingId, review } = meeting(text)
    expect(meetingId).toBeNull()
    expect(review).toContain('meeting-unclear')
  })

  it('one that is named twice is one', () => {
    expect(meeting('第1回（11月14日）に参加します。').review).not.toContain('meeting-unclear')
  })

  it.each(['傍聴させて', '拝聴させて', 'オブザーバーとして同席させて'])(
    'a student who wants to hear names it as well: %s',
    (words) => {
      const text = `例示大学 地域政策学部の島津莉子と申します。学生の身ですが、11月14日の研究会を${words}いただけますか。`
      const mail = incoming(text, { from: '島津 莉子 <s1934567@example.ac.jp>' })
      expect(readApplication(mail, context)).toMatchObject({
        intent: 'ineligible',
        meetingId: '2-01',
      })
    },
  )

  it('joining and withdrawing concern no meeting', () => {
    expect(meeting('11月14日の研究会は都合がつきませんが、入会を希望します。').meetingId).toBeNull()
    expect(meeting('退会いたします。').meetingId).toBeNull()
  })

  it('the words that tell it are the evidence', () => {
    expect(meeting('よろしくお願いします。', '11/14の研究会に参加').meetingEvidence).toEqual({
      source: 'subject',
      quote: '11/14',
    })
  })

  it('without a list of meetings there is none', () => {
    const application = readApplication(incoming('第1回に参加します。'), {
      ...context,
      meetings: [],
    })
    expect(application.meetingId).toBeNull()
  })
})
