import type { RawCell } from './cell.ts'
import type { TextForm } from './column.ts'

/** Long vowel marks and dashes that people type between digits for a hyphen. */
const digitDash = /(?<=\d)\s*[ー‐‑‒–—―−─ｰ]\s*(?=\d)/g

const plain = (text: string): string => text.normalize('NFKC').trim()

/** National numbers begin with 0; a cell that held one as a number has lost it. */
function phoneFromNumber(raw: number): string {
  const digits = String(raw)
  return /^[1-9]\d{8,9}$/.test(digits) ? `0${digits}` : digits
}

/** A text as the column wants it spelt; what people mean stays the same. */
export function inForm(raw: RawCell, text: string, form: TextForm): string {
  switch (form) {
    case 'trimmed':
      return text
    case 'plain':
      return plain(text).replace(digitDash, '-')
    case 'mail':
      return plain(text)
        .replace(/^<(.*)>$/, '$1')
        .replace(/^mailto:/i, '')
    case 'phone':
      return typeof raw === 'number'
        ? phoneFromNumber(raw)
        : plain(text.replace(digitDash, '-')).replace(digitDash, '-')
  }
}
