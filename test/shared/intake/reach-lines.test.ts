import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { isReachLine, withoutReach } from '../../../shared/intake/text/without-reach.ts'
import { context, incoming } from './incoming.ts'

const reach = (text: string, from = '佐野 みどり <sano@town.minami.lg.jp>') =>
  readApplication(
    incoming(`研究会に2名で参加します。\n${text}`, { from, subject: '参加申込' }),
    context,
  ).participants.map(({ name, email, phone }) => `${name}/${email}/${phone}`)

const both = [
  '鈴木 花子/suzuki@town.minami.lg.jp/0884-00-1111',
  '田中 一郎/tanaka@town.minami.lg.jp/0884-00-2222',
]

describe('telephone and mail of several people', () => {
  it.each([
    [
      'below each on a line of its own',
      '1. 企画課 主任 鈴木 花子\n   suzuki@town.minami.lg.jp\n   0884-00-1111\n2. 総務課 主事 田中 一郎\n   tanaka@town.minami.lg.jp\n   0884-00-2222',
    ],
    [
      'in brackets below each',
      '１　企画課　主任　鈴木　花子\n　　（suzuki@town.minami.lg.jp　電話 0884-00-1111）\n２　総務課　主事　田中　一郎\n　　（tanaka@town.minami.lg.jp　電話 0884-00-2222）',
    ],
    [
      'labelled below each',
      '(1) 企画課 主任 鈴木 花子\n    TEL：0884-00-1111 / suzuki@town.minami.lg.jp\n(2) 総務課 主事 田中 一郎\n    TEL：0884-00-2222 / tanaka@town.minami.lg.jp',
    ],
    [
      'behind the office in brackets',
      '・鈴木 花子（企画課 主任）suzuki@town.minami.lg.jp 0884-00-1111\n・田中 一郎（総務課 主事）tanaka@town.minami.lg.jp 0884-00-2222',
    ],
    [
      'in brackets on the same line',
      '出席者\n企画課　課長　鈴木　花子　（TEL 0884-00-1111／Mail suzuki@town.minami.lg.jp）\n企画課　主事　田中　一郎　（TEL 0884-00-2222／Mail tanaka@town.minami.lg.jp）',
    ],
  ])('stand %s', (_where, text) => {
    expect(reach(text)).toEqual(both)
  })

  it('one number below the last is nobody’s own', () => {
    expect(
      reach('・鈴木 花子（企画課 主任）\n・田中 一郎（総務課 主事）\nTEL 0884-00-3333'),
    ).toEqual(['鈴木 花子//', '田中 一郎//'])
  })

  it.each(['連絡先は両名とも下記でお願いします。', '連絡先は2名とも次のとおりです。'])(
    'is everybody’s when the office says so: %s',
    (said) => {
      expect(
        reach(
          `参加者\n・課長　鈴木 花子\n・主事　田中 一郎\n\n${said}\n電話 0884-00-3333`,
          '企画課 <kikaku@town.minami.lg.jp>',
        ),
      ).toEqual([
        '鈴木 花子/kikaku@town.minami.lg.jp/0884-00-3333',
        '田中 一郎/kikaku@town.minami.lg.jp/0884-00-3333',
      ])
    },
  )
})

describe('a line with nothing but telephone and mail', () => {
  it.each([
    'TEL 0884-00-1111 / a@b.example',
    '（電話：0884-00-1111）',
    'Tel.0884-00-1111 (内3214)',
  ])('%s is one', (line) => expect(isReachLine(line.normalize('NFKC'))).toBe(true))

  it.each(['主任 鈴木 花子 0884-00-1111', '参加者は2名です', '', '電話でご連絡します'])(
    '%s is none',
    (line) => expect(isReachLine(line)).toBe(false),
  )

  it('leaves the words of a line about a person', () => {
    expect(withoutReach('鈴木 花子(企画課 主任)a@b.example')).toBe('鈴木 花子(企画課 主任)')
  })
})
