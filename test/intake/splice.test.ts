import { describe, expect, it } from 'vitest'
import type { IncomingMail, Participant } from '../../shared/intake/application.ts'
import { readApplication } from '../../shared/intake/read-application.ts'
import { openCorpus } from './corpus.ts'

/** Words about people, offices and numbers that have nothing to do with who takes part. */
const strangers = [
  '先日は事務局の香川様、山際様に大変お世話になりました。',
  '隣の由良町の松本課長さんからご紹介いただきました。',
  '株式会社まちの駅の佐藤健一様にも同じ内容をお伝えしております。',
  '会場のご担当の田村様（03-0000-9999）には別途ご連絡済みです。',
  '先月、千葉県市川市の視察でお会いした石井主任も関心をお持ちでした。',
  '昨年度は総務課長の高田と主事の岡村が参加しました。',
  '旅費の件は財政課の中野係長に確認中です。',
  '宿泊はホテルグリーン（電話 03-0000-1111）を予約済みです。',
  'このメールは株式会社シンリエのサーバを経由しています。',
  '当日は東京都千代田区の都道府県会館に立ち寄ってから向かいます。',
  '県の地域振興課の大塚様にはすでに報告しております。',
  '貴社の吉岡様によろしくお伝えください。',
  'ゲストの浜岡直也様のお話を楽しみにしております。',
  'なお、上司の本間課長の了解は得ております。',
  '資料は企画課の小野寺まで送っていただいても構いません。',
  'この研究会のことは、新聞記者の西田和夫さんの記事で知りました。',
  '鳥取県智頭町の取り組みについても伺えればと思います。',
  '> ゲスト：神奈川県真鶴町 政策課 政策推進係長 浜岡 直也 氏\n> 主催・事務局：香川 実／山際 千草\n> 電話：03-0000-5555',
  '紹介者：徳島県美波町 政策推進課 主任 村木 誠一',
  '（参考）前回参加者：総務課 課長 高田 一郎',
  'cc：財政課 中野 美咲',
  '決裁欄：課長 水上、係長 北村',
]
/** The nightly run puts every one into every mail. */
const each = process.env.INTAKE_FUZZ_CASES === undefined ? 7 : 1

const fields = ['name', 'kana', 'municipality', 'title', 'email', 'phone'] as const
const personOf = (person: Participant): string =>
  [...fields.map((field) => person[field]), person.role ?? ''].join('|')
const peopleOf = (mail: IncomingMail): readonly string[] =>
  readApplication(mail, corpus.context).participants.map(personOf).sort()

const corpus = await openCorpus('development')

/** Ends of paragraphs in what the sender wrote himself: the first and the last. */
function places(lines: readonly string[]): readonly number[] {
  const quoted = lines.findIndex((line) => /^\s*(?:>|[-_]{5}|差出人|From:)/.test(line))
  const ends = lines.flatMap((line, at) =>
    /。\s*$/.test(line) && (lines[at + 1] ?? '').trim() === '' && (quoted < 0 || at < quoted)
      ? [at]
      : [],
  )
  return [...new Set([...ends.slice(0, 1), ...ends.slice(-1)])]
}

const mails = [...corpus.mails.values()].filter(({ text }) => text.trim() !== '')

describe('strangers named in passing', { timeout: 300_000 }, () => {
  it.each(strangers.map((words, i) => [words, i] as const))('change nobody: %s', (words, i) => {
    const changed = mails
      .filter((_, at) => at % each === i % each)
      .flatMap((mail) => {
        const lines = mail.text.split(/\r?\n/)
        const before = peopleOf(mail)
        return before.length === 0
          ? []
          : places(lines).flatMap((at) => {
              const text = [...lines.slice(0, at + 1), '', words, '', ...lines.slice(at + 1)]
              const after = peopleOf({ ...mail, text: text.join('\n') })
              return after.join() === before.join()
                ? []
                : [{ subject: mail.subject, before, after }]
            })
      })
    expect(changed).toEqual([])
  })
})
