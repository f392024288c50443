import { isUnit } from '../words/office-units.ts'

export type PhoneKind = 'direct' | 'phone' | 'main' | 'mobile'

export type PhoneMention = {
  readonly number: string
  readonly kind: PhoneKind
  readonly quote: string
  /** 「0858-00-1708（企画政策課）」: whose it is. */
  readonly unit?: string
  /** 「0875-00-3011（地域戦略課直通）」: the section that answers there. */
  readonly desk?: string
}

const number =
  /(?:\(?\+81\)?[- ]?(?:\(0\))?[- ]?\d{1,4}|\(0\d{1,4}\)|0\d{1,4})(?:[-. ]\d{1,4}[-. ]\d{3,4}|\(\d{1,4}\)[- ]?\d{3,4}|[-. ]?\d{1,4}[-. ]\d{3,4}|\d{6,9})(?!\d)/g

const fax = /(?:F(?:AX|ax)|fax|ファックス|ファクシミリ|ファクス|ﾌｧｸｽ)/
const both =
  /(?:TEL|電話|Tel)\s*[/・&]\s*(?:FAX|ファックス|Fax)|(?:FAX|Fax)\s*[/・&]\s*(?:TEL|Tel|電話)|兼FAX/i
/** Numbers for nights, disasters and hotels are nobody's who works. */
const elsewhere =
  /災害|夜間|休日|宿直|守衛|警備|フリーダイヤル|自宅|宿泊|ホテル|旅館|空港|駅前|道の駅|水族館|博物館|温泉|観光協会|ふるさと納税|出向元|実家/
const mobile = /(?:携帯|Mobile|mobile|MOBILE|ケータイ)/
const direct = /直通|ダイヤルイン|直電|\(直\)/
const main = /代表|\(代\)|大代/
/** What stands in brackets behind a number is about it; other words are about the next. */
const tag = /^\s?\([^()]{1,10}\)/
const postal = /〒\s*$/
/** 0120-…, 0570-…: call centres, never a desk. */
const hotline = /^\(?(?:0120|0800|0570|0180|0990)\)?(?!\d)/
/** Part of a longer number, an address or a link; 「Tel.」 is a label. */
const torn =
  /[\d@_-]$|(?<!\b(?:tel|phone|ph|t|m|mob|mobile)|\.)\.$|(?<!\b(?:tel|phone|ph|mobile))(?<=[A-Za-z0-9])(?<!@[\w.-]{1,60})\/$/i

function digitsOf(text: string): string {
  const digits = text
    .replace(/^\(?\+81\)?/, '0')
    .replace(/^0[- ]?\(0\)/, '0')
    .replace(/\D/g, '')
  return digits
}

function isPhoneLength(digits: string): boolean {
  return (digits.length === 10 || digits.length === 11) && /^0[1-9]/.test(digits)
}

/** Domestic writing: what stands in the mail, with the country code as 0. */
function written(text: string): string {
  return text
    .replace(/^\(?\+81\)?[- ]?(?:\(0\))?[- ]?/, '0')
    .replace(/^\((0\d{1,4})\)[- ]?/, '$1-')
    .replace(/[( ).]+/g, '-')
    .replace(/--+/g, '-')
}

function kindOf(before: string, after: string, digits: string): PhoneKind {
  if (mobile.test(before) || /^0[789]0/.test(digits)) return 'mobile'
  const behind = tag.exec(after)?.[0] ?? ''
  if (direct.test(behind) || main.test(behind)) return direct.test(behind) ? 'direct' : 'main'
  if (direct.test(before)) return 'direct'
  return main.test(before) ? 'main' : 'phone'
}

/** Telephone numbers of a folded line in order; fax numbers, extensions and postal codes are none. */
export function findPhones(line: string): readonly PhoneMention[] {
  const found: PhoneMention[] = []
  let from = 0
  for (const match of line.matchAll(number)) {
    const before = line.slice(from, match.index)
    const after = line.slice(match.index + match[0].length).split(/[0-9]/, 1)[0] ?? ''
    from = match.index + match[0].length
    const digits = digitsOf(match[0])
    if (!isPhoneLength(digits) || hotline.test(match[0])) continue
    if (postal.test(before) || torn.test(before)) continue
    // 「代表 … ですとつながりにくいです」
    if (
      /^\s?(?:番)?では?(?:なく|なくて|ありま)|^\s?(?:番)?(?:ですと|では|だと|は)[、\s]?[^。]{0,8}(?:つなが(?:り(?:にく|づら)|ら)|通じ(?:ま|な)|出られ|使え)|^\s?\(旧[^()]{0,4}\)/u.test(
        after,
      )
    )
      continue
    if (fax.test(before) && !both.test(before)) continue
    if (elsewhere.test(before) || /誤\s?[:：]?\s?$/u.test(before)) continue
    if (/^F[:.)\s]?/.test(before.trim().slice(-2)) && before.trim().length <= 3) continue
    const unit = /^\s?\(([^()]{2,16})\)/u.exec(after)?.[1]?.trim() ?? ''
    const desk = /^(\S{2,12})の?直通$/u.exec(unit)?.[1] ?? ''
    found.push({
      ...(isUnit(unit) ? { unit } : {}),
      ...(isUnit(desk) ? { desk } : {}),
      number: written(match[0]),
      kind: kindOf(before, after, digits),
      quote: line.trim(),
    })
  }
  return found
}

const rank: Readonly<Record<PhoneKind, number>> = { direct: 0, phone: 1, main: 2, mobile: 3 }

/** The number for office hours: direct line, then the office, its switchboard, a mobile. */
export function bestPhone(phones: readonly PhoneMention[]): PhoneMention | undefined {
  return [...phones].sort((a, b) => rank[a.kind] - rank[b.kind])[0]
}

/** Two different numbers of the same standing: a person has to choose. */
export function phonesDisagree(phones: readonly PhoneMention[]): boolean {
  const best = bestPhone(phones)
  return phones.some(
    (phone) => phone.kind === best?.kind && digitsOf(phone.number) !== digitsOf(best.number),
  )
}
