import { describe, expect, it } from 'vitest'
import { filledQuote } from '../../../shared/intake/form/filled-quote.ts'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const sano = '佐野 みどり <sano@town.minami.lg.jp>'
const office = '美波町企画課 <kikaku@town.minami.lg.jp>'

function read(lines: readonly string[], from = sano) {
  return readApplication(incoming(lines.join('\n'), { from, subject: '研究会の件' }), context)
}
const people = (lines: readonly string[], from = sano) => read(lines, from).participants
const [one, other] = ['kikaku@town.minami.lg.jp', '0884-00-0001'] as const

describe('answers written into our own words', () => {
  const quoted = [
    '1. お名前のふりがな ⇒ さの みどり',
    '2. 電話番号 ⇒ 0884-00-1616',
    '3. ご希望のテーマ ⇒ ',
  ]

  it('are read when the letter says that they stand there', () => {
    expect(filledQuote(['下記に直接記入しました。'], quoted)).toEqual([
      'お名前のふりがな: さの みどり',
      '電話番号: 0884-00-1616',
    ])
  })

  it('are left alone when the letter does not say so', () => {
    expect(filledQuote(['よろしくお願いします。'], quoted)).toEqual([])
  })

  it('end where our signature begins', () => {
    const signed = ['--------------------', '事務局 電話番号：03-0000-0001', 'お名前: 香川 実']
    expect(filledQuote(['下記に直接記入しました。'], [...signed, ...quoted])).toEqual([])
  })

  it('are none without a name or its reading', () => {
    expect(filledQuote(['以下に回答します。'], ['電話番号 ⇒ 0884-00-1616'])).toEqual([])
  })
})

describe('the name by which our mail addressed the sender', () => {
  const ours = (to: string) => [
    '佐野です。研究会に参加します。',
    '',
    '2019年10月10日 10:00 香川実 <kenkyukai@jimukyoku.example>:',
    `> ${to} 様`,
    '> お世話になっております。事務局の香川です。',
  ]

  it('is his when he signs with its beginning', () => {
    expect(people(ours('佐野 みどり'), office).map(({ name }) => name)).toEqual(['佐野 みどり'])
  })

  it('is not his when he signs otherwise', () => {
    expect(people(ours('河合 豊'), office).map(({ name }) => name)).toEqual([''])
  })
})

describe('full names that stand elsewhere in the letter', () => {
  it('complete the family names in a sentence', () => {
    const given = people(
      ['研究会には、参事の米田と私、松岡が伺います。', '（米田敬三・松岡みゆき）'],
      office,
    )
    expect(given.map(({ name }) => name)).toEqual(['米田 敬三', '松岡 みゆき'])
  })

  it('complete nobody when two people are called so', () => {
    const given = people(
      ['研究会には、参事の米田が伺います。', '（米田敬三・米田幸子）'],
      '松岡 <matsuoka@town.minami.lg.jp>',
    )
    expect(given.map(({ name }) => name)).toEqual(['米田'])
  })
})

describe('the office in which somebody works now', () => {
  it('is the one that he says', () => {
    const given = people([
      '美波町の佐野です。研究会に参加します。',
      '4月に異動し、現在は農政商工課（商工観光係、係長）におります。',
    ])
    expect(given.map(({ department, title }) => [department, title])).toEqual([
      ['農政商工課 商工観光係', '係長'],
    ])
  })

  it.each(['（地域振興課に所属しています）', '役場では地域振興課に席があります。'])(
    '%s',
    (words) => {
      const given = people(['美波町の佐野です。研究会に参加します。', words])
      expect(given.map(({ department }) => department)).toEqual(['地域振興課'])
    },
  )

  it('is not made of other words', () => {
    const given = people([
      '美波町の佐野です。研究会に参加します。',
      '現在は出張中で東京におります。',
    ])
    expect(given.map(({ department }) => department)).toEqual([''])
  })
})

describe('what stands beside a full name', () => {
  it.each([
    ['会員の後藤 正巳（企画情報課 参事）が退職しましたので、後藤の登録を抹消してください。'],
    [
      '3月末で退職した後藤 正巳（企画情報課 参事）あてに案内が届きます。後藤の登録を抹消してください。',
    ],
  ])('is his office and title: %s', (text) => {
    const given = people(['美波町の佐野です。', text])
    expect(given.map(({ name, title }) => [name, title])).toEqual([['後藤 正巳', '参事']])
  })

  it('is no office when a sentence only ends like one', () => {
    const given = people([
      '美波町の佐野です。',
      '研究会に当初予定していた係 主事の後藤 正巳が参加します。',
    ])
    expect(given.map(({ department }) => department)).toEqual([''])
  })

  it.each(['佐野 みどり　さの みどり', '佐野 みどり（さの みどり）'])(
    'is how it is read: %s',
    (line) => {
      const given = people(['第1回研究会参加申込み', '', `・${line}`], office)
      expect(given.map(({ name, kana }) => [name, kana])).toEqual([['佐野 みどり', 'さの みどり']])
    },
  )
})

describe('mail and telephone', () => {
  it('below somebody who stands in by himself are his', () => {
    const [comes] = people([
      '美波町の佐野です。私が研究会に出席できなくなり、代わりに同じ課の沖本が参加します。',
      '',
      '　企画課　主任　沖本 真央',
      '　okimoto@town.minami.lg.jp',
      '　0884-00-1067',
    ]).filter(({ role }) => role === 'incoming')
    expect([comes?.name, comes?.email, comes?.phone]).toEqual([
      '沖本 真央',
      'okimoto@town.minami.lg.jp',
      '0884-00-1067',
    ])
  })

  const two = [
    '美波町の佐野です。研究会に以下の2名で参加します。',
    '1. 企画課 課長 沖本 真央',
    '2. 企画課 主事 佐野 みどり',
    '',
  ]
  it.each([`電話はどちらも ${other} でつながります。`, `代表電話　${other}`])(
    'said for all are everybody’s: %s',
    (line) => {
      expect(people([...two, line]).map(({ phone }) => phone)).toEqual([other, other])
    },
  )

  it('in the block of the sender are his alone', () => {
    const signed = [...two, 'お願いします。', '', '美波町 佐野 みどり', `TEL ${other}（代表）`]
    expect(people(signed).map(({ phone }) => phone)).toEqual(['', other])
  })

  it('of a section are given where it writes by itself', () => {
    expect(
      people(['研究会に以下の2名で参加します。', ...two.slice(1)], office).map(
        ({ email }) => email,
      ),
    ).toEqual([one, one])
  })
})

describe('who is only written to', () => {
  it('names no participants: 事務局 香川様、山際様', () => {
    const given = people([
      '研究会事務局',
      '　香川様、山際様',
      'お世話になっております。下記2名が研究会に参加します。',
      '　企画課　課長　沖本 真央',
      '　企画課　主事　佐野 みどり',
    ])
    expect(given.map(({ name }) => name)).toEqual(['沖本 真央', '佐野 みどり'])
  })
})
