import type { IncomingMail } from '../../shared/intake/application.ts'
import type { ExpectedMail } from './score.ts'

const families =
  '鏑木 嶽本 小鳥遊 勅使河原 百目鬼 御手洗 纐纈 辺銀 喜屋武 具志堅 仲村渠 勢理客 北風 月見里 薬袋 刑部 税所 席田 主藤 行方 行木 財部 財津 支倉 員弁 別所 神代 肥沼 鴻巣 道祖尾 生出 左近充 粥川 樗木 瀬良垣 比屋根 東風平 宇賀神 一色 九鬼 百々 千々岩 飛鳥井 耳塚 手束 足助 首藤 頭師 骨川 肝付 京極 雑賀 帖佐 樫出 榛葉 平塚'.split(
    ' ',
  )
const givens =
  '与一郎 長四郎 多賀子 騎士 月姫 次郎吉 美都里 恵太朗 主馬 町子 市郎 村雄 健吾 理央 光希'.split(
    ' ',
  )

const isHan = (text: string): boolean => /^\p{Script=Han}{2,}$/u.test(text)
/** 山　田, and characters of other code points: who is written so in one place keeps his name. */
function isWrittenAlike(name: string, words: string): boolean {
  const count = (text: string): number => text.split(name).length
  const folded = words.normalize('NFKC')
  return count(words) > 1 && count(words) === count(folded.replace(/\s+/g, ''))
}
const longestFirst = ([a]: [string, string], [b]: [string, string]): number => b.length - a.length

/** Which rare name stands for which of the mail's: 中瀬 → 小鳥遊, 航平 → 恵太朗; names that are places or offices too are left. */
function otherNames(mail: ExpectedMail, words: string, from: number): readonly [string, string][] {
  const names = mail.participants
    .map(({ name }) => name.split(' '))
    .filter(({ length }) => length === 2)
  const places = mail.participants
    .map(({ municipality, department }) => `${municipality}${department}`)
    .join()
  const free = (list: readonly string[]) => list.filter((name) => !words.includes(name))
  const pairs = [names.map(([family]) => family), names.map(([, given]) => given)].map(
    (column, i) =>
      [...new Set(column)]
        .filter((name) => name !== undefined)
        .filter((name) => isHan(name) && isWrittenAlike(name, words))
        .filter((name) => !places.includes(name))
        .filter((name) => !new RegExp(`${name}[市町村県区郡]|の${name}[市町村県区]`).test(words))
        .map((name, at): [string, string] => {
          const rare = free(i === 0 ? families : givens)
          return [name, rare[(from + at) % rare.length] ?? name]
        }),
  )
  return pairs.flat().sort(longestFirst)
}

/** The same mail and its right answer with everybody called otherwise. */
export function renamePeople(
  mail: IncomingMail,
  expected: ExpectedMail,
  from: number,
): { readonly mail: IncomingMail; readonly expected: ExpectedMail } {
  const pairs = otherNames(expected, JSON.stringify(mail), from)
  const rename = (text: string): string =>
    pairs.length === 0
      ? text
      : text.replace(
          new RegExp(pairs.map(([name]) => name).join('|'), 'gu'),
          (name) => pairs.find(([old]) => old === name)?.[1] ?? name,
        )
  const address = mail.from?.address ?? ''
  return {
    mail: {
      ...mail,
      from: mail.from && { name: rename(mail.from.name), address },
      subject: rename(mail.subject),
      text: rename(mail.text),
      html: rename(mail.html),
      headers: JSON.parse(rename(JSON.stringify(mail.headers))),
    },
    expected: JSON.parse(rename(JSON.stringify(expected))),
  }
}
