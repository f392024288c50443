import { describe, expect, it } from 'vitest'
import { fitsAddress, isSectionAddress } from '../../../shared/intake/name/fits-address.ts'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

/** Whom a letter registers, with the address each of them gets; － stands for none. */
function addresses(from: string, letter: string): string {
  const text = `第1回研究会（11月14日）に参加を申し込みます。\n\n${letter.replaceAll('⏎', '\n')}`
  return readApplication(incoming(text, { from }), context)
    .participants.map(({ name, email }) => `${name.split(' ')[0]}:${email.split('@')[0] || '－'}`)
    .join(' ')
}

describe('an address without a name in front belongs to nobody but whom it fits', () => {
  it.each([
    ['miyoshi-aya', '参加者：政策推進課長　田中　誠司、主事　三好　彩', '田中:－ 三好:miyoshi-aya'],
    [
      'miyoshi',
      '課長　田中　誠司⏎主事　三好　彩⏎⏎美波町政策推進課⏎TEL 0884-00-3611',
      '田中:－ 三好:miyoshi',
    ],
    [
      'miyoshi',
      '・課長　田中　誠司（たなか せいじ）⏎・主事　三好　彩（みよし あや）⏎⏎以上',
      '田中:－ 三好:miyoshi',
    ],
    ['miyoshi', '参加者：課長　田中　誠司', '田中:－'],
    ['yamamoto', '所属：政策推進課⏎職名：課長⏎氏名：田中　誠司', '田中:－'],
    ['tanaka', '所属：政策推進課⏎職名：課長⏎氏名：田中　誠司', '田中:tanaka'],
    ['miyoshi', '政策推進課 課長 田中 誠司⏎政策推進課 主査 山本 健一', '田中:－ 山本:－'],
    ['tanaka', '参加者⏎課長　田中　誠司⏎主事　三好　彩', '田中:tanaka 三好:－'],
    ['seisaku', '参加者⏎課長　田中　誠司⏎主事　三好　彩', '田中:seisaku 三好:seisaku'],
    ['x1', '参加者⏎課長　田中　誠司⏎主事　三好　彩', '田中:－ 三好:－'],
    ['x1', '氏名：田中　誠司', '田中:x1'],
  ])('%s@: %s', (local, letter, expected) => {
    expect(addresses(`${local}@town.minami.lg.jp`, letter)).toBe(expected)
  })

  it('who signs alone writes from his own, whatever it is called', () => {
    expect(addresses('genki@town.minami.lg.jp', '美波町 政策推進課 主査 田中 誠司')).toBe(
      '田中:genki',
    )
  })

  it('an office in front of the address speaks for everybody it lists', () => {
    const from = '美波町企画課 <minamoto@town.minami.lg.jp>'
    expect(addresses(from, '参加者⏎課長　田中　誠司⏎主事　三好　彩')).toBe(
      '田中:minamoto 三好:minamoto',
    )
  })
})

describe('an address in the letter is of the only one who is called so', () => {
  it('before the section’s, which speaks for the others', () => {
    const letter =
      '・課長　田中　誠司⏎・主事　三好　彩⏎⏎連絡は三好までお願いします（MAIL miyoshi-aya@town.minami.lg.jp）。'
    expect(addresses('美波町企画課 <seisaku@town.minami.lg.jp>', letter)).toBe(
      '田中:seisaku 三好:miyoshi-aya',
    )
  })
})

describe('a bare name below a letter is the sender’s when his address is called so', () => {
  it.each([
    ['tanaka', '田中誠司', '田中誠司:tanaka'],
    ['tanba', '丹波 誠司  (Seiji Tamba)⏎Minami Town Office, Policy Division', '丹波:tanba'],
    ['kikaku', '田中誠司', ':kikaku'],
    ['miyoshi', '田中誠司', ':miyoshi'],
  ])('%s@: %s', (local, letter, expected) => {
    expect(addresses(`${local}@town.minami.lg.jp`, letter)).toBe(expected)
  })
})

describe('a name in Latin letters', () => {
  it.each([
    ['satou.k', '佐藤 健', '', 'fits'],
    ['s-hasegawa', '長谷川 進', '', 'fits'],
    ['kodera2', '小寺 潤', '', 'fits'],
    ['oono', '大野 潤', '', 'fits'],
    ['tamba', '丹波 誠司', '', 'fits'],
    ['seiji', '田中 誠司', 'たなか せいじ', 'fits'],
    ['hiruma', '蛭間 元', 'ヒルマ ハジメ', 'fits'],
    ['sonoda', '小野 潤', '', 'differs'],
    ['miyoshi', '田中 誠司', '', 'differs'],
    ['hiruma', '蛭間 元', '', 'open'],
    ['b0417', '田中 誠司', '', 'open'],
  ])('%s and %s%s: %s', (local, name, kana, expected) => {
    expect(fitsAddress(`${local}@town.minami.lg.jp`, { name, kana })).toBe(expected)
  })

  it.each([
    'kikaku',
    'soumu',
    'seisakubu',
    'kikaku-zaisei',
    'chiikishinkou',
    'machizukuri',
    'info',
    'shoukou-kankou',
  ])('%s is what a section is called', (local) => {
    expect(isSectionAddress(`${local}@town.minami.lg.jp`)).toBe(true)
  })

  it.each(['machida', 'murata', 'sangyoji', 'tanaka', '0884'])('%s is not', (local) => {
    expect(isSectionAddress(`${local}@town.minami.lg.jp`)).toBe(false)
  })
})
