import { expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string) =>
  readApplication(incoming(`美波町の中瀬です。\n${text}`, { subject: '研究会申込み' }), context)

it.each([
  '当市の地域おこし協力隊員（会計年度任用職員）のオリビア・ハートさんが、11/14の研究会に参加を希望しています。私はお休みします。',
  '地域おこし協力隊員のオリビア・ハートが第1回研究会に参加します。',
  '当町のオリビア・ハートさんが11/14の研究会に出席します。',
  '当町のオリビア・ハートさんが、空き家の利活用に関心を持っており、11/14の研究会への参加を希望しています。',
])('a name in katakana is a name: %s', (text) => {
  expect(read(text).participants.map(({ name }) => name)).toEqual(['オリビア・ハート'])
})

it('her address goes to her, and never to who writes for her', () => {
  const { participants, contact } = read(
    '地域おこし協力隊員のオリビア・ハートさんが第1回研究会に参加します。\nメールは本人の olivia.h@town.minami.lg.jp にお願いします。',
  )
  expect(participants).toMatchObject([
    { name: 'オリビア・ハート', email: 'olivia.h@town.minami.lg.jp' },
  ])
  expect(contact?.email).toBe('nakase@town.minami.lg.jp')
})

it('of whom it is not said in known words that she comes, nobody is taken for her', () => {
  const text = '当町のオリビア・ハートさんをぜひこの機会に、と考えております。第1回研究会です。'
  expect(read(text).participants.filter(({ name }) => name.includes('中瀬'))).toEqual([])
})
