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
  M16: ['time', 'venue', 'address'],
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
