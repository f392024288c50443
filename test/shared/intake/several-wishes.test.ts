import { expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

it.each([
  ['observe register', '見学を申し込みます（10月17日）。11月14日の研究会にも参加します。'],
  [
    'observe register',
    '10月17日は見学、11月14日は研究会の件です。イベントを見学させてください。研究会には出席いたします。',
  ],
  [
    'register observe',
    '11月14日の研究会に参加します。あわせて10月17日のイベントの見学もお願いします。',
  ],
  ['join observe', '10月17日のイベントの見学を希望します。研究会にも入会させてください。'],
  ['join observe', 'イベントを見学したく、あわせて研究会への入会もお願いいたします。'],
  [
    'register join observe',
    '研究会に入会し、11月14日の第1回に参加いたします。見学会（10月17日）も希望します。',
  ],
  ['cancel register', '第1回の申込みを取り消します。第2回には参加します。'],
  ['observe', '見学を申し込みます（10月17日）。'],
  ['join', '研究会に入会させてください。見学は希望しません。'],
  ['register', '第1回の研究会に参加を希望します。見学の予定はございません。'],
  ['cancel', '第1回の申込みを取り消します。次回はぜひ参加したいです。'],
])('loses none of several wishes: %s: %s', (expected, text) => {
  const { intent, secondaryIntents } = readApplication(
    incoming(`美波町の中瀬です。\n${text}`),
    context,
  )
  expect([intent, ...secondaryIntents].join(' ')).toBe(expected)
})
