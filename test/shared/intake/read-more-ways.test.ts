import { describe, expect, it } from 'vitest'
import { unfoldOffice } from '../../../shared/intake/name/unfold-office.ts'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const office = '企画課 <kikaku@town.minami.lg.jp>'
const read = (text: string, from = office, subject = '研究会') =>
  readApplication(incoming(text, { from, subject }), context)
const person = (text: string, from = office) => {
  const [first] = read(text, from).participants
  return [first?.name, first?.kana, first?.department, first?.title, first?.phone].join('/')
}

describe('a form', () => {
  it.each([
    ['slashes', '氏名／鈴木 花子\n部署／企画課\n役職／主任\nTEL／0884-00-1111'],
    ['one bar', '氏名｜鈴木 花子\n所属｜企画課 主任\n電話/FAX 0884-00-1111'],
    ['rings', '〇氏名　鈴木 花子\n〇所属　美波町 企画課 主任\n〇電話　0884-00-1111'],
    ['zeros of another kind', '○氏　名：鈴木 花子\n○所　属：企画課 主任\n○電　話：0884-00-1111'],
    [
      'answers below our questions',
      '> ① ご氏名\n鈴木 花子\n> ② ご所属・役職\n企画課　主任\n> ③ お電話番号\n0884-00-1111\n> ④ 討議したいテーマがあればお書きください\n関係人口と起業支援の関係',
    ],
    [
      'answers in sentences',
      '> お名前をお教えください。\n鈴木 花子です。\n> ご所属・職名をご記入ください。\n企画課 主任です。\n> ご連絡先（電話）\n0884-00-1111\n> 希望テーマがあれば教えてください\n地域おこし協力隊の定着',
    ],
    ['a label with a dot', '氏名：鈴木 花子\n所属：企画課 主任\n　　Tel.0884-00-1111 (内321)'],
  ])('with %s', (_how, text) => {
    expect(person(`研究会に参加します。\n${text}`)).toBe('鈴木 花子//企画課/主任/0884-00-1111')
  })

  it('the section of a head follows from the title when nothing else names one', () => {
    expect(person('研究会に参加します。\n氏名　鈴木 花子\n役職　政策調整課長')).toBe(
      '鈴木 花子//政策調整課/政策調整課長/',
    )
    expect(person('研究会に参加します。\n氏名　鈴木 花子\n役職　企画調整係長\n所属　企画課')).toBe(
      '鈴木 花子//企画課/企画調整係長/',
    )
  })

  it('keeps the fuller reading', () => {
    expect(
      person(
        '美波町の鈴木（すずき）です。研究会に参加します。\n\n企画課 鈴木 花子（すずき はなこ）',
        '鈴木 花子 <s@town.minami.lg.jp>',
      ),
    ).toBe('鈴木 花子/すずき はなこ/企画課//')
  })
})

describe('who writes says what he does', () => {
  const suzuki = 'Hanako Suzuki <hs@free.example>'
  it.each([
    ['美波町役場 企画課で移住定住を担当しております鈴木花子と申します。', '鈴木花子//企画課//'],
    ['美波町企画課に勤務しております鈴木花子です。', '鈴木花子//企画課//'],
    ['美波町の企画課で係長を務めております鈴木花子です。', '鈴木花子//企画課/係長/'],
    ['美波町で地域おこし協力隊として活動している鈴木花子です。', '鈴木花子///地域おこし協力隊/'],
    [
      '徳島県美波町教育委員会 生涯学習課で社会教育主事をしております鈴木花子と申します。',
      '鈴木花子//教育委員会 生涯学習課/社会教育主事/',
    ],
    [
      '美波町企画課で国際交流員をしているマーク・リーと申します。',
      'マーク・リー//企画課/国際交流員/',
    ],
  ])('%s', (text, expected) => {
    const said = read(`${text}\n11/14の研究会に参加します。`, suzuki)
    expect(person(`${text}\n11/14の研究会に参加します。`, suzuki)).toBe(expected)
    expect(said.participants[0]?.municipality).toBe('徳島県美波町')
  })

  it('a name in Japanese below the letter wins over Latin letters', () => {
    expect(person('研究会に参加します。\n\n鈴木花子\n0884-00-1111', suzuki)).toBe(
      '鈴木花子////0884-00-1111',
    )
  })

  it('a sentence about something else stays as it is', () => {
    const sentence = '会場で受付を担当しております者はおりますか'
    expect(unfoldOffice(sentence)).toBe(sentence)
  })

  it('an office written from small to large is turned round', () => {
    expect(
      person('研究会に参加します。\n--\n係長　鈴木 花子\n政策課, 企画部, 美波町役場', suzuki),
    ).toBe('鈴木 花子//企画部 政策課/係長/')
  })
})

const passedOn = (words: string) =>
  `${words}\n\n-----Original Message-----\nFrom: 鈴木 花子 <suzuki@town.minami.lg.jp>\nSent: Friday, October 11, 2019 9:03 AM\nTo: 企画課\nSubject: 研究会\n\n11/14の研究会に参加します。\n主任 鈴木 花子 0884-00-1111`

describe('a mail passed on inside an office', () => {
  it.each([
    '当課の職員から参加の申し出がありましたので、お送りします。',
    '下記のとおり転送いたします。',
    '担当者より申込みがありました。',
  ])('is read below: %s', (words) => {
    const { participants, review } = read(passedOn(words))
    expect(participants.map(({ name, email, phone }) => [name, email, phone])).toEqual([
      ['鈴木 花子', 'suzuki@town.minami.lg.jp', '0884-00-1111'],
    ])
    expect(review).toContain('forwarded')
  })

  it('is the upper writer’s when he comes himself', () => {
    const { participants } = read(
      passedOn('佐野です。参加します。'),
      '佐野 空 <s@town.minami.lg.jp>',
    )
    expect(participants.map(({ name }) => name)).toEqual(['佐野 空'])
  })
})

describe('what is asked for', () => {
  it.each([
    ['研究会へ2名の入会を申し込みます。', 'join'],
    ['会員登録の申請をいたします。', 'join'],
    ['このたび加入の申込みをいたします。', 'join'],
    ['研究会に参加する職員の旅費にあたり、請求書の発行は可能かお伺いします。', 'question'],
    ['研究会の参加費は後払いが可能かお尋ねします。', 'question'],
    ['研究会に参加する際、領収書を発行いただけるでしょうか。', 'question'],
    ['研究会に途中から参加してもよいか確認させてください。', 'question'],
    ['14日の研究会にオンラインで参加できるか教えてください。', 'question'],
    ['14日の研究会、顔を出します。', 'register'],
    ['14日、顔を出させていただきます。', 'register'],
    ['14日の研究会にお邪魔します。', 'register'],
    ['14日の研究会に、私も混ぜてください。', 'register'],
  ])('%s', (text, intent) => {
    expect(read(`美波町の鈴木です。\n${text}`, '鈴木 花子 <s@town.minami.lg.jp>').intent).toBe(
      intent,
    )
  })
})
