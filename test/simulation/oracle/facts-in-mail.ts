import { longDate, mediumDate, shortDate } from '../../../shared/time/wareki.ts'
import { themeOf } from '../groups.ts'
import type { Facts } from '../history.ts'
import type { Meeting } from '../meeting-row.ts'
import type { Member } from '../member-row.ts'
import { nameOf } from '../people.ts'
import type { Registration, Status } from '../registration-row.ts'
import type { Survey } from '../rows.ts'
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
  M17: ['time', 'venue', 'address', 'theme'],
}

/** What a mail is about, as the rows say and the person expects. */
export type Matter = {
  readonly meeting: Meeting | undefined
  readonly survey: Survey | undefined
  readonly registration: Registration | undefined
  readonly member: Member
  readonly heard: Known | undefined
}

/** Whether a mail says what the rows say. */
export function saysWhatIs(mail: ReadMail, matter: Matter): boolean {
  const { kind, text, subject } = mail
  const { meeting, survey, member } = matter
  const words = `${subject}\n${text}`
  if (kind === 'M07') return words.includes(longDate(member.leftOn ?? ''))
  if (survey) return [survey.name, mediumDate(survey.answerBy)].every((own) => words.includes(own))
  if (!meeting || kind === undefined) return true
  if (kind === 'M12') return !matter.heard || saysChange(text, matter.heard, meeting.facts)
  return (
    ownWords(kind, meeting, matter).every((own) => words.includes(own)) &&
    saysFacts(text, kind, meeting.facts)
  )
}

/** What a correction says is so in truth. */
const rightContent: Readonly<Record<Status, string>> = {
  受付: '参加はまだ決定しておりません',
  参加決定: 'ご参加は決定しております',
  キャンセル待ち: '現在は、キャンセル待ちとして',
  繰上げ打診中: 'ご参加のご意向をお伺いしている',
  見送り: '今回はご参加を承ることができません',
  キャンセル: '取り消しとして承っております',
}

/** What only this kind must say. */
function ownWords(kind: Kind, meeting: Meeting, { registration, heard }: Matter): string[] {
  switch (kind) {
    case 'M04':
      return [mediumDate(registration?.replyBy ?? '')]
    case 'M08b':
      return [`${nameOf(registration?.substituteFor ?? 0)} 様に代わり、`]
    case 'M11':
      return [`グループ：${registration?.group}`, `テーマ　：${themeOf(registration?.group ?? '')}`]
    case 'M13':
      return [shortDate((heard?.facts ?? meeting.facts).date), `開催を${meeting.status}すること`]
    case 'M15':
    case 'M15b':
      return [`　・${meeting.results?.name}`]
    case 'M17':
      return [mediumDate(meeting.applyBy)]
    case 'M20':
      return [
        registration?.correction?.why ?? '',
        rightContent[registration?.status ?? 'キャンセル'],
      ]
    default:
      return []
  }
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
