import { describe, expect, it } from 'vitest'
import { splitQuotes } from '../../../shared/intake/letter/split-quotes.ts'

const own = (lines: readonly string[]) =>
  splitQuotes(lines.join('\n')).own.filter((line) => line.trim() !== '')

describe('what was written now is kept apart from what is quoted', () => {
  it.each([
    ['a bracketed heading', ['参加します。', '＜元のメール＞'.normalize('NFKC'), '欠席します。']],
    ['【いただいたメール】', ['参加します。', '【いただいたメール】', '欠席します。']],
    ['a ruled heading', ['参加します。', '===== 以下、いただいたメール =====', '欠席します。']],
    ['「--- 引用 ---」', ['参加します。', '--- 引用 ---', '欠席します。']],
    [
      'our own notice without any mark',
      ['参加します。', '第2期 地方創生研究会 事務局の吉田です。', '欠席します。'],
    ],
    ['marked lines', ['参加します。', '> 吉田様', '> 参加してください']],
    [
      'Outlook’s separator',
      ['参加します。', '-----Original Message-----', 'From: 甲', '欠席します。'],
    ],
    [
      'its Japanese form',
      ['参加します。', '-----元のメッセージ-----', '差出人: 甲', '欠席します。'],
    ],
    ['Gmail’s forward', ['参加します。', '---------- Forwarded message ---------', '欠席します。']],
    ['Apple Mail’s forward', ['参加します。', 'Begin forwarded message:', '欠席します。']],
    [
      'a header block without separator',
      [
        '参加します。',
        '差出人: 甲 <a@example.jp>',
        '送信日時: 2019年10月1日',
        '宛先: 乙',
        '欠席します。',
      ],
    ],
    [
      'an attribution line',
      ['参加します。', '2019年10月18日(金) 17:02 事務局 <a@example.jp>:', '> 欠席ですか'],
    ],
  ])('%s', (_form, lines) => {
    expect(own(lines)).toEqual(['参加します。'])
  })

  it.each([
    '【メールアドレス】',
    '<参加者>',
    '---- 連絡先メールアドレス ----',
    '【受信用メールアドレス】',
  ])('%s heads something of his own', (heading) => {
    expect(own([heading, '主事 山田'])).toContain('主事 山田')
  })

  it('an answer below the quotation is the sender’s', () => {
    expect(
      own(['On Fri, Oct 18, 2019 甲 <a@example.jp> wrote:', '> 参加しますか', '参加します。']),
    ).toEqual(['参加します。'])
  })

  it('an answer below a quoted question becomes a labelled value', () => {
    expect(own(['> 3. 日中にご連絡のつく電話番号', '0887-00-9282'])).toEqual([
      '日中にご連絡のつく電話番号: 0887-00-9282',
    ])
  })

  it('a table drawn with bars is no quotation', () => {
    expect(own(['| 氏名 | 職名 |', '| 山田 | 主事 |'])).toHaveLength(2)
  })

  it('the head of the mail below is read', () => {
    const { inner } = splitQuotes(
      '登録お願いします\n-----Original Message-----\nFrom: 戸田 竜也 [mailto:toda@city.imabari.ehime.jp]\nSent: x\nSubject: 申込\n\n参加します',
    )
    expect(inner?.from).toEqual({ name: '戸田 竜也', address: 'toda@city.imabari.ehime.jp' })
    expect(inner?.lines.join('')).toBe('参加します')
  })
})
