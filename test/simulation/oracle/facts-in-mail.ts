import { longDate, mediumDate, shortDate } from '../../../shared/time/wareki.ts'
import type { Facts } from '../history.ts'
import type { Meeting, Registration } from '../model.ts'
import { nameOf } from '../people.ts'
import type { Kind, ReadMail } from './read-mail.ts'
import type { Known } from './told.ts'

type Part = 'time' | 'venue' | 'address' | 'theme'

const parts: Readonly<Partial<Record<Kind, readonly Part[]>>> = {
  M01: ['time', 'venue', 'address'],
  M02: ['time', 'venue', 'address', 'theme'],
  M04: ['time', 'venue', 'address'],
  M04b: ['time', 'venue', 'address', 'theme'],
  M08: ['time'],
  M08b: ['time', 'venue', 'address', 'theme'],
  M09: ['time', 'venue', 'address', 'theme'],
  M10: ['time', 'venue', 'address'],
  M14: ['time', 'venue', 'address', 'theme'],
  M16: ['time', 'venue', 'address'],
}

export type Matter = {
  readonly meeting: Meeting
  readonly registration: Registration
  /** What the person expects. */
  readonly before: Known | undefined
}

/** Whether a mail says what the rows say. */
export function saysWhatIs({ kind, text, subject }: ReadMail, matter: Matter): boolean {
  const { meeting, registration, before } = matter
  if (kind === 'M12') return before === undefined || saysChange(text, before, meeting.facts)
  if (kind === 'M13') {
    const planned = shortDate((before?.facts ?? meeting.facts).date)
    return [planned, `開催を${meeting.status}すること`].every((words) => text.includes(words))
  }
  if (kind === 'M04' && !subject.includes(mediumDate(registration.replyBy ?? ''))) return false
  if (kind === 'M08b' && !text.includes(`${nameOf(registration.substituteFor ?? 0)} 様に代わり、`))
    return false
  return kind === undefined || saysFacts(text, kind, meeting.facts)
}

/** Whether a notice says what was told before and what holds now, for all that differs. */
function saysChange(text: string, before: Known, now: Facts): boolean {
  const [, rest = ''] = text.split('■変更前')
  const [old = '', fresh = ''] = rest.split('■変更後')
  const keys = ['date', 'start', 'venue', 'address', 'theme'] as const
  const shown = (facts: Facts, key: (typeof keys)[number]): string =>
    key === 'date' ? longDate(facts.date) : facts[key]
  const isResumed = before.off === '' || (old.includes(before.off) && fresh.includes('に開催'))
  return (
    isResumed &&
    keys
      .filter((key) => before.facts[key] !== now[key])
      .every((key) => old.includes(shown(before.facts, key)) && fresh.includes(shown(now, key)))
  )
}

/** Whether the text of a mail says what the row of 開催 says. */
function saysFacts(text: string, kind: Kind, facts: Facts): boolean {
  const { date, start, end, venue, address, theme } = facts
  const words: Readonly<Record<Part, string>> = {
    time: `${longDate(date)}${start}から${end}まで`,
    venue,
    address,
    theme,
  }
  return (parts[kind] ?? []).every((part) => text.includes(words[part]))
}
