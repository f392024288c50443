import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

/** Everybody a letter is about: name, section, address before the @, number. */
function readPeople(from: string, text: string): string {
  return readApplication(incoming(text.replaceAll('⏎', '\n'), { from }), context)
    .participants.map(({ name, department, email, phone }) =>
      [name.replace(/\s/g, ''), department, email.split('@')[0], phone]
        .map((value) => value || '－')
        .join('/'),
    )
    .join(' ')
}

describe('a section’s address is not that of somebody in another section', () => {
  const letter =
    '下記のとおり第1回研究会に職員を派遣します。⏎⏎企画課　主幹　栗栖　隆⏎商工観光課　主任　佐々本　愛⏎⏎以上'
  it.each([
    ['美波町 企画課', letter, '栗栖隆/企画課/kikaku/－ 佐々本愛/商工観光課/－/－'],
    ['美波町企画課', letter, '栗栖隆/企画課/kikaku/－ 佐々本愛/商工観光課/－/－'],
    ['美波町', letter, '栗栖隆/企画課/kikaku/－ 佐々本愛/商工観光課/kikaku/－'],
    [
      '美波町 企画課',
      letter.replace('商工観光課', '企画課'),
      '栗栖隆/企画課/kikaku/－ 佐々本愛/企画課/kikaku/－',
    ],
  ])('%s: %s', (office, text, expected) => {
    expect(readPeople(`${office} <kikaku@town.minami.lg.jp>`, text)).toBe(expected)
  })
})

it('a section’s address is everybody’s where answers are to go there', () => {
  const letter =
    '美波町企画課の新井です。第1回に当課から⏎新井　拓也（主任）⏎町田　みのり（主事補）⏎の2名で参加したいと思います。⏎⏎返信はこの課アドレスにお願いします。⏎⏎美波町 企画課 新井'
  const from = '企画課 <kikaku@town.minami.lg.jp>'
  expect(readPeople(from, letter)).toBe('新井拓也/企画課/kikaku/－ 町田みのり/企画課/kikaku/－')
  const without = letter.replace('返信はこの課アドレスにお願いします。', '')
  expect(readPeople(from, without)).toBe('新井拓也/企画課/kikaku/－ 町田みのり/企画課/－/－')
})

describe('what stands below 「湯浅の連絡先」, or is called hers, is hers', () => {
  const comes =
    '美波町企画課です。参加決定をいただいた静間ですが、当日、県の会議に出ることになりました。⏎代理として係長の湯浅 まどか（ゆあさ まどか）が出席します。⏎'
  const hers = '湯浅まどか/企画課/yuasa-m/0884-00-1117'
  it.each([
    `${comes}⏎湯浅の連絡先⏎　yuasa-m@town.minami.lg.jp⏎　0884-00-1117`,
    `${comes}⏎湯浅の連絡先：⏎yuasa-m@town.minami.lg.jp⏎0884-00-1117`,
    `${comes}⏎【湯浅 まどかの連絡先】⏎メール：yuasa-m@town.minami.lg.jp⏎TEL：0884-00-1117`,
    `${comes}⏎湯浅の連絡先は下記のとおりです。⏎yuasa-m@town.minami.lg.jp／0884-00-1117`,
  ])('%s', (text) => {
    expect(readPeople('美波町 企画課 <kikaku@town.minami.lg.jp>', text)).toContain(hers)
  })

  it.each([
    [
      '会員として登録しておりました企画課 主査 東 正人（ひがし まさと）が、3月31日付けで退職いたします。⏎本人のメールアドレス（higashi-m@town.minami.lg.jp）も同日で使用できなくなりますので、名簿からの削除をお願いいたします。⏎⏎美波町 総務課 中瀬 航平',
      '東正人/企画課/higashi-m/－',
    ],
    [
      '研究会に参加を予定しておりました同じ課の川村 賢治ですが、インフルエンザのため出勤できなくなりました。今回は欠席とさせてください。⏎資料だけでもいただけるようでしたら、川村のアドレス（kawamura@town.minami.lg.jp）までお願いします。⏎⏎美波町企画課 中瀬 航平',
      '川村賢治/企画課/kawamura/－',
    ],
  ])('%s', (text, expected) => {
    expect(readPeople('中瀬 航平 <nakase@town.minami.lg.jp>', text)).toBe(expected)
  })
})

it('lines of telephone and mail that stand in below a person’s line are that person’s', () => {
  const text =
    '美波町の岡崎です。隣の牟岐町さんと、二町で一緒に第1回に参加したいと考えています。⏎⏎美波町　まちづくり推進課　課長補佐　岡崎 良平（おかざき りょうへい）⏎　　　　0884-00-6701　okazaki-r@town.minami.lg.jp⏎牟岐町　総合政策課　主査　時岡 真央（ときおか まお）⏎　　　　0884-00-7702　tokioka@town.mugi.lg.jp⏎⏎時岡さんには了解をいただいています。'
  expect(readPeople('岡崎 良平 <okazaki-r@town.minami.lg.jp>', text)).toBe(
    '岡崎良平/まちづくり推進課/okazaki-r/0884-00-6701 時岡真央/総合政策課/tokioka/0884-00-7702',
  )
})

