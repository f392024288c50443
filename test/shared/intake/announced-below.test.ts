import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const office = '美波町企画課 <kikaku@town.minami.lg.jp>'

const read = (text: string, from = office) =>
  readApplication(incoming(text, { from, subject: '第1回研究会への参加' }), context)

const namesIn = (text: string, from?: string) =>
  read(text, from).participants.map(({ name }) => name)

describe('whom an office announces comes, though the office has no other name', () => {
  it.each([
    '下記の者が参加いたします。\n\n企画課　係長　中川 翔（なかがわ しょう）\n電話 0884-00-1111',
    '以下の職員が参加しますので、よろしくお願いします。\n\n　企画課　係長　中川 翔\n\n-----------------\n美波町企画課\n0884-00-1111\n-----------------',
    '次の職員1名が出席いたします。\n\n企画課　主事　中川 翔\n\n徳島県美波町 企画課',
    '下記の職員が参加します。\n\n・企画課　主事　中川 翔\n・連絡先電話　0884-00-1111（課代表）\n・メールは本アドレスへお願いします。\n\n徳島県美波町 企画課',
  ])('%s', (text) => {
    expect(namesIn(text)).toEqual(['中川 翔'])
  })

  it('with the number that stands below him as another item', () => {
    const { participants } = read(
      '下記の職員が参加します。\n\n・企画課　主事　中川 翔\n・連絡先電話：0884-00-1111（直通）',
    )
    expect(participants).toMatchObject([{ name: '中川 翔', phone: '0884-00-1111' }])
  })
})

it('who signs by his own name below an announcement does not come by it', () => {
  const text =
    '美波町の中瀬です。下記の職員が参加いたします（名簿は添付）。\n\n企画課　主査　中瀬 航平'
  expect(namesIn(text, '中瀬 航平 <nakase@town.minami.lg.jp>')).toEqual([])
})

it("telephone and address right below a person in the letter are that person's", () => {
  const text =
    '美波町です。町長の守屋が出席できないため、下記の職員が代わりに出席いたします。\n\n産業課　課長　青柳 昇（あおやぎ のぼる）\n携帯 090-0000-2271\naoyagi@town.minami.lg.jp\n\n11月14日はよろしくお願いいたします。\n\n美波町役場総務課　亀井\n電話 0884-00-0111'
  const { participants } = read(text)
  expect(participants.find(({ name }) => name === '青柳 昇')).toMatchObject({
    phone: '090-0000-2271',
    email: 'aoyagi@town.minami.lg.jp',
  })
})
