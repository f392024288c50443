const digits = '〇一二三四五六七八九'
const number = '([一二三四五六七八九十]{1,3})'

/** 二十一 → 21. */
function numberOf(kanji: string): number {
  const [tens = '', ones = ''] = (kanji.includes('十') ? kanji : `〇十${kanji}`).split('十')
  return 10 * digits.indexOf(tens || '一') + digits.indexOf(ones || '〇')
}

const ordinal = new RegExp(`第${number}回`, 'gu')
const year = new RegExp(`(令和|平成)${number}年`, 'gu')
/** 四月一日 is a family name too: a given name would follow. */
const date = new RegExp(`${number}月${number}日(?=[^\\p{Script=Han} ]|$|開催|午[前後])`, 'gmu')
const month = new RegExp(`(?<!\\p{Script=Han})${number}月(?=の|に|開催)`, 'gu')

/** Dates and meetings counted in kanji (第二回, 令和二年二月二十日) with the digits others write. */
export function foldNumbers(text: string): string {
  if (!/[一二三四五六七八九十][月年回]/u.test(text)) return text
  return text
    .replace(ordinal, (_, n: string) => `第${numberOf(n)}回`)
    .replace(year, (_, era: string, n: string) => `${era}${numberOf(n)}年`)
    .replace(date, (_, m: string, d: string) => `${numberOf(m)}月${numberOf(d)}日`)
    .replace(month, (_, m: string) => `${numberOf(m)}月`)
}
