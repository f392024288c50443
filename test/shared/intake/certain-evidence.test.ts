import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, from?: string) =>
  readApplication(incoming(text, from === undefined ? {} : { from }), context)

describe('somebody else is said to come, and nobody is named', () => {
  it.each([
    '当課の職員1名が11月14日の研究会に参加いたします。氏名は追って連絡します。',
    '11月14日の研究会には係の若手を行かせます。登録をお願いします。',
    '庁内より参加の希望がありましたので、11月14日の研究会への登録をお願いします。',
  ])('the sender is to be written to, not registered: %s', (words) => {
    const { participants, contact } = read(`美波町企画課の中瀬です。\n${words}`)
    expect(participants).toEqual([])
    expect(contact?.name).toContain('中瀬')
  })

  it.each([
    '11月14日の研究会に参加します。県職員が参加する場合は対象外でしょうか。',
    '当課の職員を代表して、私が11月14日の研究会に参加します。',
    '11月14日の研究会に参加します。上司の了解は得ています。',
  ])('a sender who comes himself stays: %s', (words) => {
    const { participants } = read(`美波町企画課の中瀬です。\n${words}`)
    expect(participants.map(({ name }) => name)).toEqual(['中瀬 航平'])
  })
})

it('a place in the sender field is nobody’s name, as long as nobody is called so', () => {
  const [office] = read(
    '美波町企画課です。\n11月14日の研究会に参加します。',
    '美波 <kikaku@town.minami.lg.jp>',
  ).participants
  expect(office?.name).toBe('')
  const [person] = read(
    '美波町企画課の美波です。\n11月14日の研究会に参加します。',
    '美波 <kikaku@town.minami.lg.jp>',
  ).participants
  expect(person?.name).toBe('美波')
})

it('an addressee above a form is not its sender', () => {
  const text =
    '株式会社研究会運営　山際 千草 様\n\n参加申込書\n\n団体名　徳島県美波町\n氏名　中瀬 航平\n電話　0884-00-1111'
  const { participants, intent } = read(text, '美波町 <machi@town.minami.lg.jp>')
  expect(intent).toBe('register')
  expect(participants.map(({ name, municipality }) => [name, municipality])).toEqual([
    ['中瀬 航平', '徳島県美波町'],
  ])
})

it('who gets a copy does not lend a full name to a namesake', () => {
  const text =
    '美波町企画課の日高です。\n中野から私に担当が変わりましたので、名簿の変更をお願いします。\n\ncc：財政課 中野 美咲'
  expect(
    read(text, '日高 <hidaka@town.minami.lg.jp>').participants.map(({ name }) => name),
  ).toEqual(expect.not.arrayContaining(['中野 美咲']))
})

describe('a colleague’s absence is not the sender’s', () => {
  it.each([
    [
      '工藤が出席できなくなりましたので、1名分を取り消してください。私は予定どおり伺います。',
      '工藤',
    ],
    [
      '同じ課の久保（明日の研究会に出席予定でした）ですが、インフルエンザで休みとなりました。欠席でお願いします。',
      '久保',
    ],
    [
      '2名で申し込みましたが、変更があります。\n欠席：企画課　主任　仲松 洋輔\n出席：企画課　中瀬',
      '仲松 洋輔',
    ],
  ])('%s', (words, name) => {
    const { participants, intent } = read(`美波町企画課の中瀬です。\n${words}`)
    expect(intent).toBe('cancel')
    expect(participants.map((person) => person.name)).toEqual([name])
  })
})

