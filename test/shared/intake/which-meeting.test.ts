import { describe, expect, it } from 'vitest'
import { stanceAt } from '../../../shared/intake/meeting/clause-stance.ts'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { findRelativeDays } from '../../../shared/intake/text/find-relative-days.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, date = '2019-10-15T10:00:00+09:00') =>
  readApplication({ ...incoming(`美波町の中瀬です。\n${text}`), date }, context)

describe('what is said of each meeting', () => {
  it.each([
    ['第1回は議会のため伺えませんが、第2回にはぜひ参加させてください。', 'register', '2-02'],
    ['第1回 ×\n第2回 ○', 'register', '2-02'],
    ['11月14日は欠席しますが、2月20日の研究会には参加します。', 'register', '2-02'],
    ['第1回には参加しますが、第2回は未定です。', 'register', '2-01'],
    ['第1回に参加させていただきました。第2回も参加を希望します。', 'register', '2-02'],
    ['第1回は予定どおり参加しますが、第2回の参加申込みを取り消します。', 'cancel', '2-02'],
    ['会員になるにはどうすればよいでしょうか。途中からの入会も可能ですか。', 'question', null],
  ])('%s', (text, intent, meetingId) => {
    expect(read(text)).toMatchObject({ intent, meetingId })
  })

  it.each([
    ['今回は見送りますが、第2回には参加します。', 'register', '2-02'],
    ['今回は見送らせていただき、2月20日の回に出席いたします。', 'register', '2-02'],
    ['次回（第2回）に参加したいです。今回は見送ります。', 'register', '2-02'],
    ['11月14日は出席できませんので、2月20日の回に参加します。', 'register', '2-02'],
    ['11月は議会のため伺えませんので、2月20日の回でお願いします。', 'register', '2-02'],
    ['第1回への出席は難しいため、第2回に参加を申し込みます。', 'register', '2-02'],
    ['第1回は都合が悪く参加できませんけれど、第2回には伺います。', 'register', '2-02'],
    ['第1回の申込みを取り消します。第2回には参加します。', 'cancel', '2-01'],
    ['第1回に申し込んでおりましたが、今回は欠席し、第2回に参加します。', 'cancel', '2-01'],
    ['第1回に参加予定でしたが、今回は見送ります。', 'cancel', '2-01'],
  ])('staying away from one, and coming to another: %s', (text, intent, meetingId) => {
    expect(read(text)).toMatchObject({ intent, meetingId })
  })

  it.each([
    ['第1回は伺えませんが、第2回に', 'stays'],
    ['第1回に参加させていただきました。', 'was'],
    ['第1回は検討中です。', 'open'],
    ['第1回に参加します。', 'comes'],
  ])('%s', (text, stance) => {
    expect(stanceAt(text, 0)).toBe(stance)
  })
})

describe('days that are counted from the mail', () => {
  it.each([
    ['2019-11-07', '来週の木曜の研究会', 14],
    ['2019-11-10', '今週木曜日', 7],
    ['2019-11-11', '今週の木曜', 14],
    ['2019-10-31', '再来週(木)の会', 14],
    ['2019-11-13', '明日の研究会に', 14],
  ])('on %s: %s', (today, text, day) => {
    expect(findRelativeDays(text, today).map((date) => date.day)).toEqual([day])
  })

  it('a weekday on which there is no meeting is left to a person', () => {
    const { meetingId, review } = read('来週の木曜の研究会に参加させてください。')
    expect(meetingId).toBeNull()
    expect(review).toContain('meeting-unclear')
  })

  it('a mail of early morning counts from the day in Japan', () => {
    const { meetingId } = read('明日の研究会に参加します。', '2019-11-12T22:30:00Z')
    expect(meetingId).toBe('2-01')
  })
})

it.each([
  '第1回（11月14日）または第2回（2月20日）のいずれかに参加を希望します。',
  '11月14日か2月20日のいずれかに参加したいと考えています。',
  '第1回・第2回のどちらかに出席を希望します。',
])('who leaves open to which he comes applies, and we ask: %s', (text) => {
  expect(read(text)).toMatchObject({ intent: 'register', meetingId: null })
  expect(read(text).review).toContain('meeting-unclear')
})
