import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, from: string, domainTable = context.domainTable) => {
  const application = readApplication(incoming(`研究会に参加します。\n${text}`, { from }), {
    ...context,
    domainTable,
  })
  const [person] = application.participants
  return { person, review: application.review }
}

describe('which municipality', () => {
  it.each([
    ['the domain says it', 'お世話になります。', 'a@town.minami.lg.jp', '363871'],
    ['the words say it', '広島県神石高原町です。', 'mirai@jinsekigun.jp', '345458'],
    [
      'the domain tells same names apart',
      '府中市政策課の小金井です。',
      'a@city.fuchu.tokyo.jp',
      '132063',
    ],
    [
      'an address tells same names apart',
      '池田町企画課の佐川剛です。\n〒503-0000 岐阜県揖斐郡池田町六之井0',
      'a@gmail.com',
      '214043',
    ],
    [
      'an address tells apart what words and domain leave open',
      '府中市 政策課 主任 田中 誠司\n〒726-8601 広島県府中市府川町315',
      'tanaka@city.fuchu.lg.jp',
      '342084',
    ],
    [
      'an address tells it where only the domain does',
      '企画課 主任 田中 誠司\n北海道伊達市鹿島町20-1',
      'tanaka@city.date.lg.jp',
      '012335',
    ],
    [
      'of a domain that is read alike the words tell which',
      '美郷町 企画課 主任 田中 誠司\n〒699-4692 島根県邑智郡美郷町粕渕168番地',
      'tanaka@town.misato.lg.jp',
      '324485',
    ],
    [
      'the subject of a foreign company’s address does not',
      '株式会社甲の乙山です。東京都千代田区におります。',
      'a@example.co.jp',
      '',
    ],
    [
      'a look-alike domain says nothing',
      'お世話になります。',
      'a@town.minami.lg.jp.example.com',
      '',
    ],
  ])('%s', (_rule, text, from, code) => {
    expect(read(text, from).person?.municipalityCode).toBe(code)
  })

  it('a bare name shared by two is left open, with both offered', () => {
    const { person, review } = read('府中市役所の丸山直樹です。', 'm@icloud.com')
    expect(person?.municipality).toBe('')
    expect(person?.municipalityCandidates.map(({ name }) => name)).toEqual([
      '東京都府中市',
      '広島県府中市',
    ])
    expect(review).toContain('municipality-ambiguous')
  })

  it.each([
    ['府中市役所 企画課の小田和真です。', 'oda@city.fuchu.lg.jp', ['東京都府中市', '広島県府中市']],
    [
      '府中市の小田和真です。会場は東京都千代田区一番町0-0-0でしょうか。',
      'oda@city.fuchu.lg.jp',
      ['東京都府中市', '広島県府中市'],
    ],
    [
      '美里町 企画課の小田和真です。',
      'oda@town.misato.lg.jp',
      ['宮城県美里町', '埼玉県美里町', '熊本県美里町'],
    ],
  ])(
    'words and domain that agree and leave it open contradict nothing: %s',
    (text, from, names) => {
      const { person, review } = read(text, from)
      expect(person?.municipality).toBe('')
      expect(person?.municipalityCandidates.map(({ name }) => name)).toEqual(names)
      expect(review).toContain('municipality-ambiguous')
      expect(review).not.toContain('municipality-conflict')
    },
  )

  it('the secretariat’s own table comes before any derivation', () => {
    const { person } = read('お世話になります。', 'a@mail.jinsekigun.jp', [
      { domain: 'jinsekigun.jp', code: '345458' },
    ])
    expect(person?.municipality).toBe('広島県神石高原町')
    expect(person?.evidence.municipality).toEqual({
      source: 'domain-table',
      quote: 'mail.jinsekigun.jp',
    })
  })

  it('words that contradict the domain go to a person', () => {
    const { person, review } = read('長野県塩尻市企画課の百瀬です。', 'a@town.minami.lg.jp')
    expect(review).toContain('municipality-conflict')
    expect(person?.eligibility.verdict).toBe('要確認')
  })
})

describe('who is eligible', () => {
  it.each([
    ['対象', '美波町企画課の中瀬です。', 'a@town.minami.lg.jp'],
    ['対象', '相馬地方広域市町村圏組合 総務課の菅野です。', 'a@union.soma.lg.jp'],
    ['要確認', '美波町企画課の中瀬です。', 'a@gmail.com'],
    [
      '要確認',
      '美波町の中瀬です。\n\n美波町 企画課\n地域おこし協力隊\n中瀬 航平',
      'a@town.minami.lg.jp',
    ],
    ['要確認', '美波町議会議員の中瀬 航平です。', 'a@town.minami.lg.jp'],
    ['要確認', '一般社団法人みなみ観光協会の中瀬と申します。', 'a@minami-kanko.example'],
    ['要確認', '美波町教育委員会の中瀬です。', 'a@minami.ed.jp'],
    [
      '要確認',
      '経済産業局より美波町に出向しております中瀬です。\n\n美波町 企画課 中瀬 航平',
      'a@meti.go.jp',
    ],
    ['要確認', '国から美波町に出向しております中瀬です。', 'a@town.minami.lg.jp'],
    ['要確認', '真鶴町から徳島県に派遣中の中瀬です。', 'a@pref.tokushima.lg.jp'],
    ['対象', '美波町の中瀬です。昨年まで県に派遣されていました。', 'a@town.minami.lg.jp'],
    ['対象', '美波町の中瀬です。県に出向している職員も対象でしょうか。', 'a@town.minami.lg.jp'],
    [
      '対象',
      '美波町の中瀬と申します。私が参加します。乙部は県に出向しております。',
      'a@town.minami.lg.jp',
    ],
    ['対象外', '株式会社ノースの広瀬と申します。', 'a@north.example'],
  ])('%s: %s (%s)', (verdict, text, from) => {
    const { person } = read(text, from)
    expect(person?.eligibility.verdict).toBe(verdict)
    expect(person?.eligibility.reason).not.toBe('')
  })
})
