import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const from = '中瀬 航平 <nakase@town.minami.lg.jp>'

function read(words: string, subject = '研究会について') {
  const text = `美波町政策推進課の中瀬です。\n${words.replaceAll('⏎', '\n')}\n\n中瀬 航平`
  return readApplication(incoming(text, { from, subject }), context)
}

describe('what is asked for', () => {
  it.each([
    ['11月14日の件、出張の了解がとれましたので申し込ませてください。', 'register'],
    ['まだ空きがあれば、11/14の会に混ぜていただけないでしょうか？（1名）', 'register'],
    [
      '会員として、次の職員の登録をお願いします。第1回への参加は見送ります。⏎⏎・主事　三好 彩（みよし あや）',
      'join',
    ],
    [
      '入会の手続きをお願いします。会合への出席については、個別に申し込ませていただきます。',
      'join',
    ],
    ['入会を希望します。回への参加はそのつど申し込みます。', 'join'],
    [
      '11月の研究会には伺えないのですが、会員として登録していただき、案内をいただくことはできますか。',
      'join',
    ],
    ['3月で退職しますので、研究会の名簿から外していただけますか。', 'withdraw'],
    ['研究会の会員からは私は抜けさせていただきます。', 'withdraw'],
    [
      '参加を続けることが難しくなりました。町としての登録を外していただけますでしょうか。',
      'withdraw',
    ],
    ['第1期には2回ほど出席させていただきました。ぜひまたメンバーに加えてください。', 'join'],
    ['ぜひメンバーに加えてください。14日は別件で間に合わないので、次の機会に伺います。', 'join'],
    [
      '本日のマッチングイベントを見学する予定でしたが、飛行機が欠航となり伺えなくなりました。研究会には予定どおりお邪魔します。',
      'cancel',
    ],
    [
      '明日14日の研究会ですが、朝の飛行機に乗れそうにありません。次の機会にはぜひと思っています。',
      'cancel',
    ],
    [
      '研究会への申込みのメールをお送りしたのですが、届いておりますでしょうか。届いていなければ改めて申し込みます。',
      'question',
    ],
    [
      'まだ行けるかどうか決まっておりませんので、参加の申込は改めていたします。入会をお願いします。',
      'join',
    ],
    ['11/14の研究会、ひとりで伺いたいです。', 'register'],
    [
      'マッチングイベントの見学を、次の者が希望しております。私は所用のため伺えません。⏎⏎観光課　主査　鶴岡 彩（つるおか あや）',
      'observe',
    ],
    ['参加予定の者です。14日の会場に駐車場はありますか。庁用車で伺う予定です。', 'question'],
  ])('%s → %s', (words, intent) => {
    expect(read(words).intent).toBe(intent)
  })

  it('of who only gathers, says that he stays away and lists others', () => {
    const read = readApplication(
      incoming(
        '美波町の中瀬です。庁内の希望者を取りまとめましたのでお送りします。\nなお、取りまとめの私は当日出席いたしません。\n\n（１）政策推進課　主査　鶴岡 彩\n（２）観光課　主事　小山田 誠（アドレスは追って連絡します）\n\n中瀬 航平',
        { from, subject: '第1回の出席者報告' },
      ),
      context,
    )
    expect(read.intent).toBe('register')
    expect(read.participants.map(({ name }) => name)).toEqual(['鶴岡 彩', '小山田 誠'])
    expect(read.contact?.name).toBe('中瀬 航平')
  })

  it('of a meeting, not of the one it is compared with', () => {
    const asked = read('2月20日の第2回ですが、会場は前回（11月14日）と同じでしょうか。')
    expect(asked).toMatchObject({ intent: 'question', meetingId: '2-02' })
  })
})

describe('a section may be said in a sentence of its own', () => {
  it.each([
    ['11月14日の研究会に申し込みます。観光課です。出張先から失礼します。', '観光課'],
    ['観光課におります。見学を希望します。', '観光課'],
    ['申し込みます。電話は0884-00-3616（観光課直通）です。', '観光課'],
    ['申し込みます。電話は0884-00-3616（会議室の前）です。', ''],
    ['申し込みます。観光課の三好さんに勧められました。', ''],
  ])('%s', (words, department) => {
    const text = `美波町の中瀬です。${words}\n\n中瀬 航平`
    expect(readApplication(incoming(text, { from }), context).participants).toMatchObject([
      { name: '中瀬 航平', department },
    ])
  })
})

