import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const from = '中瀬 航平 <nakase@town.minami.lg.jp>'
const read = (text: string, parts: Parameters<typeof incoming>[1] = {}) =>
  readApplication(incoming(text, { from, ...parts }), context)
const names = (text: string) => read(text).participants.map(({ name }) => name.replace(/\s/g, ''))
const sorted = (list: readonly string[]) => [...list].sort()
const person = (text: string, name: string) =>
  read(text).participants.find((one) => one.name.replace(/\s/g, '') === name)

describe('who writes for somebody else is not taken for a participant', () => {
  it.each([
    '課の宮城美和さん（主任）が行きますので、登録お願いします。',
    'うちの課の宮城美和（主任）が参加しますので、登録をお願いします。',
    '研究会には、当課主任の宮城美和が参加いたします。私は欠席しますが、窓口は引き続き私です。',
    '研究会の参加者は主任の宮城美和です。連絡は私までお願いします。',
    '代理で申し込みます。研究会には主任の宮城 美和が参加します。',
    '課内で取りまとめました。参加者は次のとおりです。\n参加者：主任　宮城 美和',
    '弊課の宮城美和が研究会に参加させていただきます。',
    '研究会、当日は宮城が参ります。\n宮城 美和（主任）',
    '申込者：企画課　中瀬\n参加者：企画課主任　宮城 美和\n研究会に申し込みます。',
    '下記、当町職員からの研究会への申込みを転送します。\n\n> 企画課 主任 宮城 美和（みやぎ みわ）',
    '研究会に職員1名を参加させます。\n誤：企画課　久保 優\n正：商工課　宮城 美和（主任）',
  ])('%s', (text) => {
    const application = read(`美波町役場企画課の中瀬です。\n${text}`)
    const coming = application.participants.filter(({ role }) => role !== 'leaving')
    expect(coming).toHaveLength(1)
    expect('宮城美和').toContain(coming[0]?.name.replace(/\s/g, '') || '?')
    expect(application.contact?.name).toContain('中瀬')
    expect(application.review).toContain('on-behalf')
  })

  it.each([
    ['転送します。下記の者の登録をお願いします。', 'From: 光武 健太郎'],
    ['庁内で参加希望がありましたので転送いたします。', '差出人: 光武 健太郎'],
  ])('%s', (text, header) => {
    const application = read(
      `美波町の中瀬です。\n${text}\n\n中瀬\n\n-----Original Message-----\n${header}\nSent: Wednesday, October 23, 2019 4:50 PM\nTo: 中瀬\nSubject: 研究会の参加について\n\n広報課の光武です。\n研究会に参加したいと思います。\n\n広報課 主査 光武 健太郎\nmitsutake@town.minami.lg.jp`,
    )
    expect(application.participants).toMatchObject([
      { name: '光武 健太郎', email: 'mitsutake@town.minami.lg.jp', department: '広報課' },
    ])
    expect(application.contact?.email).toBe('nakase@town.minami.lg.jp')
    expect(application.review).toEqual(expect.arrayContaining(['forwarded', 'on-behalf']))
  })
})

describe('who comes for somebody else', () => {
  it('the sender does not leave when he writes of another', () => {
    const { participants, contact } = read('中瀬です。村長の代理で副村長の高橋が参加します。')
    expect(participants.map(({ name }) => name)).toEqual(['高橋'])
    expect(contact?.name).toContain('中瀬')
  })

  it('a colleague comes instead of the sender', () => {
    const { participants } = read(
      '14日に参加予定だった私、中瀬ですが、急用のため、同僚の近藤（商工政策課）が代わりに伺います。',
    )
    expect(participants.find(({ role }) => role === 'incoming')?.name).toBe('近藤')
  })

  it('who stays away is who a cancellation is about', () => {
    expect(
      names('中瀬です。3名で申し込みましたが、酒井は欠席となります。他の2名は参加します。'),
    ).toEqual(['酒井'])
  })
})

