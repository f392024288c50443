/** Characters that offices and lists write differently for the same body (DOMAIN §5), one for one. */
const variants: Readonly<Record<string, string>> = {
  ヶ: 'ケ',
  が: 'ケ',
  ヵ: 'カ',
  梼: '檮',
  恵: '惠',
  鯵: '鰺',
  釜: '竈',
  曾: '曽',
  淵: '渕',
  龍: '竜',
  澤: '沢',
  濱: '浜',
  國: '国',
  邊: '辺',
  條: '条',
  嶋: '島',
  冨: '富',
  廣: '広',
  德: '徳',
  眞: '真',
  瀧: '滝',
  櫻: '桜',
  應: '応',
  縣: '県',
  區: '区',
}

/** Same length as the text, so that positions stay valid. */
export function foldBodyName(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const here = text.charAt(i)
    out += variants[here] ?? here
  }
  return out
}