describe('those whom an office registers are of the section that it names', () => {
  const people = '⏎⏎・課長補佐　辻谷 光（つじたに ひかる）⏎・主事　松本 すみれ（まつもと すみれ）⏎⏎'
  const signed = '美波町役場 総務税務課　今西 加代'
  it.each([
    [
      `水源地課の次の2名を会員としてご登録ください（私自身は会員にはなりません）。${people}${signed}`,
      '水源地課',
    ],
    [`商工観光課の下記2名が第1回に参加します。${people}${signed}`, '商工観光課'],
    [`水源地課の職員2名を会員としてご登録ください。${people}${signed}`, '水源地課'],
  ])('%s', (text, unit) => {
    expect(readPeople('今西 加代 <imanishi@town.minami.lg.jp>', text)).toBe(
      `辻谷光/${unit}/－/－ 松本すみれ/${unit}/－/－`,
    )
  })
})

describe('who stays behind registers those of the list, in whatever letters', () => {
  const list =
    '⏎⏎　川戸 浩司　政策企画課　係長　090-0000-7711⏎　Nguyen Thi Lan（グエン）　商工振興課　国際交流員　080-0000-7722⏎⏎美波町 政策企画課　大槻 加奈⏎TEL 0884-00-0120'
  const both = '川戸浩司/政策企画課/－/090-0000-7711 NguyenThiLan/商工振興課/－/080-0000-7722'
  it.each([
    `美波町の大槻です。第1回の研究会に、職員2名が伺います。私は役場に残っておりますので、急ぎの際は本人たちの携帯へお願いします。${list}`,
    `美波町の大槻です。第1回の研究会に、次の2名が参加いたします。${list}`,
  ])('%s', (text) => {
    expect(readPeople('大槻 加奈 <otsuki@town.minami.lg.jp>', text)).toBe(both)
  })
})

describe('several numbers or addresses in a line are each of the one who stands in brackets behind it', () => {
  const pair = '⏎⏎・地域力推進課　主査　奥野 梢⏎・地域力推進課　主事　三田 隆⏎⏎'
  it.each([
    [
      `第1回に次の2名で参加します。${pair}メール okuno@town.minami.lg.jp（奥野）、mita@town.minami.lg.jp（三田）⏎電話 0774-00-3002（奥野）、0774-00-3003（三田）`,
      '奥野梢/地域力推進課/okuno/0774-00-3002 三田隆/地域力推進課/mita/0774-00-3003',
    ],
    [
      `第1回に次の2名で参加します。${pair}連絡先：okuno@town.minami.lg.jp（奥野）／x21@town.minami.lg.jp（三田）`,
      '奥野梢/地域力推進課/okuno/－ 三田隆/地域力推進課/x21/－',
    ],
    [
      '①参加者　地域力推進課　主査　奥野 梢⏎②参加者　地域おこし協力隊　Lee Anna⏎③メール okuno@town.minami.lg.jp（奥野）、lee-anna@town.minami.lg.jp（リー）',
      '奥野梢/地域力推進課/okuno/－ LeeAnna/地域力推進課/lee-anna/－',
    ],
    [
      `第1回に次の2名で参加します。${pair}連絡は総務課の三谷（mitani@town.minami.lg.jp）までお願いします。`,
      '奥野梢/地域力推進課/okuno/－ 三田隆/地域力推進課/－/－',
    ],
  ])('%s', (text, expected) => {
    expect(readPeople('奥野 梢 <okuno@town.minami.lg.jp>', text)).toBe(expected)
  })
})

describe('whom one reaches through an office has its number and, where the letter says so, its address', () => {
  const mayor = '第1回に町長が出席します。⏎⏎町長　鶴岡 彩（つるおか あや）⏎⏎'
  it.each([
    [
      `${mayor}町長へのご連絡は、秘書係（電話 0884-00-3600、このアドレス）までお願いします。`,
      '鶴岡彩/－/hisho/0884-00-3600',
    ],
    [`${mayor}鶴岡へのお電話は、0884-00-3600へお願いします。`, '鶴岡彩/－/－/0884-00-3600'],
    [`${mayor}宿への連絡は 03-0000-0001 で済ませました。`, '鶴岡彩/－/－/－'],
  ])('%s', (text, expected) => {
    const letter = `美波町秘書係の中瀬です。${text}⏎⏎秘書係　中瀬 航平`
    expect(readPeople('美波町 秘書係 <hisho@town.minami.lg.jp>', letter)).toBe(expected)
  })
})

describe('a direct line beside nothing but a switchboard is the number', () => {
  it.each([
    [
      '電話は、0884-00-3616（課の直通）にお願いします。⏎以前お伝えした代表番号（0884-00-3611）は混み合うことがあります。',
      '0884-00-3616',
    ],
    [
      '代表電話0884-00-3611はつながりにくいので、直通0884-00-3616に連絡をお願いします。',
      '0884-00-3616',
    ],
  ])('%s', (text, expected) => {
    const letter = `美波町の中瀬です。第1回に参加します。⏎${text}⏎⏎中瀬 航平`
    expect(readPeople('中瀬 航平 <nakase@town.minami.lg.jp>', letter)).toBe(
      `中瀬航平/－/nakase/${expected}`,
    )
  })
})