describe('who writes and who is written of', () => {
  const one = (text: string, sender = from) =>
    readApplication(incoming(text.replaceAll('⏎', '\n'), { from: sender }), context).participants

  it.each([
    [
      '美波町企画課の井（い）と申します。第1回に参加します。⏎⏎井 直美',
      { name: '井 直美', kana: 'い' },
    ],
    [
      '美波町企画課の山下大悟（やました だいご）と申します。第1回に参加します。',
      { name: '山下大悟', kana: 'やました だいご' },
    ],
    [
      '美波町の中瀬です。第1回に参加します。⏎⏎∞∞∞∞∞∞∞∞⏎美波町 企画課⏎係長 中瀬 航平⏎うみがめ博物館のまち　みなみ⏎∞∞∞∞∞∞∞∞',
      { name: '中瀬 航平', title: '係長', department: '企画課' },
    ],
  ])('%s', (text, expected) => {
    const people = one(text, 'x@town.minami.lg.jp')
    expect(people).toHaveLength(1)
    expect(people).toMatchObject([expected])
  })

  it('a town behind its prefecture is the town', () => {
    const [person] = one(
      '奈良県の天川村役場 地域政策課の坂本です。第1回に申し込みます。',
      '坂本 いづみ <sakamoto@vill.tenkawa.nara.jp>',
    )
    expect(person).toMatchObject({ name: '坂本 いづみ', municipality: '奈良県天川村' })
  })

  it('a consultant of his own who asks to join is none of a municipality', () => {
    const read = readApplication(
      incoming('フリーの地域コンサルタントをしております安西と申します。入会できますでしょうか。', {
        from: '安西 博文 <anzai@chiiki.example>',
      }),
      context,
    )
    expect(read.intent).toBe('ineligible')
  })

  it.each([
    ['ぜひ参加いたします。', 'accept'],
    ['別の予定を入れてしまいましたので、今回は辞退いたします。', 'decline'],
  ])('an offer of a seat is known by its subject: %s', (words, intent) => {
    const read = readApplication(
      incoming(`美波町の中瀬です。${words}\n\n中瀬 航平`, {
        from,
        subject: 'Re: 【第2期 研究会】第1回 お席のご用意ができました（11月8日 17:00まで）',
      }),
      context,
    )
    expect(read.intent).toBe(intent)
  })

  it('a company is not read out of a title, nor a title out of a company', () => {
    const [desk] = one(
      '株式会社ノマドデスク 事業推進部の森本と申します。⏎研究会に参加できますか。⏎⏎株式会社ノマドデスク⏎事業推進部　チーフ　森本 悠',
      '森本 悠 <morimoto@example.com>',
    )
    expect(desk).toMatchObject({ name: '森本 悠', department: '事業推進部', title: 'チーフ' })
    const [owner] = one(
      '行政経営コンサルタントの三輪と申します。研究会の会員に加えてください。⏎⏎株式会社ガバナンス⏎代表取締役　三輪 慎吾',
      '三輪 慎吾 <miwa@example.com>',
    )
    expect(owner).toMatchObject({ name: '三輪 慎吾', title: '代表取締役' })
  })

  it('who sends a list on and stands in it with his own address comes himself', () => {
    const people = one(
      '美波町政策推進課の中瀬です。取りまとめて申し込みます。⏎⏎(1) 観光課　係長　鶴岡 彩　tsuruoka@town.minami.lg.jp⏎(2) 政策推進課　主査　中瀬 航平　nakase@town.minami.lg.jp⏎⏎取りまとめ：政策推進課 中瀬',
    )
    expect(people.map(({ name }) => name)).toEqual(['鶴岡 彩', '中瀬 航平'])
  })

  it('who goes along and needs no seat takes none', () => {
    const people = one(
      '美波町秘書係の中瀬です。副町長が出席します。⏎⏎出席者：副町長　鶴岡 彩（つるおか あや）⏎随行：主事　三好 彩（控室で待機しますので、席は不要です）',
    )
    expect(people.map(({ name }) => name)).toEqual(['鶴岡 彩'])
  })

  it('who stays away in the column of a table is not one of those who come', () => {
    const people = one(
      '出欠を報告します。⏎⏎所属\t職\t氏名\t出欠⏎観光課\t課長\t鶴岡 彩\t出席⏎農林課\t主査\t小山田 誠\t欠席（資料のみ希望）',
      '美波町 観光課 <kanko@town.minami.lg.jp>',
    )
    expect(people.map(({ name }) => name)).toEqual(['鶴岡 彩'])
  })
})
