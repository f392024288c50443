import { expect, it } from 'vitest'
import type { Application } from '../../../shared/intake/application.ts'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, subject = ''): Application =>
  readApplication(incoming(text, { subject }), context)
const names = ({ participants }: Application): readonly string[] =>
  participants.map(({ name }) => name.replace(/\s/g, ''))

it.each([
  ['美波町企画課の中瀬です。11/14の研究会出ます、1名です。', 'register'],
  ['当町からは小職一名が参会いたしたく、お願い申し上げます。\n美波町企画課 中瀬 航平', 'register'],
  [
    '美波町企画課長の中瀬です。\n来月の研究会、私は議会で行けませんが、主査の鈴木 真琴(すずき まこと)を出します。',
    'register',
  ],
  [
    '美波町の中瀬です。次回もぜひ参加したく、1名で申し込みます。\n第1回に一緒に参加した江崎は、今回は欠席いたします。',
    'register',
  ],
  [
    '美波町の中瀬です。11月14日は行事と重なり参加できませんが、会員の登録だけ先にお願いできますでしょうか。',
    'join',
  ],
  [
    '美波町の中瀬です。\n標記研究会への入会を申し込みます。なお、第1回への参加については今回は申し込みません。',
    'join',
  ],
  ['美波町の中瀬です。年度途中の入退会に書類は必要でしょうか。', 'question'],
  [
    '美波町の中瀬です。\n議員が「わしも参加したい」とおっしゃっています。議員も対象でしょうか。',
    'question',
  ],
  ['配信不要\n\n美波町 企画課 中瀬', 'optOut'],
] as const)('what others say and do is not what is asked: %s', (text, intent) => {
  expect(read(text).intent).toBe(intent)
})

it('a reading that ends in まこと does not hide who comes instead', () => {
  const application = read(
    '美波町企画課の中瀬です。\n申し込みました主査 大西 健司ですが、入院することとなり伺えなくなりました。\n代わりに同じ課の主事補 中井 真(なかい まこと)を出席させますので、出席者の変更をお願いできますでしょうか。',
  )
  expect(application.intent).toBe('register')
  expect(names(application)).toContain('中井真')
})

it('a colleague who might come instead takes no part while it is only asked', () => {
  const application = read(
    '美波町の中瀬です。\n別の会議が入る可能性があり、その場合は部下の内田を代理で出席させることは可能でしょうか。\n現時点では私が出席する予定です。',
    '代理出席について（お尋ね）',
  )
  expect(application.intent).toBe('question')
  expect(names(application)).toEqual(['中瀬航平'])
})

it('a neighbour who applies himself leaves the sender the one who comes', () => {
  const application = read(
    '美波町企画課の中瀬です。第1回参加でお願いします。\n海陽町の河津さんと同じ便で上京しますが、河津さんは別に申し込まれます。',
  )
  expect(names(application)).toEqual(['中瀬航平'])
})

it('who comes as planned replaces nobody when a colleague stays away', () => {
  const application = read(
    '美波町企画課の中瀬です。\n11月14日の研究会に課長の宮路孝と私の2名で申し込んでおりましたが、宮路は欠席となりました。\n私は予定どおり参加いたします。',
  )
  expect(application.intent).toBe('cancel')
  expect(application.participants.map(({ department }) => department)).not.toContain(
    '11月14日の研究会に課',
  )
})

it.each([
  [
    '美波町の中瀬です。11/14の研究会に申し込みます。11月1日付けで産業活力課 主査となりますので、名簿は新しい所属でお願いいたします。\n新所属の電話:0884-00-0250\n\n----------\n美波町 税務課\n主任 中瀬 航平\nTEL 0884-00-0207\n----------',
    { department: '産業活力課', title: '主査', phone: '0884-00-0250' },
  ],
  [
    '美波町の中瀬です。研究会の申込みを訂正します。\n(誤)電話 0884-00-0111\n(正)電話 0884-00-0152\nよろしくお願いします。',
    { phone: '0884-00-0152' },
  ],
] as const)('what was so before is not so now: %s', (text, values) => {
  expect(read(text).participants[0]).toMatchObject(values)
})

it('an address alone below the successor is his, not the sender’s', () => {
  const application = read(
    '美波町の中瀬です。派遣となりますので、私は退会させてください。\n\n後任は三宅 朋子(みやけ ともこ)です。会員登録をお願いします。\n miyake@town.minami.lg.jp / 0884-00-1117\n\n美波町 企画課\n主任 中瀬 航平',
  )
  const phones = Object.fromEntries(
    application.participants.map(({ name, phone }) => [name, phone]),
  )
  expect(phones).toMatchObject({ '中瀬 航平': '', '三宅 朋子': '0884-00-1117' })
})

it('the office and name behind the last sentence say who writes', () => {
  const text = '11/14ってオンラインでも参加できますか？　美波町企画調整課 中瀬'
  expect(read(text).participants[0]).toMatchObject({ department: '企画調整課' })
})
