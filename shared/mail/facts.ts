import { sha256 } from '@noble/hashes/sha2.js'
import type { Meeting } from '../book/tabs/meetings.ts'
import { bytesToBase64Url, utf8Bytes } from '../protocol/bytes.ts'

/** What a mail said about its meeting: a later difference is a change that people must hear of. */
export type MeetingFacts = Readonly<
  Record<'date' | 'start' | 'end' | 'venue' | 'address' | 'theme', string>
>

/** What the mail log keeps of one mail. */
export type ToldFacts = {
  /** Null: the mail was about no meeting, or the facts cannot be known any more. */
  readonly meeting: MeetingFacts | null
  /** The mail also told the membership of this member. */
  readonly joined: string
}

export function factsOf(meeting: Meeting): MeetingFacts {
  const { date, start, end, venue, address, theme } = meeting
  return { date, start, end, venue, address, theme }
}

/** Eight characters that stand for told facts where there is no room for them, and a sign for the membership. */
export function digestFacts(facts: ToldFacts): string {
  const digest = bytesToBase64Url(sha256(utf8Bytes(writeFacts(facts)))).slice(0, 8)
  return facts.joined === '' ? digest : `${digest}${joinedSign}`
}

/** Whether a membership was told, when nothing is left but the digest. */
export const digestTellsJoined = (digest: string): boolean => digest.endsWith(joinedSign)

const joinedSign = '+'

export function writeFacts(facts: ToldFacts): string {
  const { meeting, joined } = facts
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
  })
}

/** A cell that people damaged reads as "facts unknown", never as an error. */
export function readFacts(text: string): ToldFacts {
  try {
    const { meeting, joined } = JSON.parse(text) as { meeting?: unknown; joined?: unknown }
    return {
      meeting: readMeeting(meeting),
      joined: typeof joined === 'string' ? joined : '',
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

/** Whether what was told still holds. */
export function sameFacts(told: MeetingFacts, now: MeetingFacts): boolean {
  return (
    told.date === now.date &&
    told.start === now.start &&
    told.end === now.end &&
    told.venue === now.venue &&
    told.address === now.address &&
    told.theme === now.theme
  )
}
