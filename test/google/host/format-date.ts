/** Utilities.formatDate: the letters of Java's SimpleDateFormat that the product may use. */
export function formatDate(epochMs: number, zone: string, pattern: string): string {
  const parts = partsIn(epochMs, zone)
  return pattern.replace(/'([^']*)'|([a-zA-Z])\2*/g, (run: string, quoted?: string) =>
    quoted === undefined ? field(run, parts) : quoted || "'",
  )
}

type Parts = Readonly<Record<string, string>>

function partsIn(epochMs: number, zone: string): Parts {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    weekday: 'long',
    timeZoneName: 'longOffset',
  })
  const parts = Object.fromEntries(format.formatToParts(epochMs).map((p) => [p.type, p.value]))
  return { ...parts, ms: String(epochMs % 1000).padStart(3, '0') }
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function field(run: string, parts: Parts): string {
  const number = (name: string): string => {
    const text = parts[name] ?? ''
    return run.length >= 2 ? text.padStart(run.length, '0') : String(Number(text))
  }
  switch (run[0]) {
    case 'y':
      return run.length === 2 ? (parts.year ?? '').slice(-2) : (parts.year ?? '')
    case 'M':
      return number('month')
    case 'd':
      return number('day')
    case 'H':
      return number('hour')
    case 'm':
      return number('minute')
    case 's':
      return number('second')
    case 'S':
      return parts.ms ?? ''
    case 'E':
      return run.length > 3 ? (parts.weekday ?? '') : (parts.weekday ?? '').slice(0, 3)
    case 'u':
      return String(weekdays.indexOf(parts.weekday ?? '') + 1)
    case 'Z':
    case 'X':
      return offset(run, (parts.timeZoneName ?? '').replace('GMT', '') || '+00:00')
    default:
      throw new Error(`not in the stand-in: date pattern ${run}`)
  }
}

function offset(run: string, text: string): string {
  if (run[0] === 'X' && text === '+00:00') return 'Z'
  return run === 'XXX' ? text : text.replace(':', '')
}
