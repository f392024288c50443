const pad = (value: number): string => String(value).padStart(2, '0')

/**
 * The date that Gmail shows in a tooltip, as ISO 8601 with Japan's offset; blank when it is in a
 * form nobody has seen. Gmail writes it in the viewer's language and time zone, the office's own.
 */
export function parseShownDate(shown: string): string {
  const plain = shown.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e]/g, '')
  return parseJapanese(plain) ?? parseEnglish(plain) ?? ''
}

function parseJapanese(text: string): string | undefined {
  const found =
    /(\d{4})[年/-](\d{1,2})[月/-](\d{1,2})日?[^\d]*?(午前|午後)?\s*(\d{1,2}):(\d{2})/.exec(text)
  if (!found) return undefined
  const [, year, month, day, half, hourText, minute] = found
  const hour = (Number(hourText) % (half ? 12 : 24)) + (half === '午後' ? 12 : 0)
  return iso(`${year}-${pad(Number(month))}-${pad(Number(day))}`, `${pad(hour)}:${minute}`)
}

function parseEnglish(text: string): string | undefined {
  const found = /([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),? (?:at )?(\d{1,2}):(\d{2})\s*(AM|PM)?/i.exec(
    text,
  )
  if (!found) return undefined
  const [, monthName = '', day, year, hourText, minute, half] = found
  const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(monthName.toLowerCase()) / 3 + 1
  if (!Number.isInteger(month) || month < 1) return undefined
  const afternoon = half?.toUpperCase() === 'PM' ? 12 : 0
  const hour = half ? (Number(hourText) % 12) + afternoon : Number(hourText)
  return iso(`${year}-${pad(month)}-${pad(Number(day))}`, `${pad(hour)}:${minute}`)
}

function iso(date: string, time: string): string | undefined {
  const text = `${date}T${time}:00+09:00`
  return Number.isNaN(Date.parse(text)) ? undefined : text
}