describe('values that belong to somebody else', () => {
  it('the number of a section is not that of people from another', () => {
    const text =
      '下記2名の入会をお願いします。\n\n・企画財政課　主事　安田 さくら\n・企画財政課　主任　小池 大輝\n\n美波町商工振興課　担当：細井\n0884-00-9012'
    const { participants } = read(text, '美波町商工振興課 <shoko@town.minami.lg.jp>')
    expect(participants.map(({ phone }) => phone)).toEqual(['', ''])
  })

  it('the number of a professor is not the student’s', () => {
    const text =
      '美波大学の中瀬です。11月14日の研究会を聴講させてください。\n\n指導教員：教授　中根 正樹（電話 028-000-5100）\n中瀬 航平\n080-0000-3141'
    expect(read(text, '中瀬 航平 <n@example.ac.jp>').participants[0]?.phone).toBe('080-0000-3141')
  })

  it('a number in a sentence that tells of something else is nobody’s', () => {
    const text =
      '美波町の中瀬です。研究会を退会します。\n4月からは市内の団体（0884-00-2200）に勤務します。'
    expect(read(text).participants[0]?.phone).toBe('')
  })

  it('the town that a company names is not its own', () => {
    const text =
      '株式会社みほんの中瀬です。弊社は徳島県美波町様と事業を進めており、11月14日の研究会に参加を希望します。'
    const { intent, participants } = read(text, '中瀬 航平 <n@mihon.example>')
    expect(intent).toBe('ineligible')
    expect(participants[0]?.municipality).toBe('')
  })

  it('the head of an office who signs its letter does not come', () => {
    const text =
      '美波町長　浜名　勇一（公印省略）\n\n職員を派遣しますので報告します。\n１　派遣職員　企画課　主幹　工藤　晃\n２　連絡先　0884-00-8214'
    expect(
      read(text, '美波町企画課 <kikaku@town.minami.lg.jp>').participants.map(({ name }) => name),
    ).toEqual(['工藤 晃'])
  })
})

describe('who moved', () => {
  const moved = '10月1日付けの人事異動により、商工課から地域協働課へ移りました。'
  const signature = '\n\n--\n美波町 商工課 主査\n中瀬 航平\nTEL 0884-00-1111'

  it('applies from the new office, whatever the signature says', () => {
    const text = `美波町の中瀬です。\n${moved}\n11月14日の研究会に参加します。${signature}`
    expect(read(text).participants[0]?.department).toBe('地域協働課')
  })

  it('leaves the group as a member from the old one', () => {
    const text = `美波町の中瀬です。\n${moved}\n研究会を退会します。${signature}`
    expect(read(text).participants[0]?.department).toBe('商工課')
  })
})

describe('names that no dictionary knows', () => {
  it.each([
    ['部下の鑓水沙織を11月14日の研究会に参加させますので、よろしくお願いします。', '鑓水沙織'],
    ['11月14日の研究会には、同じ課の粂田のぞみが出席します。', '粂田のぞみ'],
    ['2名で申し込みましたが、当課の猪飼が出席できなくなりました。欠席でお願いします。', '猪飼'],
  ])('%s', (words, name) => {
    const { participants } = read(`美波町企画課の中瀬です。\n${words}`)
    expect(participants.map((person) => person.name)).toEqual([name])
  })

  it.each(['こども若者支援室', 'しごと・くらし課', 'コウノトリ共生課', 'すぐやる課'])(
    'and sections that are called as they like: %s',
    (section) => {
      const text = `美波町の中瀬です。11月14日の研究会に参加します。\n\n美波町 ${section}\n主任 中瀬 航平`
      const [person] = read(text).participants
      expect([person?.department, person?.title, person?.kana]).toEqual([section, '主任', ''])
    },
  )
})

it('a form whose name cannot be read does not register the sender in his place', () => {
  const text =
    '美波町企画課の中瀬です。下記のとおり申し込みます。\n\n所属：農林水産課\n職名：技師\n氏名：\n\n--\n美波町 企画課 課長\n中瀬 航平'
  const { participants, contact } = read(text)
  expect(participants.map(({ name, title }) => [name, title])).toEqual([['', '技師']])
  expect(contact?.name).toBe('中瀬 航平')
})

it('an address at another municipality leaves open which of the two it is', () => {
  const text =
    '美波町の中瀬です。下記2名で研究会に参加します。\n\n・企画課 主事 中瀬 航平\n・企画課 課長補佐 三浦 耕平　miura@town.yoshika.lg.jp'
  const guest = read(text).participants.find(({ name }) => name === '三浦 耕平')
  expect(guest?.municipality).toBe('')
  expect(guest?.municipalityCandidates.map(({ name }) => name)).toEqual([
    '島根県吉賀町',
    '徳島県美波町',
  ])
})

it('what a telephone adds between two lines does not join them to one office', () => {
  const text = '研究会事務局\niPhoneから送信\n総務企画課 主事の辻本 和明が欠席いたします。'
  expect(read(text).participants.map(({ department }) => department)).toEqual(['総務企画課'])
})
