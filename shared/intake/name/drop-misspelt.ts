import { parsePerson } from './parse-person.ts'
import { nameBegins } from './person-name.ts'

const wrong = /^[^\p{L}\p{N}×✕✖]*(?:誤り?|訂正前|修正前|×|✕|✖)\s?[):\]】]?\s*(\S.{2,60})$/u
const right = /^[^\p{L}\p{N}○◯〇]*(?:正|訂正後|修正後|○|◯|〇)\s?[):\]】]?\s*(\S.{2,60})$/u

/** Of a line with nothing but a number or an address. */
function reachOf(text: string): string {
  if (/^\(?0[\d()-]{9,13}\)?(?: ?\([^\d()]{1,8}\))?$/.test(text)) return '電話'
  return /^[\w.+-]{1,64}@[\w.-]+$/.test(text) ? 'メール' : ''
}

/** 「誤：主任 甲谷 さやか」 above 「正：主査 甲谷 彩香」 is one person, written wrongly before. */
export function dropMisspelt(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => wrong.test(line))
  const below = at < 0 ? -1 : lines.findIndex((line, i) => i > at && i < at + 4 && right.test(line))
  if (below < 0) return lines
  const mistaken = wrong.exec(lines[at] ?? '')?.[1] ?? ''
  const before = parsePerson(mistaken, 'labelled')
  const corrected = right.exec(lines[below] ?? '')?.[1] ?? ''
  // 「（誤）0884-00-1077」 above 「（正）0884-00-1007」
  const reach = reachOf(mistaken)
  if (reach !== '' && reach === reachOf(corrected))
    return lines.map((line, i) => (i === at ? '' : i === below ? `${reach}: ${corrected}` : line))
  // 「(誤)電話 …」 above 「(正)電話 …」
  const label = /^(?:電話|TEL|メール|E-?mail|職名|役職|所属|部署)/iu.exec(mistaken)?.[0]
  if (label !== undefined && corrected.startsWith(label))
    return lines.map((line, i) => (i === at ? '' : i === below ? corrected : line))
  const now = parsePerson(corrected, 'labelled')
  if (now.name === '' || nameBegins(before.name) !== nameBegins(now.name)) return lines
  return lines.map((line, i) => (i === at ? '' : i === below ? `参加者: ${corrected}` : line))
}
