import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, from = '中瀬 航平 <nakase@town.minami.lg.jp>') =>
  readApplication(incoming(text, { from, subject: '第1回研究会' }), context).participants
const officeOf = (text: string, from?: string) =>
  read(text, from).map(({ name, department, title }) => `${department}/${title}/${name}`)

const asks =
  '美波町総務課の中瀬です。\n下記の職員を第1回研究会に参加させたく、本人に代わり申し込みます。\n'
const two = ['産業振興部 観光課/主任/川越 美月', '水道課/技師/下地 翔']

describe('section and title in a line without a name', () => {
  it.each([
    [
      'right above the name are his',
      '■参加者\n　産業振興部 観光課　主任\n　川越 美月（かわごえ みつき）\n　電話：0884-00-1134\n',
    ],
    [
      'right below the name are his',
      '■参加者\n　川越 美月（かわごえ みつき）\n　産業振興部 観光課　主任\n　電話：0884-00-1134\n',
    ],
  ])('%s', (_where, list) => {
    expect(officeOf(`${asks}\n${list}`)).toEqual(two.slice(0, 1))
  })

  it.each([
    [
      'above each of several',
      '産業振興部 観光課　主任\n川越 美月（かわごえ みつき）\n水道課　技師\n下地 翔（しもじ しょう）',
    ],
    [
      'below each of several',
      '川越 美月（かわごえ みつき）\n産業振興部 観光課　主任\n下地 翔（しもじ しょう）\n水道課　技師',
    ],
  ])('belong to one person each, %s', (_where, list) => {
    expect(officeOf(`${asks}\n■参加者\n${list}\n`)).toEqual(two)
    expect(officeOf(`${asks}\n${list}\n\n以上、よろしくお願いいたします。`)).toEqual(two)
  })
})

it('section and title behind a blank line are of nobody above it', () => {
  const list = '■参加者\n　川越 美月（かわごえ みつき）'
  const signature = '美波町役場 総務課　主任\n中瀬 航平\n電話：0884-00-1134'
  expect(officeOf(`${asks}\n${list}\n\n${signature}`)[0]).toBe('//川越 美月')
})

it('a block of lines between the letter and its signature tells of one person', () => {
  const text =
    '美波町 企画課長の里谷です。\n10月に下記の職員を採用いたしました。研究会に入会させたいと思います。私自身は入会いたしません。\n\n　川越 美月（かわごえ みつき）\n　企画課　主任\n　kawagoe@town.minami.lg.jp\n　0884-00-1113\n\n美波町 企画課長　里谷 明\n電話 0884-00-1112'
  expect(read(text, '里谷 明 <satoya@town.minami.lg.jp>')).toMatchObject([
    {
      name: '川越 美月',
      department: '企画課',
      title: '主任',
      email: 'kawagoe@town.minami.lg.jp',
      phone: '0884-00-1113',
    },
  ])
})

describe('section and title beside the whole name in a bracket are of whom the sentence names by surname', () => {
  it.each([
    [
      '安芸（まちづくり推進課 主任　安芸 美月）が急用で参加できなくなりました。',
      'まちづくり推進課/主任',
    ],
    ['安芸（いきいき健康課・安芸 美月）が都合により欠席いたします。', 'いきいき健康課/'],
  ])('%s', (said, office) => {
    const text = `美波町の中瀬です。\n安芸と下地の2名で申し込んでおりましたが、${said}\n下地は予定どおり参加します。`
    expect(officeOf(text)).toEqual([`${office}/安芸 美月`])
  })
})

describe('the section to which somebody says that he belongs is his', () => {
  it.each([
    ['私は産業振興部 観光課に在籍しております。', '産業振興部 観光課'],
    ['美波町 産業振興部 観光課に所属し、移住の窓口をしています。', '産業振興部 観光課'],
    ['昨年度まで観光課に所属しておりました。', ''],
    ['夫は観光課に所属し、企画に詳しいです。', ''],
  ])('%s', (said, department) => {
    expect(read(`${said}\n第1回研究会に参加します。\n\n美波町 中瀬 航平`)[0]?.department).toBe(
      department,
    )
  })
})

it('a section of an office may be called 部門', () => {
  const list = '1 日和佐支所 住民福祉部門　主任　川越 美月\n2 観光課　主事　下地 翔'
  expect(officeOf(`美波町の中瀬です。第1回研究会に2名で参加いたします。\n\n${list}`)).toEqual([
    '日和佐支所 住民福祉部門/主任/川越 美月',
    '観光課/主事/下地 翔',
  ])
})

it('spaces around の part no name from its office', () => {
  const text =
    '美波町　観光課　の　森　と申します。\n第1回研究会に参加いたします。\n\n氏名　森　太郎'
  expect(officeOf(text, '美波町観光課 森 <mori@town.minami.lg.jp>')).toEqual(['観光課//森 太郎'])
})

it('who stands behind 担当 below the letter of an office writes it', () => {
  const text =
    '美波町企画課です。第1回研究会は何名まで参加できますか。\n\n美波町 企画課　担当者　森\n電話 0884-00-1111'
  expect(officeOf(text, '美波町企画課 <kikaku@town.minami.lg.jp>')).toEqual(['企画課//森'])
})

it('a motto below a line of strokes leaves the block above it the signature', () => {
  const text =
    '美波町の中瀬です。第1回研究会に参加いたします。\n\n美波町役場 企画課 企画係\n中瀬 航平\n0884-00-1111\n\n-- \n桜がきれいな季節になりました。\nお越しをお待ちしています!'
  expect(officeOf(text)).toEqual(['企画課 企画係//中瀬 航平'])
})

describe('the section in front of a surname is of whom the letter tells', () => {
  const cancels = (said: string) =>
    officeOf(`美波町総務課の中瀬です。\n${said}\n中瀬は予定どおり参加します。`)
  it.each([
    [
      '観光課の谷と私の2名で申し込んでおりましたが、谷が都合により出席できなくなりました。',
      '観光課//谷',
    ],
    [
      '私と同じ課の谷の2名で申し込んでおりましたが、谷が都合により出席できなくなりました。',
      '総務課//谷',
    ],
  ])('%s', (said, office) => {
    expect(cancels(said)).toEqual([office])
  })
})

it('a reading without a space is read wherever the full name stands', () => {
  const text =
    'はじめまして。産業振興部 観光課 移住担当の今野結（こんのゆい）と申します。\n第1回研究会に参加します。\n\n今野 結'
  expect(read(text, '今野 結 <konno@town.minami.lg.jp>')[0]).toMatchObject({
    name: '今野 結',
    kana: expect.stringMatching(/^こんの ?ゆい$/),
  })
})
