import type { Book } from '../../shared/book/book.ts'
import { utf8Bytes } from '../../shared/protocol/bytes.ts'
import { dayMs, instantOf, japanDate } from '../../shared/time/japan-date.ts'
import type { Journal, JournalEntry } from './journal.ts'
import type { RunState } from './run-state.ts'
import { isBeside } from './told-texts.ts'

/** Nothing but its results is planned for a meeting so long after it. */
const afterMeetingMs = 90 * dayMs
/** Membership, surveys, meetings whose rows are gone, and results while there is room. */
const withoutMeetingMs = 730 * dayMs
/** Mails of the system to 知らせ先. */
const noticesMs = 60 * dayMs
/** Half of what the script properties hold: with more in them, results go with their meeting. */
const roomyBytes = 250_000
const tidiedProperty = 'tidied'
const piecesADay = 30

/** Once a day, noted with the heartbeat: what the journal knows of meetings long past makes room in the script properties (DESIGN §7). */
export function dropOldPieces(state: RunState): Readonly<Record<string, string>> {
  const { desk, book, journal, properties } = state
  const now = desk.clock.now()
  const today = japanDate(now)
  if (properties[tidiedProperty] === today) return {}
  const isRoomy = bytesIn(properties) < roomyBytes
  for (const name of oldPieces(book, journal, { now, isRoomy }).slice(0, piecesADay))
    desk.properties.remove(name)
  return { [tidiedProperty]: today }
}

const bytesIn = (properties: Readonly<Record<string, string>>): number =>
  Object.values(properties).reduce((sum, text) => sum + utf8Bytes(text).length, 0)

type Moment = { readonly now: number; readonly isRoomy: boolean }

/** The properties in which every mail is finished and of no use any more, and what was told by mails gone before. */
export function oldPieces(
  book: Book,
  journal: Journal,
  { now, isRoomy }: Moment,
): readonly string[] {
  const contents = new Map<string, JournalEntry[]>()
  for (const entry of journal.entries.values()) {
    const piece = journal.pieces.get(entry.key) ?? ''
    const entries = contents.get(piece) ?? []
    entries.push(entry)
    contents.set(piece, entries)
  }
  const meetings = new Map(
    book.meetings.rows.map(({ values }) => [values.meetingId, instantOf(values.date, '23:59')]),
  )
  const unasked = [...journal.told.keys()].filter(
    (name) => ![...contents.keys()].some((piece) => isBeside(name, piece)),
  )
  const finished = [...contents].flatMap(([piece, entries]) => {
    const [, first = '', second = ''] = piece.split('/')
    const isOfResults = /^M15b?$/.test(first)
    const heldAt =
      isOfResults && isRoomy ? undefined : (meetings.get(first) ?? meetings.get(second))
    const isFinished = entries.every((entry) => entry.state === 'sent')
    const newest = Math.max(...entries.map(({ at }) => at))
    const isOld =
      heldAt === undefined || Number.isNaN(heldAt)
        ? now - newest > (first === 'notice' ? noticesMs : withoutMeetingMs)
        : now - Math.max(heldAt, newest) > afterMeetingMs
    return isFinished && isOld ? [piece] : []
  })
  return [...finished, ...unasked]
}
