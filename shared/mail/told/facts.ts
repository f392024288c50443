import { sha256 } from '@noble/hashes/sha2.js'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { bytesToBase64Url, utf8Bytes } from '../../protocol/bytes.ts'

/** What a mail said about its meeting: a later difference is a change that people must hear of. */
export type MeetingFacts = Readonly<
  Record<'date' | 'start' | 'end' | 'venue' | 'address' | 'theme', string>
>

/** What the mail log keeps of one mail. */
export type ToldFacts = {
  /** Null: the mail said nothing of when and where, or the facts cannot be known any more. */
  readonly meeting: MeetingFacts | null
  /** The mail also told the membership of this member. */
  readonly joined: string
  /** M11: the group and its theme, see groupFact. */
  readonly group?: string
  /** Mails to members: which meeting, or which survey. */
  readonly about?: string
  /** M13: what was called off; M12 during 延期 keeps it. */
  readonly off?: string
  /** M20: the state that it told. */
  readonly status?: Registration['status']
  /** The mail went, and nobody can know any more what it said of its matter. */
  readonly isUnknown?: true
}

const furtherFacts = ['group', 'about', 'off', 'status'] as const

export function factsOf(meeting: Meeting): MeetingFacts {
  const { date, start, end, venue, address, theme } = meeting
  return { date, start, end, venue, address, theme }
}

/** Eight characters that stand for told facts where there is no room for them, and whose membership was told. */
export function digestFacts(facts: ToldFacts): string {
  const digest = bytesToBase64Url(sha256(utf8Bytes(writeFacts(facts)))).slice(0, 8)
  return facts.joined === '' ? digest : `${digest}${joinedSign}${facts.joined}`
}

/** Whose membership was told, when nothing is left but the digest: undefined if none, blank if older builds did not say whose. */
export const joinedIn = (digest: string): string | undefined => digest.split(joinedSign)[1]

/** Whether these are the facts a digest was made of; those of older builds end with the sign. */
export function isDigestOf(digest: string, facts: ToldFacts): boolean {
  const made = digestFacts(facts)
  return made === digest || (digest.endsWith(joinedSign) && made.startsWith(digest))
}

const joinedSign = '+'

export function writeFacts(facts: ToldFacts): string {
  const { meeting, joined } = facts
  const further = furtherFacts.flatMap((key) => (facts[key] ? [[key, facts[key]] as const] : []))
  return JSON.stringify({
    ...(meeting && {
      meeting: [
        meeting.date,
        meeting.start,
        meeting.end,
        meeting.venue,
        meeting.address,
        meeting.theme,
      ],
    }),
    ...(joined !== '' && { joined }),
    ...Object.fromEntries(further),
    ...(facts.isUnknown && { unknown: true }),
  })
}

/** A cell that people damaged reads as "facts unknown", never as an error. */
export function readFacts(text: string): ToldFacts {
  try {
    const read = JSON.parse(text) as Readonly<Record<string, unknown>>
    const further = furtherFacts.flatMap((key) => {
      const value = read[key]
      return typeof value === 'string' && value !== '' ? [[key, value] as const] : []
    })
    return {
      meeting: readMeeting(read.meeting),
      joined: typeof read.joined === 'string' ? read.joined : '',
      ...(further.length > 0 && Object.fromEntries(further)),
      ...(read.unknown === true && { isUnknown: true as const }),
    }
  } catch {
    return { meeting: null, joined: '' }
  }
}

function readMeeting(value: unknown): MeetingFacts | null {
  if (!Array.isArray(value) || !value.every((part): part is string => typeof part === 'string'))
    return null
  const [date = '', start = '', end = '', venue = '', address = '', theme = ''] = value
  return { date, start, end, venue, address, theme }
}

const placeKeys = ['date', 'start', 'end', 'venue', 'address'] as const

/** Whether one who knows the one knows when and where to be by the other. */
export const samePlace = (told: MeetingFacts, now: MeetingFacts): boolean =>
  placeKeys.every((key) => told[key] === now[key])

/** Whether what was told still holds. */
export const sameFacts = (told: MeetingFacts, now: MeetingFacts): boolean =>
  samePlace(told, now) && told.theme === now.theme
