const address = /[A-Za-z0-9][\w.%+'-]{0,63}@[\w.-]{1,120}/g
const number =
  /(?:(?:TEL|電話(?:番号)?|直通|内線|携帯|℡|Phone|連絡先)[\s:.)/]*){0,2}\+?[(0]\d[\d()\- .]{6,14}\d(?:\([^()]{1,12}\))?/gi
const extension = /\(?(?:内線?|ext\.?)[\s:.]*\d{2,6}\)?/gi
const word =
  /(?:TEL|電話(?:番号)?|直通|FAX|E-?mail|mail|(?:e|電子)?メール(?:アドレス)?|アドレス|携帯|内線|連絡先|同上|Phone|Mobile)[\s:.]*/gi

/** 「A課／主任／山田 太郎／0884-00-0000」: the words without telephone and mail. */
export function withoutReach(text: string): string {
  return text
    .replace(address, ' ')
    .replace(number, ' ')
    .replace(extension, ' ')
    .replace(/\(\s*(?:TEL|電話|E-?mail|メール|直通)?[\s:.]*\)/gi, ' ')
    .replace(/(?:TEL|電話|E-?mail|(?:電子)?メール|Mail)[\s:./]*$/i, '')
    .replace(/[\s/|,、]+$/u, '')
}

/** A line with telephone or mail and nothing else, as below a person's name in a list. */
export function isReachLine(line: string): boolean {
  const text = line.trim()
  if (text === '' || text.length > 160 || !/@|0\d/.test(text)) return false
  return (
    withoutReach(text)
      .replace(word, '')
      .replace(/[\s()[\]/|,、:;・.→⇒-]+/gu, '') === ''
  )
}
