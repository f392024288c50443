import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, from?: string) =>
  readApplication(incoming(text, { subject: '研究会の件', ...(from ? { from } : {}) }), context)

it('the sides of a box around a signature are no part of it', () => {
  const signature = (side: string, end = ''): string =>
    ['美波町役場企画課', '係長　中瀬 航平（なかせ こうへい）', '電話 0884-00-2512']
      .map((line) => `${side}${line}${end}`)
      .join('\n')
  const right = { title: '係長', name: '中瀬 航平', department: '企画課', phone: '0884-00-2512' }
  for (const lines of [signature('┃'), signature('│ '), signature('┃', '　　┃')])
    expect(
      read(`第1回に参加します。\n\n┏━━━━━━━━━━\n${lines}\n┗━━━━━━━━━━`).participants,
    ).toMatchObject([right])
})

it("the number in a banner below the signature is the fair's, not his", () => {
  const { participants, review } = read(
    '第1回に参加します。\n\n美波町企画課　主査　中瀬 航平\n0884-00-8002\n-------------------\n11月10日「みほん食の祭典」開催！\n　お問い合わせ：農村政策課 0884-00-8003\n-------------------',
  )
  expect(participants).toMatchObject([{ phone: '0884-00-8002' }])
  expect(review).not.toContain('phone-ambiguous')
})

describe('the number at which he asks to be called is his', () => {
  it.each([
    '月曜に 0884-00-1313（課直通）にお電話いただいても大丈夫です。',
    'ご不明な点は 0884-00-1313 へご連絡ください。',
    '何かありましたら0884-00-1313までお電話を頂ければ幸いです。',
  ])('%s', (sentence) => {
    expect(read(`美波町の中瀬です。第1回に参加します。\n${sentence}`).participants).toMatchObject([
      { phone: '0884-00-1313' },
    ])
  })

  it('but not the one of a hotel', () => {
    const text =
      '美波町の中瀬です。第1回に参加します。\n宿はみほんホテル 0884-00-1313 にお電話ください。'
    expect(read(text).participants).toMatchObject([{ phone: '' }])
  })
})

it('a table whose columns run together keeps each number with its person', () => {
  const rows = [
    '甲斐 由美子（かい ゆみこ）　係長　　　0884-00-1158',
    '藤原 海斗（ふじわら かいと）主事　　　0884-00-1159',
  ]
  const rule = '-'.repeat(48)
  const text = `以下の2名が第1回に参加します。\n\n氏名　　　　　　　職名　　　電話\n${rule}\n${rows.join('\n')}\n${rule}\n所属はいずれも企画課です。`
  expect(read(text, '美波町企画課 <kikaku@town.minami.lg.jp>').participants).toMatchObject([
    { name: '甲斐 由美子', title: '係長', phone: '0884-00-1158' },
    { name: '藤原 海斗', title: '主事', phone: '0884-00-1159' },
  ])
})

it('what follows a condition is nobody who comes', () => {
  const { participants } = read(
    '・自治体：徳島県美波町\n・氏名：中瀬 航平\n・部署：企画課\n・第1回：参加します\n・懇親会があれば：参加します',
  )
  expect(participants.map(({ name }) => name)).toEqual(['中瀬 航平'])
})
