import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'
import { describeScenes } from './scenes.ts'

describeScenes({
  'who is named in full once is named so wherever the letter speaks of him': `
    同じ課の仲松 健二の代理でご連絡いたします。⏎仲松が昨日から入院することになり、11月14日の研究会に参加できなくなりました。 => 仲松健二
    主事の阿波 みどりに代わりお知らせします。阿波が体調を崩しましたので、14日の研究会は欠席させてください。 => 阿波みどり
    先日申し込んだ森下 涼の件です。森下は議会対応のため、研究会に伺えなくなりました。 => 森下涼`,
  'what is still open has no name': `
    2名で参加いたします。⏎・企画課　主査　中瀬 航平⏎・もう1名は人選中（商工課の予定）です。 => 中瀬航平
    研究会に2名で参加します。⏎・企画課　主査　中瀬 航平⏎・産業課　人選中 => 中瀬航平`,
})

/** Who takes part by a letter of 白鳥 由佳, and with which address. */
function read(from: string, letter: string): string {
  return readApplication(incoming(letter, { from }), context)
    .participants.map(
      ({ name, email }) => `${name.replace(' ', '')}:${email.split('@')[0] || '－'}`,
    )
    .join(' ')
}

describe('behind who takes part beside the label, a blank line and an office begin the closing', () => {
  it.each([
    '見学者　美波町総務部長　小俣 敏明\n\n徳島県美波町 政策秘書課\n秘書担当　白鳥 由佳\n0884-00-3118',
    '参加者：総務部 部長 小俣 敏明\n\n美波町役場 政策秘書課\n秘書係 白鳥 由佳\nTEL 0884-00-3118',
  ])('%s', (lines) => {
    const letter = `美波町の白鳥です。\n明日の会に、部長の小俣が参加させてもらいたいと申しております。\n\n${lines}`
    expect(read('白鳥 由佳 <shiratori@town.minami.lg.jp>', letter)).toBe('小俣敏明:－')
  })

  it('and the number in it is of who writes', () => {
    const letter =
      '美波町の白鳥です。\n部長の小俣が第1回研究会に参加します。\n\n参加者：総務部 部長 小俣 敏明\n\n美波町役場 政策秘書課　係長\n白鳥 由佳\nTEL 0884-00-3118'
    const { participants } = readApplication(
      incoming(letter, { from: '白鳥 由佳 <shiratori@town.minami.lg.jp>' }),
      context,
    )
    expect(participants).toMatchObject([{ name: '小俣 敏明', title: '部長', phone: '' }])
  })

  it('a list goes on behind a blank line without one', () => {
    const letter = '参加者：企画課 主査 白鳥 由佳\n\n　　　　産業課 主事 小俣 敏明\n'
    expect(read('白鳥 由佳 <shiratori@town.minami.lg.jp>', `研究会に参加します。\n${letter}`)).toBe(
      '白鳥由佳:shiratori 小俣敏明:－',
    )
  })
})

describe('a section sends, and the writer gives an address of his own', () => {
  it.each([
    '参加者　白鳥 由佳　政策課　係長\n連絡先　0884-00-3118\n　　　　yuka-shiratori@town.minami.lg.jp（個人）',
    '美波町 政策課\n係長 白鳥 由佳\nメール shiratori@town.minami.lg.jp',
  ])('%s', (lines) => {
    const letter = `美波町政策課の白鳥です。\n第1回に参加します。\n\n${lines}`
    expect(read('政策課 <seisaku@town.minami.lg.jp>', letter)).toMatch(/^白鳥由佳:.*shiratori$/)
  })
})
