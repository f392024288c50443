/** 「和田山 啓介（アドレスは追って連絡します）」: that something follows says nothing of who he is. */
const follows =
  /\s*\((?:(?:e|電子)?メール(?:アドレス)?|アドレス|電話(?:番号)?|連絡先|ふりがな|職名)[^()]{0,8}(?:追って|後日|後ほど|別途|未定|未取得|未発行|確認中|なし)[^()]{0,16}\)/giu

export const withoutLaterReach = (line: string): string =>
  line.includes('(') && line.length < 200 ? line.replace(follows, '') : line
