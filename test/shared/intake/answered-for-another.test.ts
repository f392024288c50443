import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

/** An answer of 中瀬 航平 to a mail that we wrote to 生方 亮. */
function answer(words: string, addressee = '企画課　課長\n> 生方 亮 様') {
  const quoted = `> 徳島県美波町\n> ${addressee}\n>\n> お世話になっております。\n> 研究会 事務局でございます。\n> 第1回へのご参加が決定いたしましたので、お知らせいたします。`
  const text = `事務局様\n\n美波町企画課の中瀬です。\n${words}\n\n美波町 企画課\n主査 中瀬 航平\nTEL 0884-00-3616\n\n2019年11月5日(火) 10:04 事務局 <kenkyukai@jimukyoku.example>:\n${quoted}`
  return readApplication(incoming(text, { subject: 'Re: 第1回 ご参加決定のお知らせ' }), context)
}

describe('whoever we wrote to is who a colleague answers for', () => {
  it.each([
    '課長の生方に確認しましたところ、予定どおり参加するとのことです。代わってご返信いたします。',
    '生方は公務のため、研究会への参加を取り止めさせていただきたく存じます。',
    '参加決定のご連絡をいただいた生方ですが、都合により研究会を欠席いたします。',
    '生方より、決定の旨確認したと伝えるよう申しつかりました。',
    '研究会には申込みのとおり課長の生方が伺います。',
    '研究会の件、生方に申し伝えました。生方が参加いたします。',
  ])('%s', (words) => {
    const { participants, contact } = answer(words)
    expect(participants).toMatchObject([
      {
        name: '生方 亮',
        department: '企画課',
        title: '課長',
        municipality: '徳島県美波町',
        email: '',
      },
    ])
    expect(contact).toEqual({ name: '中瀬 航平', email: 'nakase@town.minami.lg.jp' })
  })

  it('and is not, when somebody else is named', () => {
    const { participants } = answer('生方に代わり、係長の日高 誠が研究会に出席いたします。')
    expect(participants.map(({ role, name }) => [role, name])).toEqual(
      expect.arrayContaining([
        ['leaving', '生方 亮'],
        ['incoming', '日高 誠'],
      ]),
    )
  })

  it('and is not, when the letter does not speak of him', () => {
    const { participants } = answer('研究会に私も参加したいのですが、まだ申し込めますか。')
    expect(participants.map(({ name }) => name)).toEqual(['中瀬 航平'])
  })

  it('gives one of two his full name', () => {
    const { participants } = answer(
      '研究会ですが、日高が出張のため欠席いたします。私は予定どおり伺います。',
      '中瀬 航平 様\n> 日高 誠 様',
    )
    expect(participants.map(({ name }) => name)).toEqual(['日高 誠'])
  })
})
