import { isFrame } from '../text/split-signature.ts'

/** What telephones and mail programs add. */
const device =
  /^\s*(?:Sent (?:from|via|with) |Get Outlook|Outlook for |(?:iPhone|iPad|Android|スマートフォン|携帯)(?:から|より)(?:の)?送信|Yahoo!メール|Gmail(?:から|で))/i
/** What gateways and administrators add; it may run over several lines. */
const gateway =
  /(?:この|本|当)(?:電子)?(?:メール|E-?mail)(?:は|に|の|及び|および|を)|無害化|送信専用|配信専用|誤って(?:受信|送信)|添付ファイル[^。]{0,12}(?:削除|分離)|ウイルス(?:チェック|スキャン)|This (?:e-?mail|message) (?:is|and|may|was)/i
/** Banners for events and campaigns. */
const banner =
  /【(?:お知らせ|PR|告知|イベント|募集|宣伝|ご案内)】|(?:開催|募集|受付|発売|公開)(?:中|決定)?[!★☆♪]|主催:/u

/** Where and whom to ask, below a banner. */
const ofBanner =
  /^[\s・※●■◆]*(?:お?問い?合わ?せ|会場|場所|日時|とき|ところ|入場|参加費|料金|詳し(?:く|い)|検索|TEL|電話|HP|https?:|Instagram|Facebook|X\(|公式)/iu

const mostFooterLines = 8

/** Where the last paragraph begins, frames around it included. */
function lastParagraph(lines: readonly string[]): number {
  let at = lines.length - 1
  while (at >= 0 && ((lines[at] ?? '').trim() === '' || isFrame(lines[at] ?? ''))) at--
  while (at > 0 && (lines[at - 1] ?? '').trim() !== '' && !isFrame(lines[at - 1] ?? '')) at--
  return at
}

function isFooter(paragraph: readonly string[]): boolean {
  const written = paragraph.filter((line) => line.trim() !== '' && !isFrame(line))
  if (written.length === 0 || written.length > mostFooterLines) return false
  const [first = ''] = written
  return (
    written.every((line) => device.test(line)) ||
    gateway.test(first) ||
    (banner.test(first) && written.every((line) => banner.test(line) || ofBanner.test(line)))
  )
}

/** The frame that opened the footer goes with it; the one that closes the signature stays. */
function withoutOpenFrame(lines: readonly string[], start: number): number {
  if (!isFrame(lines[start - 1] ?? '')) return start
  const above = lines.slice(0, start - 1)
  const written = [...above].reverse().find((line) => line.trim() !== '')
  const blank = (above[above.length - 1] ?? '').trim() === ''
  const frames = above.filter(isFrame).length
  return blank || isFrame(written ?? '') || frames % 2 === 0 ? start - 1 : start
}

/** Without what programs, gateways and campaigns add below a letter: names and numbers there are nobody's who writes. */
export function stripFooters(lines: readonly string[]): readonly string[] {
  let end = lines.length
  for (let round = 0; round < 4; round++) {
    const start = lastParagraph(lines.slice(0, end))
    if (start <= 0 || !isFooter(lines.slice(start, end))) break
    end = withoutOpenFrame(lines, start)
  }
  // What stood around such a line is not one sentence.
  return lines.slice(0, end).map((line) => (device.test(line) ? '' : line))
}
