import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../shared/intake/intent/read-answer.ts'
import { keepChosen } from '../../../shared/intake/letter/keep-chosen.ts'
import { dropMisspelt } from '../../../shared/intake/name/drop-misspelt.ts'
import { sayAttendance } from '../../../shared/intake/prose/say-attendance.ts'

describe('of options that a form offers', () => {
  it.each([
    ['☑出席 □欠席', '☑出席'],
    ['[x] 参加  [ ] 見学', '[x] 参加'],
    ['■研究会（11/14） □見学', '■研究会（11/14）'],
    ['参加希望：第1回 ☑ 第2回 □', '参加希望：第1回 ☑'],
    ['（出席）・欠席', '出席'],
    ['ご出席 ・ 「ご欠席」', 'ご欠席'],
    ['出席 ・ 欠席', ''],
    ['□氏名：山田 太郎', '□氏名：山田 太郎'],
    ['■申込者　美波町', '■申込者　美波町'],
  ])('%s', (line, kept) => {
    expect(keepChosen([line.normalize('NFKC')])[0]?.trim()).toBe(kept.normalize('NFKC'))
  })

  it('unticked lines beside a ticked one say nothing', () => {
    expect(keepChosen(['☑ 研究会に参加', '□ イベントを見学'])).toEqual(['☑ 研究会に参加', ''])
  })
})

describe('answers in marks and single words', () => {
  it.each([
    ['出欠：○', '参加します。'],
    ['参加可否：×', '欠席します。'],
    ['第1回（11/14）　×', '第1回(11/14) 欠席します。'],
    ['・第2回　2月20日（木）　○', '第2回 2月20日(木) 参加します。'],
    ['参加　２', '2名参加します。'],
    ['参加者', '参加者'],
    ['懇親会：×', '懇親会:×'],
    ['○ 企画課 主任 山田', '○ 企画課 主任 山田'],
  ])('%s', (line, said) => {
    expect(sayAttendance(line.normalize('NFKC')).replace(/ +/g, ' ')).toBe(said)
  })
})

describe('a correction of what was written before', () => {
  it('leaves the right line only', () => {
    const lines = ['誤）主事　甲谷 さやか', '正）主任　甲谷 彩香'].map((line) =>
      line.normalize('NFKC'),
    )
    expect(dropMisspelt(lines)).toEqual(['', '参加者: 主任 甲谷 彩香'])
  })

  it('another person on the right line is an exchange, not a correction', () => {
    const lines = ['誤:企画課 久保 優', '正:商工課 宮城 美和']
    expect(dropMisspelt(lines)).toEqual(lines)
  })
})

describe('an answer to our offer of a seat', () => {
  const offer = '11月14日（木）第1回研究会に空きが出ました。'
  it.each([
    ['accept', 'ぜひ伺わせてください。'],
    ['accept', '上司の了解が取れましたので、参加でお願いします。'],
    ['accept', '参加します。なお、第2回は欠席の予定です。'],
    ['accept', '難しいかと思っておりましたが、都合がつきましたので参加します。'],
    ['decline', '今回はほかの方にお譲りください。'],
    ['decline', '参加したい気持ちは山々ですが、すでに会議を入れてしまいました。'],
    ['decline', '辞退します。またの機会にはぜひ参加させてください。'],
    ['decline', '参加したかったのですが、辞退させていただきます。'],
  ])('%s: %s', (intent, text) => {
    const sentences = text.split(/(?<=。)/)
    expect(readAnswer('offer', sentences, offer)?.intent).toBe(intent)
  })

  it.each(['会場の件、了解です。', '拝承しました。', 'その時間で問題ございません。'])(
    'a change is acknowledged: %s',
    (sentence) => {
      expect(readAnswer('change', [sentence], '')?.intent).toBe('acknowledge')
    },
  )

  it('who cannot come after a change does not just acknowledge it', () => {
    expect(readAnswer('change', ['承知しましたが、その日は伺えません。'], '')).toBeUndefined()
  })
})
