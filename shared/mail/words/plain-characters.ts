/** ①㈱Ⅱ㎡№ and the like, and kana of half width with their marks: offices' mail systems break them (DOMAIN §8). */
const mistaken = /[①-⓿㈀-㏿℀-⅏Ⅰ-ↈ]|[\uff61-\uff9f]+/g
const pictures = /[\u{1f000}-\u{1ffff}]\ufe0f?/gu

/** 13:00～14:00 and 10～15名 are ranges; elsewhere a wave stands for a dash. */
const clockRange = /(\d[:：]\d\d)\s*[〜～]\s*(\d{1,2}[:：]\d\d)(?:まで)?/g
const range = /([\d年月日時分]|）(?=\s*[〜～]\s*\d))\s*[〜～]/g

/** The same words in characters that arrive as they were sent. What a name is written with stays (MAIL-TEXTS). */
export function plainCharacters(text: string, name: string): string {
  const plain = (found: string): string => (name.includes(found) ? found : spelt(found))
  return text
    .replace(mistaken, plain)
    .replace(pictures, (found) => (name.includes(found) ? found : ''))
    .replace(clockRange, '$1から$2まで')
    .replace(range, '$1から')
    .replace(/[〜～]/g, '-')
}

function spelt(found: string): string {
  const number = found.charCodeAt(0) - 0x245f
  if (number >= 1 && number <= 20) return `（${number}）`
  return found.normalize('NFKC').replace(/\(/g, '（').replace(/\)/g, '）')
}
