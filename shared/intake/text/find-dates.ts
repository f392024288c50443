export type DateMention = {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number
  readonly quote: string
  readonly start: number
}

const eraStart: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 }

const pattern =
  /(?:(令和|平成|[RH])\s?(元|\d{1,2})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})日?|(20\d{2})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})日?|(\d{1,2})\s?(?:月\s?(\d{1,2})\s?日|\/\s?(\d{1,2})(?![\d/]))|(?<![\d月/])(\d{1,2})日(?![間付以]))/g

const valid = (month: number | undefined, day: number): boolean =>
  day >= 1 && day <= 31 && (month === undefined || (month >= 1 && month <= 12))

/** Dates in a folded text: with year, without, in wareki, or only a day. */
export function findDates(text: string): readonly DateMention[] {
  const found: DateMention[] = []
  for (const match of text.matchAll(pattern)) {
    const [quote, era, eraYear, eraMonth, eraDay, year, month, day, m, d1, d2, only] = match
    const before = text.charAt(match.index - 1)
    if (/[\d.:/-]/.test(before)) continue
    const date = era
      ? {
          year: (eraStart[era] ?? 0) + (eraYear === '元' ? 1 : Number(eraYear)),
          month: Number(eraMonth),
          day: Number(eraDay),
        }
      : year
        ? { year: Number(year), month: Number(month), day: Number(day) }
        : m
          ? { year: undefined, month: Number(m), day: Number(d1 ?? d2) }
          : { year: undefined, month: undefined, day: Number(only) }
    if (valid(date.month, date.day)) found.push({ ...date, quote, start: match.index })
  }
  return found
}
