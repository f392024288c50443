import { longDate } from '../../../shared/time/wareki.ts'
import type { Facts } from '../history.ts'
import type { Kind } from './read-mail.ts'

type Part = 'time' | 'venue' | 'address' | 'theme'

const parts: Readonly<Record<Kind, readonly Part[]>> = {
  M01: ['time', 'venue', 'address'],
  M02: ['time', 'venue', 'address', 'theme'],
  M06: [],
  M08: ['time'],
  M09: ['time', 'venue', 'address', 'theme'],
  M10: ['time', 'venue', 'address'],
  M12: [],
  M16: ['time', 'venue', 'address'],
}

/** Whether a notice of a change says what was told before and what holds now, for all that differs. */
export function saysChange(text: string, before: Facts, now: Facts): boolean {
  const [, rest = ''] = text.split('■変更前')
  const [old = '', fresh = ''] = rest.split('■変更後')
  const keys = ['date', 'start', 'venue', 'address', 'theme'] as const
  const shown = (facts: Facts, key: (typeof keys)[number]): string =>
    key === 'date' ? longDate(facts.date) : facts[key]
  return keys
    .filter((key) => before[key] !== now[key])
    .every((key) => old.includes(shown(before, key)) && fresh.includes(shown(now, key)))
}

/** Whether the text of a mail says what the row of 開催 says. */
export function saysFacts(text: string, kind: Kind, facts: Facts): boolean {
  const { date, start, end, venue, address, theme } = facts
  const words: Readonly<Record<Part, string>> = {
    time: `${longDate(date)}${start}から${end}まで`,
    venue,
    address,
    theme,
  }
  return parts[kind].every((part) => text.includes(words[part]))
}