describe('who comes beside the sender', () => {
  it.each([
    ['14日は、課長の藤田とわたしでうかがいます。', ['中瀬航平', '藤田']],
    ['研究会には課長の藤田と私が伺います。', ['中瀬航平', '藤田']],
    ['研究会、うちから2人参加で！\n中瀬航平、佐藤真理子です。', ['中瀬航平', '佐藤真理子']],
    ['研究会に2名で参加します。\n中瀬航平と佐藤真理子です。', ['中瀬航平', '佐藤真理子']],
    ['研究会に入会します。担当は私と、同じ課の森脇恵子になります。', ['中瀬航平', '森脇恵子']],
    ['研究会に参加します。企画課の中瀬（私）と石井の2名です。', ['中瀬航平', '石井']],
    ['研究会への参加（中瀬・野地の２名）を取り消させていただきます。', ['中瀬航平', '野地']],
    ['14日は近藤課長と参ります。', ['中瀬航平', '近藤']],
    ['上司の課長補佐 松本と一緒に研究会に伺います。', ['中瀬航平', '松本']],
    ['研究会ですが、企画課から中瀬、観光課から牧野が参加します。', ['中瀬航平', '牧野']],
    ['研究会に参加予定の中瀬と玉井、2名ともキャンセルいたします。', ['中瀬航平', '玉井']],
    ['研究会に参加予定の2名（中瀬・野地）は欠席いたします。', ['中瀬航平', '野地']],
  ])('%s', (text, expected) => {
    expect(sorted(names(`美波町役場企画課の中瀬です。\n${text}`))).toEqual(sorted(expected))
  })

  it.each([
    '研究会に参加します。会場・時間の2点を教えてください。',
    '研究会に私1名で参加します。先日は石井様にお世話になりました。',
    '研究会に参加します。資料・名刺の2種を用意します。',
    '前回は課長の藤田とわたしでうかがいました。研究会に参加します。',
    '研究会に参加します。課長の許可は得ています。',
    '課長と相談し、研究会に私が参加することになりました。',
    '研究会に参加します。領収書の宛名は美波町長 鈴木 寿明 でお願いします。',
    '隣の町の石川さんも参加すると聞きました。私も研究会に参加します。',
    '先日は課長の日高が大変お世話になりました。研究会に私が参加します。',
    '前期は同僚の渡邊が参加しておりましたが、今期は私が参加いたします。',
    '第1期には係長の日高が出席していました。今回は私が参加します。',
  ])('nobody is made up: %s', (text) => {
    expect(names(`美波町役場企画課の中瀬です。\n${text}`)).toEqual(['中瀬航平'])
  })

  it('「申し込ませていただきます」 is an application', () => {
    const { intent } = read(
      '美波町役場企画課の中瀬です。\n11月14日の会に申し込ませていただきます。',
    )
    expect(intent).toBe('register')
  })

  it('a family name alone is to be completed', () => {
    const { review } = read('中瀬です。14日は、課長の藤田とわたしでうかがいます。')
    expect(review).toContain('name-incomplete')
  })
})

describe('who comes is only partly said', () => {
  it.each([
    '研究会には係長が参加します。',
    '当課の課長補佐が出席いたします。氏名は追って連絡します。',
  ])('who writes is not taken for somebody unnamed: %s', (text) => {
    const { participants, contact, review } = read(`美波町企画課の中瀬です。\n${text}`)
    expect(participants).toEqual([])
    expect(contact?.name).toContain('中瀬')
    expect(review).toEqual(expect.arrayContaining(['name-incomplete', 'on-behalf']))
  })

  it.each([
    ['研究会ですが、瀬古課長補佐の参加をお願いします。', '瀬古', '課長補佐'],
    ['研究会には土岐田係長が参加します。', '土岐田', '係長'],
  ])('a rare family name is known by its title: %s', (text, name, title) => {
    expect(read(`美波町企画課の中瀬です。\n${text}`).participants).toMatchObject([{ name, title }])
  })

  it.each([
    '研究会には水道課長が参加します。',
    '研究会には主席主査が参加します。',
    '研究会には温泉課長が参加します。',
    '研究会には鳥獣係長が参加します。',
    '研究会には企業局次長が参加します。',
    '研究会には縁結び課長が参加します。',
    '研究会には総括補佐が参加します。',
  ])('the title of a section is nobody’s name: %s', (text) => {
    expect(names(`美波町企画課の中瀬です。\n${text}`).filter((name) => name !== '')).toEqual([])
  })

  it('the full name in a line of its own completes a family name', () => {
    const text = '研究会には主任の永冨が参加します。\n\n永冨 直樹（ながとみ なおき）'
    expect(read(`美波町企画課の中瀬です。\n${text}`).participants).toMatchObject([
      { name: '永冨 直樹', kana: 'ながとみ なおき', title: '主任' },
    ])
  })

  it('people of other towns who apply themselves are not listed', () => {
    const text =
      '研究会に参加します。牟岐町産業課の望月さん、海陽町企画課の佐野さんと3名で一緒に向かいますが、お二人は別に申し込みます。'
    expect(names(`美波町企画課の中瀬です。\n${text}`)).toEqual(['中瀬航平'])
  })

  it('the secretariat’s own note of a call is about the caller', () => {
    const memo =
      '電話受付（香川）\n相手：美波町　企画課　係長　戸田 祐介さん\n用件：11月14日の研究会に参加希望。'
    const { participants } = read(memo, { from: '香川 実 <kagawa@jimukyoku.example>' })
    expect(participants).toMatchObject([{ name: '戸田 祐介', title: '係長', department: '企画課' }])
  })

  it('a company applies for the officers of a town', () => {
    const text =
      '株式会社まちの駅の磯部です。美波町様より業務を受託しており、弊社から11月14日の研究会に申し込みます。\n参加者：美波町 企画課 課長補佐 宮内 秀和様'
    const { intent, participants } = read(text, { from: '磯部 <isobe@machinoeki.example.co.jp>' })
    expect(intent).toBe('register')
    expect(participants).toMatchObject([{ name: '宮内 秀和', municipality: '徳島県美波町' }])
  })
})

