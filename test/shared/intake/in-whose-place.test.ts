import { describe, expect, it } from 'vitest'
import { withoutOtherMeetings } from '../../../shared/intake/intent/weigh-votes.ts'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const sano = '佐野 みどり <sano@town.minami.lg.jp>'
const office = '美波町企画課 <kikaku@town.minami.lg.jp>'

function read(lines: readonly string[], from = sano) {
  return readApplication(incoming(lines.join('\n'), { from, subject: '' }), context)
}
const roles = (lines: readonly string[], from = sano) =>
  read(lines, from)
    .participants.map(({ role = '', name }) => `${role} ${name}`.trim())
    .sort()

describe('who writes for others', () => {
  const list = [
    '下記の者が第1回研究会に参加します。',
    '　企画課　主事　沖本 真央',
    '　企画課　主任　佐野 みどり',
  ]

  it('does not take part when he says so, though the list has his name', () => {
    expect(roles([...list, '美波町の佐野が代わって申し込みます。'])).toEqual(['沖本 真央'])
  })

  it('takes part with the others when he does not', () => {
    expect(roles(['美波町の佐野です。', ...list])).toEqual(['佐野 みどり', '沖本 真央'])
  })
})

describe('who comes in the place of the sender', () => {
  const away = '美波町の佐野です。私が研究会に出席できなくなりました。'
  const line = '　企画課　主任　沖本 真央'

  it('is the one person in a line of his own', () => {
    expect(roles([away, '代わりに同じ課の者が伺います。', '', line])).toEqual([
      'incoming 沖本 真央',
      'leaving 佐野 みどり',
    ])
  })
})

describe('who leaves a section', () => {
  it('is the one whom it names, and nobody without a name', () => {
    const given = roles(
      [
        '美波町企画課です。',
        '当課から会員登録しておりました 志鷹 正樹 が、3月31日付けで定年退職いたしました。',
        '本人に代わりまして退会の手続きをお願いいたします。',
      ],
      office,
    )
    expect(given).toEqual(['志鷹 正樹'])
  })
})

describe('staying away from one meeting and coming to another', () => {
  const vote = { strength: 'strong', quote: '', at: 0 } as const

  it('does not cancel the one that is come to', () => {
    const votes = [
      { ...vote, intent: 'cancel', about: '第1回' },
      { ...vote, intent: 'register', about: '第2回' },
    ] as const
    expect(withoutOtherMeetings(votes)).toEqual([votes[1]])
  })

  it('cancels when both are about the same', () => {
    const votes = [
      { ...vote, intent: 'cancel', about: '第1回' },
      { ...vote, intent: 'register', about: '第1回' },
    ] as const
    expect(withoutOtherMeetings(votes)).toEqual(votes)
  })

  it('cancels when others come as planned', () => {
    const votes = [
      { ...vote, intent: 'cancel', about: '第1回' },
      { ...vote, intent: 'register', about: '第2回', quote: '田中は予定どおり第2回に出席します。' },
    ] as const
    expect(withoutOtherMeetings(votes)).toEqual(votes)
  })

  it.each([
    '11月は伺えませんが、第2回研究会には参加します。',
    '第1回は伺えませんが、第2回研究会に参加します。',
    '第1回（11/14）は都合がつきませんが、2月20日の第2回に参加を申し込みます。',
    '第1回は都合がつきそうにないため、第2回研究会への参加を希望します。',
  ])('registers for the other: %s', (text) => {
    const { intent, meetingId } = read(['美波町の佐野です。', text])
    expect([intent, meetingId]).toEqual(['register', '2-02'])
  })
})

describe('what is not asked for', () => {
  it.each(['見学：希望しません', '見学は不要です。', '見学の予定はございません。'])(
    '%s',
    (text) => {
      const { intent, secondaryIntents } = read([
        '美波町の佐野です。第1回研究会に参加します。',
        text,
      ])
      expect([intent, ...secondaryIntents]).toEqual(['register'])
    },
  )
})
