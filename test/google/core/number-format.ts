import { type DateParts, partsOf } from './serial.ts'
import type { NumberFormat } from './sheet-shapes.ts'

const defaultPatterns: Readonly<Record<string, string>> = {
  DATE: 'yyyy/mm/dd',
  TIME: 'h:mm:ss',
  DATE_TIME: 'yyyy/mm/dd h:mm:ss',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
}

/** A number as the cell shows it under its number format (locale ja_JP). */
export function formatNumber(value: number, format: NumberFormat | undefined): string {
  const type = format?.type ?? ''
  const pattern = format?.pattern || defaultPatterns[type]
  if (!pattern || pattern === '@' || type === 'TEXT') return general(value)
  return isDatePattern(pattern) ? formatDate(value, pattern) : formatDecimal(value, pattern)
}

function general(value: number): string {
  return String(Number(value.toPrecision(10)))
}

function isDatePattern(pattern: string): boolean {
  return /[ymdhs]/i.test(pattern.replace(/"[^"]*"|\\./g, ''))
}

const token = /"([^"]*)"|\\(.)|y{1,4}|m{1,5}|d{1,4}|h{1,2}|s{1,2}|am\/pm|./gis

/** `m` means minutes beside hours or seconds, months elsewhere, as in Sheets. */
function formatDate(value: number, pattern: string): string {
  const parts = partsOf(value)
  const twelve = /am\/pm/i.test(pattern)
  const tokens = [...pattern.matchAll(token)]
  let text = ''
  tokens.forEach((match, index) => {
    const literal = match[1] ?? match[2]
    if (literal !== undefined) text += literal
    else text += piece(match[0], { parts, twelve, minutes: isMinutes(tokens, index) })
  })
  return text
}

function isMinutes(tokens: readonly RegExpMatchArray[], index: number): boolean {
  const fields = tokens.map((match) => (/^[ymdhs]+$/i.test(match[0]) ? match[0] : ''))
  const before = fields.slice(0, index).filter(Boolean).at(-1) ?? ''
  const after = fields.slice(index + 1).find(Boolean) ?? ''
  return /^h/i.test(before) || /^s/i.test(after)
}

interface PieceContext {
  readonly parts: DateParts
  readonly twelve: boolean
  readonly minutes: boolean
}

function piece(raw: string, { parts, twelve, minutes }: PieceContext): string {
  const lower = raw.toLowerCase()
  const two = (n: number): string => (lower.length > 1 ? String(n).padStart(2, '0') : String(n))
  if (/^y+$/.test(lower)) {
    return lower.length > 2 ? String(parts.year) : String(parts.year % 100).padStart(2, '0')
  }
  if (/^m+$/.test(lower)) {
    if (minutes) return two(parts.minute)
    return lower.length > 2 ? `${parts.month}月` : two(parts.month)
  }
  if (/^d+$/.test(lower)) {
    if (lower.length < 3) return two(parts.day)
    return `${'日月火水木金土'[parts.weekday]}${lower.length > 3 ? '曜日' : ''}`
  }
  if (/^h+$/.test(lower)) return two(twelve ? ((parts.hour + 11) % 12) + 1 : parts.hour)
  if (/^s+$/.test(lower)) return two(parts.second)
  if (lower === 'am/pm') return parts.hour < 12 ? '午前' : '午後'
  return raw
}

function formatDecimal(value: number, pattern: string): string {
  const core = /[#0,]*\.?[#0]*/.exec(pattern.replace(/^[^#0]*/, ''))?.[0] ?? '0'
  const percent = pattern.includes('%')
  const decimals = /\.([#0]*)/.exec(core)?.[1]?.length ?? 0
  const minimum = /^[#,]*([0,]*)/.exec(core)?.[1]?.replaceAll(',', '').length ?? 1
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(decimals)
  const [whole = '0', fraction] = fixed.split('.')
  const padded = whole.padStart(minimum, '0')
  const grouped = core.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return (value < 0 ? '-' : '') + pattern.replace(core, digits).replaceAll('"', '')
}