describe('whose telephone and mail it is', () => {
  const two =
    '研究会に2名で参加します。\n\n氏名, 所属, 職名\n中瀬 航平, 企画課, 主査\n日高 誠, 観光課, 主事\n\n'

  it('a number that is given to a section belongs to its people', () => {
    const text = `${two}連絡先電話：0884-00-3616（企画課）`
    expect(person(text, '中瀬航平')?.phone).toBe('0884-00-3616')
    expect(person(text, '日高誠')?.phone).toBe('')
  })

  it('one number below several people is the writer’s', () => {
    const text = `${two}電話：0884-00-3616`
    expect(person(text, '中瀬航平')?.phone).toBe('0884-00-3616')
  })

  it.each([
    '日高のアドレスは hidaka@town.minami.lg.jp です。',
    '日高さんのメール：hidaka@town.minami.lg.jp',
    'なお、日高の連絡先は hidaka@town.minami.lg.jp です。',
  ])('%s', (line) => {
    const text = `${two}${line}`
    expect(person(text, '日高誠')?.email).toBe('hidaka@town.minami.lg.jp')
    expect(person(text, '中瀬航平')?.email).toBe('nakase@town.minami.lg.jp')
  })

  it('a line that stands in continues the person above it', () => {
    const text =
      '参加者を変更します。\n（変更前）企画課 主任 中瀬 航平\n（変更後）企画課 主事 藤原 みのり\n　　　　　fujihara@town.minami.lg.jp'
    expect(person(text, '藤原みのり')?.email).toBe('fujihara@town.minami.lg.jp')
  })

  it('an office above people is theirs', () => {
    const text =
      '研究会に私と上村の2名で伺います。\n\n美波町まちづくり課 定住係\n　中瀬 航平（なかせ こうへい）　係長\n　上村 菜月（うえむら なつき）　主事\n\nよろしくお願いします。'
    expect(person(text, '上村菜月')?.department).toBe('まちづくり課 定住係')
  })

  it.each([
    ['日高は地域おこし協力隊です。', '地域おこし協力隊'],
    ['なお、日高は係長になります。', '係長'],
  ])('%s', (line, title) => {
    const text = `研究会に2名で参加します。\n中瀬航平、日高誠です。\n${line}`
    expect(person(text, '日高誠')?.title).toBe(title)
  })
})

describe('what is asked', () => {
  it.each([
    ['参加登録済みの中瀬です。14日の会場ですが、どの出口が近いでしょうか？', 'question'],
    ['申込済の中瀬です。研究会の会場に駐車場はありますか。', 'question'],
    ['研究会につきましては私の会員登録を外していただき、メールも止めてください。', 'withdraw'],
    ['異動のため会員から外してください。', 'withdraw'],
    [
      'マッチングイベントの見学は当日でも可能でしょうか。可能でしたら下記1名でお願いします。',
      'observe',
    ],
    ['研究会はまだ申し込めますか。間に合うようでしたら以下の者でお願いします。', 'register'],
    ['14日は課長とわたしでうかがいます。', 'register'],
    ['14日について電話でうかがいたいのですが、よろしいでしょうか。', 'question'],
  ])('%s', (text, intent) => {
    expect(read(`美波町の中瀬です。\n${text}`).intent).toBe(intent)
  })

  it('a question after a meeting is about that meeting', () => {
    const mail = incoming('先日の研究会ではありがとうございました。資料をいただけますか。')
    const later = { ...mail, date: '2019-11-18T10:00:00+09:00' }
    expect(readApplication(later, context).meetingId).toBe('2-01')
  })
})
