/** Longer lines break anywhere on the screens of municipal mail programs (MAIL-TEXTS). */
export const longestLine = 35

/** Full-width characters count one, Latin letters and half-width kana a half, marks on others nothing. */
export function lineWidth(line: string): number {
  let width = 0
  for (const character of line) {
    if (/[\p{M}\u200d]/u.test(character)) continue
    width += character <= '\u00ff' || /[\uff61-\uff9f]/.test(character) ? 0.5 : 1
  }
  return width
}
