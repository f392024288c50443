import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

function writerOf(text: string): string {
  const from = '宮平 樹 <miyahira@vill.zamami.okinawa.jp>'
  const [person] = readApplication(incoming(text, { from }), context).participants
  return [person?.name, person?.department || '－', person?.title || '－'].join('/')
}

describe('a sentence of nothing but an office behind the name is the writer’s', () => {
  it.each([
    [
      '沖縄の座間味村役場で働いています宮平樹といいます。\n船舶・観光課です。研究会に入会させてください。',
      '宮平 樹/船舶・観光課/－',
    ],
    [
      '座間味村役場の宮平です。産業振興課の係長です。第1回に参加します。',
      '宮平 樹/産業振興課/係長',
    ],
    ['座間味村の宮平と申します。総務課に所属しています。第1回に参加します。', '宮平 樹/総務課/－'],
    ['座間味村役場の宮平です。担当は総務課です。第1回に参加します。', '宮平 樹/－/－'],
    ['座間味村役場の宮平です。ご案内ありがとうございます。第1回に参加します。', '宮平 樹/－/－'],
  ])('%s', (text, expected) => {
    expect(writerOf(text)).toBe(expected)
  })
})

describe('the section at which the writer is to be asked for is his', () => {
  it.each([
    ['お電話は総務課の宮平までお願いします。', '宮平 樹/総務課/－'],
    ['代表にお電話のうえ、総務課の宮平をお呼び出しください。', '宮平 樹/総務課/－'],
    ['総務課の宮平とお伝えいただければつながります。', '宮平 樹/総務課/－'],
    ['総務課の宮平さんにもよろしくお伝えください。', '宮平 樹/－/－'],
    ['旅費は総務課の大城までお願いします。', '宮平 樹/－/－'],
  ])('%s', (words, expected) => {
    expect(writerOf(`座間味村役場の宮平です。第1回に参加します。\n${words}\n\n宮平 樹`)).toBe(
      expected,
    )
  })
})

describe('a title behind a name or an office that a sentence says needs no label', () => {
  it.each([
    ['座間味村の宮平です。第1回、参加します。フルネームは宮平 樹、係長です。', '宮平 樹/－/係長'],
    [
      '座間味村の宮平です。第1回、参加します。所属は総務課で、主任をしております。',
      '宮平 樹/総務課/主任',
    ],
    [
      '座間味村の宮平です。第1回、参加します。名前は宮平 樹（みやひら いつき）、主査です。',
      '宮平 樹/－/主査',
    ],
    [
      '座間味村の宮平です。第1回、参加します。当日の連絡先は098-000-2277、課長です。',
      '宮平 樹/－/－',
    ],
  ])('%s', (text, expected) => {
    expect(writerOf(text)).toBe(expected)
  })
})
