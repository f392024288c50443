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
  '以前は真庭市の山岡さんが窓口をされていたと聞いております。',
  '本件は町長の決裁済みです。',
  'なお、旅費支給の都合上、会計課の杉村宛てに領収書をお送りください。',
  'お手元の名簿では前任の丸山のままになっているかもしれません。',
  'NPO法人ふるさと応援団の理事長 江口誠様のご紹介で知りました。',
  '先般、総務省地域力創造グループの木原課長補佐からも情報提供をいただきました。',
  '当日の緊急連絡先はホテルロビー 03-0000-2222 です。',
  '私の住まいは千葉県市川市ですが、勤務地は変わりません。',
  '議会事務局の長沢局長が視察で上京するのと日程が重なっております。',
  '来年度は長野県飯田市への派遣が予定されています。',
  '昨年の参加者は、企画課の谷口、商工課の森下、観光課の有村でした。',
  'この件について、株式会社ローカルパートナーズ 営業部 部長 黒沢 剛 様とも打合せ中です。',
  '（庁内参考：地域振興課 主任 牧 ／ 内線 234）',
  '※紹介元　香川県小豆島町　企画財政課　係長　岡 健二',
  'P.S. 先日のテレビで神山町の大南さんのお話を拝見しました。',
  '講師の東京大学 教授 柴崎亮介先生のご講演も楽しみです。',
  'お問い合わせ窓口が貴団体の井川様に変わったとのこと、承知しております。',
  '吉野町の友人、林田君も参加すると言っていました。',
  '同日午前は、全国町村会の中原部長を訪問する予定です。',
  'なお、私の前に担当しておりました桜井は、4月に税務課へ異動しました。',
  '（同報先：県市町村課　主事　山下）',
  '弊町の特産品は、農事組合法人の代表理事 堀口さんが開発したものです。',
  '会場で福祉課の河合と待ち合わせますが、河合は別の会議に出席します。',
  '資料代の請求は財政課長 大塚宛でお願いします。',
  '前日は課長の榎並が県庁で開かれる会議に出席します。',
  '先月のセミナーには、同僚の塩崎が参加しておりました。',
  '出張の決裁は、課長の榎並が休暇から戻り次第回します。',
  '11月20日には、当町主催の移住フェアに町長の財前が出席します。',
  '別件ですが、マイナンバーの説明会には住民課の諸岡を参加させます。',
  '私の代わりに、当日の窓口は同僚の倉持が務めます。',
  '副市長の豊福が、来月そちらへごあいさつに伺いたいと申しておりました。',
]
/** Lines above a letter. */
const headings = [
  '地方創生研究会　事務局　香川 実　様',
  '株式会社研究会運営　山際 千草 様',
  '（写し：財政課長 岡本様）',
  '事務局　御中　　ご担当　吉岡様',
  '令和元年10月15日',
  '企第123号',
]
/** What programs, gateways and campaigns add below a letter. */
const footers = [
  '-----\nこのメールは送信専用サーバから配信されています。管理：情報政策課 システム係 内田（03-0000-4444）',
  '※本メールに関するお問い合わせ：株式会社メールゲート サポート窓口 0120-000-000',
  '******\n【お知らせ】11/23 産業まつり開催！　主催：商工会青年部　部長 井川 大輔　TEL 03-0000-7777\n******',
  'Sent from my iPhone',
  '（このメールは、庁内の無害化システムにより添付ファイルが削除されています。担当：デジタル推進課 野村）',
  'Get Outlook for iOS<https://aka.ms/o0ukef>',
  'PS　先日ご紹介した鳥取県智頭町の國岡さんにもよろしくお伝えください。',
]
/** The nightly run puts every one into every mail. */
const each = process.env.INTAKE_FUZZ_CASES === undefined ? 15 : 1

const fields = ['name', 'kana', 'municipality', 'title', 'email', 'phone'] as const
const personOf = (person: Participant): string =>
  [...fields.map((field) => person[field]), person.role ?? ''].join('|')
const peopleOf = (mail: IncomingMail): readonly string[] =>
  readApplication(mail, corpus.context).participants.map(personOf).sort()

const corpus = await openCorpus('development')

type Place = (lines: readonly string[]) => readonly number[]

const quotedFrom = (lines: readonly string[]): number =>
  lines.findIndex((line) => /^\s*(?:[>＞]|[-_]{5}|差出人|From:)/.test(line))

/** Ends of paragraphs in what the sender wrote himself: the first and the last. */
const between: Place = (lines) => {
  const quoted = quotedFrom(lines)
  const ends = lines.flatMap((line, at) =>
    /。\s*$/.test(line) && (lines[at + 1] ?? '').trim() === '' && (quoted < 0 || at < quoted)
      ? [at]
      : [],
  )
  return [...new Set([...ends.slice(0, 1), ...ends.slice(-1)])]
}
const above: Place = () => [-1]
const below: Place = (lines) => (quotedFrom(lines) < 0 ? [lines.length - 1] : [])

const mails = [...corpus.mails.values()].filter(({ text }) => text.trim() !== '')

function changedBy(words: string, i: number, place: Place): readonly unknown[] {
  return mails
    .filter((_, at) => at % each === i % each)
    .flatMap((mail) => {
      const lines = mail.text.split(/\r?\n/)
      const before = peopleOf(mail)
      // Two quotations side by side are one to every reader.
      const joins = words.startsWith('>') && quotedFrom(lines) >= 0
      return before.length === 0 || joins
        ? []
        : place(lines).flatMap((at) => {
            const text = [...lines.slice(0, at + 1), '', words, '', ...lines.slice(at + 1)]
            const after = peopleOf({ ...mail, text: text.join('\n') })
            return after.join() === before.join() ? [] : [{ subject: mail.subject, before, after }]
          })
    })
}

describe('strangers named in passing', { timeout: 300_000 }, () => {
  it.each(strangers.map((words, i) => [words, i] as const))('change nobody: %s', (words, i) => {
    expect(changedBy(words, i, between)).toEqual([])
  })

  it.each(headings.map((words, i) => [words, i] as const))(
    'change nobody above a letter: %s',
    (words, i) => {
      expect(changedBy(words, i, above)).toEqual([])
    },
  )

  it.each(footers.map((words, i) => [words, i] as const))(
    'change nobody below a letter: %s',
    (words, i) => {
      expect(changedBy(words, i, below)).toEqual([])
    },
  )
})
