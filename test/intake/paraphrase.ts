import type { IncomingMail } from '../../shared/intake/application.ts'

/** What officers also write in place of a phrase: [what stands there, what may stand there instead]. */
const phrases: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /が(?:参加|出席)(?:いたします|します|させていただきます|する予定です|を希望しております|を希望しています)/u,
    [
      'がそちらに出向きます',
      'の参加でお願いできればと存じます',
      'に出てもらうことにしました',
      'を差し向けます',
      'が顔を出します',
      'の名前を名簿に載せてください',
      'の分を一席お願いいたします',
      'が上京いたします',
      'がお世話になります',
      'を勉強に出したく存じます',
      'が手を挙げました',
      'の枠をご用意ください',
      'がまいります',
      'に白羽の矢が立ちました',
    ],
  ],
  [
    /が(?=[^。、]{0,16}(?:参加|出席)(?:いたします|します|させていただきます))/u,
    ['が今回', 'が代表で', 'が、'],
  ],
  [
    /を(?:参加|出席)させ(?:ます|たく存じます|ていただきたく)/u,
    [
      'を送り出します',
      'をお加えいただきたく',
      'をよろしくお願いいたします',
      'に経験させたく存じます',
    ],
  ],
  [
    /(?:に|の)代わ(?:り|って)(?:に|、)?/u,
    ['に成り代わり、', 'の名代として', 'から頼まれまして', 'のかわりに', 'の依頼で'],
  ],
  [
    /(?:は|が)(?:欠席(?:いたします|します|となりました|させていただきます)|(?:参加|出席)(?:でき|いたしかね)(?:なくなりました|ません|ます))/u,
    [
      'は今回お休みいたします',
      'が来られなくなりました',
      'は抜きでお進めください',
      'の分は空けていただいて構いません',
      'は席をお返しします',
      'は断念せざるを得なくなりました',
      'は不在でお願いします',
    ],
  ],
  [
    /(?:取り?消し|キャンセル)(?:て|を|し|さ)(?:ください|お願いします|てください|せてください|お願いいたします)/u,
    ['なかったことにしてください', '白紙に戻してください', '外しておいてください'],
  ],
  [
    /(?:お申し?込み?|申し?込み?)(?:いたします|ます|をいたします|をお願いします)/u,
    [
      'エントリーいたします',
      'お届けいたします',
      'ご連絡まで申し上げます',
      '一報いたします',
      'お願いする次第です',
    ],
  ],
  [
    /(?:参加|出席)(?:を希望します|を希望いたします|したく(?:存じます|思います)|いたします|します)/u,
    [
      '加わりたく存じます',
      'お邪魔したく存じます',
      '顔を出します',
      '出たいと思います',
      'エントリーします',
    ],
  ],
  [
    /(?:お知らせ|ご報告|ご連絡)(?:いたします|します|申し上げます)/u,
    ['お伝えします', '一報まで', 'お耳に入れます'],
  ],
  [
    /退会(?:いたします|します|させていただきます|をお願いします)/u,
    ['会を離れます', '名簿から落としてください'],
  ],
  [/(?:部下|同僚|上司|後輩)の(?=\p{Script=Han})/u, ['うちの', '当課の']],
]

/** The sentence in other words; the same where nobody says it otherwise. */
export function paraphrase(sentence: string, nth: number): string {
  const known = phrases.filter(([pattern]) => pattern.test(sentence))
  const [pattern, others] = known[nth % Math.max(1, known.length)] ?? []
  const other = others?.[Math.floor(nth / 7) % others.length]
  return pattern && other !== undefined ? sentence.replace(pattern, other) : sentence
}

const isSentence = (line: string): boolean => /。\s*$/u.test(line)

/** A mail whose sentences say the same in other words. */
export function reworded(mail: IncomingMail, nth: number): IncomingMail {
  const lines = mail.text.split(/\r?\n/)
  const quoted = lines.findIndex((line) => /^\s*(?:[>＞]|[-_]{5}|差出人|From:)/.test(line))
  const end = quoted < 0 ? lines.length : quoted
  return {
    ...mail,
    text: lines.map((line, at) => (at < end ? paraphrase(line, nth + at) : line)).join('\n'),
  }
}

/** Without the lines below the last sentence. */
export function unsigned(mail: IncomingMail): IncomingMail {
  const lines = mail.text.split(/\r?\n/)
  if (lines.some((line) => /^\s*(?:[>＞]|[-_]{5}|差出人|From:)/.test(line))) return mail
  const last = lines.findLastIndex(isSentence)
  return last < 0 ? mail : { ...mail, text: lines.slice(0, last + 1).join('\n') }
}

/** Without the word by which the writer says that he means himself. */
export function withoutSelf(mail: IncomingMail): IncomingMail {
  return { ...mail, text: mail.text.replace(/(?:私|小職|当方)(?:が|も|は)、?/gu, '') }
}
