import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const sano = '佐野 みどり <sano@town.minami.lg.jp>'
const office = '企画課 <kikaku@town.minami.lg.jp>'

function read(text: string, from: string) {
  const { intent, participants } = readApplication(
    incoming(text, { from, subject: '研究会の件' }),
    context,
  )
  return [intent, ...participants.map(({ role = '', name }) => `${role} ${name}`.trim()).sort()]
}

describe('one comes instead of another', () => {
  it.each([
    [
      '11/14の研究会に参加予定の田中一郎が都合により出席できなくなり、代わりに私が参加いたします。',
      ['incoming 佐野 みどり', 'leaving 田中一郎'],
    ],
    [
      '申し込んでおりました田中一郎が欠席となり、私が代わりに研究会へ参加いたします。',
      ['incoming 佐野 みどり', 'leaving 田中一郎'],
    ],
    [
      '11月14日は課長の田中一郎が議会のため欠席となりましたので、代理で主査の鈴木花子が出席します。',
      ['incoming 鈴木花子', 'leaving 田中一郎'],
    ],
    [
      '第1回研究会は私が出張のため参加できなくなり、代わりに同僚の鈴木花子を参加させます。',
      ['incoming 鈴木花子', 'leaving 佐野 みどり'],
    ],
    [
      '第1回研究会、私は欠席となりますが、代理で同じ課の鈴木花子が出席します。',
      ['incoming 鈴木花子', 'leaving 佐野 みどり'],
    ],
    [
      '申し込んでいた鈴木花子に代わって田中一郎（たなか いちろう）が第1回研究会に出席します。',
      ['incoming 田中一郎', 'leaving 鈴木花子'],
    ],
    [
      '参加決定のご連絡をいただいておりましたが、私が伺えなくなりました。代わりに、同じ課の中川 翔（なかがわ しょう、主事）が出席いたします。',
      ['incoming 中川 翔', 'leaving 佐野 みどり'],
    ],
    [
      '第1回は私の都合がつきませんので、代わりに佐藤 健二（さとう けんじ）が出席します。',
      ['incoming 佐藤 健二', 'leaving 佐野 みどり'],
    ],
    ['鈴木花子の代理で私が研究会に出席します。', ['incoming 佐野 みどり', 'leaving 鈴木花子']],
  ])('%s', (text, people) => {
    expect(read(`美波町の佐野です。\n${text}`, sano)).toEqual(['register', ...people])
  })

  it('who comes instead of somebody unnamed does not cancel', () => {
    expect(read('11/14、鈴木が急病のため参加できず、私が代わりに出席します。', sano)[0]).toBe(
      'register',
    )
  })
})

describe('one succeeds another in office', () => {
  it.each([
    '会員の田中一郎が3月末で退職しましたので、後任の鈴木花子を会員として登録してください。',
    '会員登録しております田中一郎が異動しました。後任は鈴木花子です。',
    '4月の人事異動で担当が田中一郎から鈴木花子に変わりました。',
    '前任は田中 一郎、後任は鈴木 花子となります。会員の異動をお願いします。',
  ])('%s', (text) => {
    expect(read(text, office)).toEqual(
      ['join', 'incoming 鈴木花子', 'leaving 田中一郎'].map((part) =>
        text.includes('鈴木 花子')
          ? part.replace('鈴木花子', '鈴木 花子').replace('田中一郎', '田中 一郎')
          : part,
      ),
    )
  })

  it('the sender does not leave when somebody else did', () => {
    const read = readApplication(
      incoming('担当の田中一郎が退職しました。後任の鈴木花子を登録してください。', { from: sano }),
      context,
    )
    expect(read.participants.map(({ name }) => name)).not.toContain('佐野 みどり')
  })
})

describe('the sender stays away and somebody else comes', () => {
  it.each([
    '私は別業務のため伺えませんが、課長の鈴木花子が研究会に出席します。',
    '私は当日所用で行けませんが、係長の鈴木花子が研究会に参加します。',
    '研究会には主事の鈴木花子が出席します。私自身は参加できませんが、連絡は私までお願いします。',
    '当日は議会と重なり私は欠席しますが、代表して主事の鈴木花子が研究会に出席いたします。',
  ])('%s', (text) => {
    expect(read(`美波町の佐野です。\n${text}`, sano)).toEqual(['register', '鈴木花子'])
  })

  it('cancels for himself when the others come as planned', () => {
    const text = '2名で申込みをしておりましたが、私は欠席いたします。田中は予定どおり出席します。'
    expect(read(text, sano)).toEqual(['cancel', '佐野 みどり'])
  })
})

it.each([
  '17日の見学ですが、私は所用で伺えず、代わりに同じ課の鈴木花子を行かせます。',
  'マッチングイベントの見学は私の都合がつきません。代わりに同じ課の鈴木花子が伺います。',
])('one visits the event instead of another: %s', (text) => {
  const { intent, meetingId } = readApplication(
    incoming(text, { from: sano, subject: 'イベントの件' }),
    context,
  )
  expect([intent, meetingId]).toEqual(['observe', 'E-12'])
})
