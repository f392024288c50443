import { realKey } from '../../shared/mail/guard/test-mode.ts'
import { isAnnouncement } from '../../shared/mail/kind/announcement.ts'
import { meetingIdOf, readMailKey } from '../../shared/mail/kind/mail-key.ts'
import { joinedIn } from '../../shared/mail/told/facts.ts'
import { japanDate } from '../../shared/time/japan-date.ts'
import { keepTold, readTold, type ToldTexts } from './told-texts.ts'

/** What is known of one mail where no edit and no restored sheet reaches: the script properties (DESIGN §7). */
export type JournalEntry = {
  readonly key: string
  readonly state: 'claimed' | 'sent'
  readonly reference: string
  /** Blank until a draft is noted: a claim without it was never sent. */
  readonly draftId: string
  readonly threadId: string
  readonly messageId: string
  /** Epoch milliseconds, to the second. */
  readonly at: number
  /** digestFacts of what the mail says. */
  readonly facts: string
  /** Where the claim of an announcement is kept: by its meeting, for all who get it. */
  readonly scope?: string
  /** writeFacts of what the mail says, while it is under way in this run. */
  readonly tells?: string
}

/** A draft that may lie in the mailbox though its claim was given up. */
export type Stray = { readonly reference: string; readonly draftId: string; readonly at: number }

export type Journal = {
  readonly entries: ReadonlyMap<string, JournalEntry>
  readonly strays: readonly Stray[]
  /** The property in which each key lives; one that is there stays there. */
  readonly pieces: ReadonlyMap<string, string>
  /** What was told, in full: see told-texts. */
  readonly told: ToldTexts
}

const prefix = 'mails/'
const straysName = 'strays'
/** Sixteen people share a property until it is full; what comes later goes into a further one. */
const peopleAPiece = 16
/** One property holds 9 KB; its entries grow to their full length as their mails go. */
const roomAPiece = 8500
const fullLength = (entry: JournalEntry): number => entry.key.length + (isShort(entry) ? 27 : 120)
/** An announcement goes to thousands: once sent, its entry is short, and many share a property. */
const recipientsAPiece = 150

/** The script properties by name. */
export type Properties = Readonly<Record<string, string>>

type Long = [string, string, number, string, string, string, string]
/** Seconds in base 36, then the digest of what was told. */
type Packed = Long | string

export function readJournal(properties: Properties): Journal {
  const entries = new Map<string, JournalEntry>()
  const pieces = new Map<string, string>()
  for (const [piece, text] of Object.entries(properties)) {
    if (!piece.startsWith(prefix)) continue
    for (const [key, packed] of Object.entries(JSON.parse(text) as Record<string, Packed>)) {
      entries.set(key, unpack(key, packed))
      pieces.set(key, piece)
    }
  }
  const strays = JSON.parse(properties[straysName] ?? '[]') as Stray[]
  return { entries, pieces, strays, told: readTold(properties) }
}

/** The journal with entries put in, and the properties to write for it. */
export function putEntries(
  journal: Journal,
  changed: readonly JournalEntry[],
): { readonly journal: Journal; readonly properties: Readonly<Record<string, string>> } {
  const entries = new Map(journal.entries)
  const pieces = new Map<string, string>()
  const used = new Map<string, number>()
  const fillUp = (entry: JournalEntry, piece: string): void => {
    pieces.set(entry.key, piece)
    used.set(piece, (used.get(piece) ?? 0) + fullLength(entry))
  }
  for (const [key, piece] of journal.pieces) {
    const entry = entries.get(key)
    if (entry) fillUp(entry, piece)
  }
  for (const entry of changed) {
    entries.set(entry.key, entry)
    if (!pieces.has(entry.key)) fillUp(entry, roomyPiece(pieceFor(entry), used))
  }
  const kept = keepTold(
    journal.told,
    changed.flatMap((entry) =>
      isBareClaim(entry) && entry.tells ? [{ scope: scopeOf(entry), text: entry.tells }] : [],
    ),
  )
  const next = { ...journal, entries, pieces, told: kept.told }
  const packed = packPieces(
    next,
    changed.map(({ key }) => key),
  )
  return { journal: next, properties: { ...packed, ...kept.properties } }
}

const isBareClaim = ({ state, draftId }: JournalEntry): boolean =>
  state === 'claimed' && draftId === ''

/** Gives claims up: their keys are free to be planned again, their drafts are strays until found and deleted. */
export function giveUpEntries(
  journal: Journal,
  given: readonly JournalEntry[],
  at: number,
): { readonly journal: Journal; readonly properties: Readonly<Record<string, string>> } {
  const entries = new Map(journal.entries)
  for (const { key } of given) entries.delete(key)
  const strays = [
    ...journal.strays,
    ...given.map(({ reference, draftId }) => ({ reference, draftId, at })),
  ]
  const next = { ...journal, entries }
  const pieces = packPieces(
    next,
    given.map(({ key }) => key),
  )
  const kept = putStrays(next, strays)
  return { journal: kept.journal, properties: { ...pieces, ...kept.properties } }
}

export function putStrays(
  journal: Journal,
  strays: readonly Stray[],
): { readonly journal: Journal; readonly properties: Readonly<Record<string, string>> } {
  return {
    journal: { ...journal, strays },
    properties: { [straysName]: JSON.stringify(strays) },
  }
}

function packPieces(journal: Journal, keys: readonly string[]): Record<string, string> {
  const names = new Set(keys.flatMap((key) => journal.pieces.get(key) ?? []))
  const packed: Record<string, Record<string, Packed>> = {}
  for (const name of names) packed[name] = {}
  for (const entry of journal.entries.values()) {
    const piece = packed[journal.pieces.get(entry.key) ?? '']
    if (piece) piece[entry.key] = pack(entry)
  }
  return Object.fromEntries(
    Object.entries(packed).map(([name, piece]) => [name, JSON.stringify(piece)]),
  )
}

/** What remains of a sent announcement: that it went, when, and what it told. */
function isShort({ key, state }: JournalEntry): boolean {
  const [, kind = ''] = realKey(key).split('/')
  return state === 'sent' && isAnnouncement(kind)
}

const blank = { reference: '', draftId: '', threadId: '', messageId: '' }

function unpack(key: string, packed: Packed): JournalEntry {
  if (typeof packed === 'string') {
    const [time = '', facts = ''] = packed.split('.')
    return { key, state: 'sent', ...blank, at: Number.parseInt(time, 36) * 1000, facts }
  }
  const [state, reference, seconds, facts, draftId, threadId, messageId] = packed
  const at = seconds * 1000
  const ids = { reference, draftId, threadId, messageId }
  return { key, state: state === 's' ? 'sent' : 'claimed', ...ids, at, facts }
}

function pack(entry: JournalEntry): Packed {
  const { state, reference, draftId, threadId, messageId, at, facts } = entry
  const seconds = Math.floor(at / 1000)
  if (isShort(entry)) return `${seconds.toString(36)}.${facts}`
  return [state === 'sent' ? 's' : 'c', reference, seconds, facts, draftId, threadId, messageId]
}

function roomyPiece(first: string, used: ReadonlyMap<string, number>): string {
  let piece = first
  for (let further = 1; (used.get(piece) ?? 0) > roomAPiece; further++)
    piece = `${first}/${further}`
  return piece
}

/** By meeting, and by year for membership, so that old ones can be dropped together. */
function pieceFor(entry: JournalEntry): string {
  const subjectId = readMailKey(entry.key)?.subjectId ?? ''
  const number = Number(/\d+$/.exec(subjectId)?.[0] ?? 0)
  const share = entry.scope ? recipientsAPiece : peopleAPiece
  return `${prefix}${scopeOf(entry)}/${Math.floor(number / share)}`
}

/** An M01 that told a membership stays known as long as other mails to members: it outlives its meeting. */
function scopeOf({ key, at, scope, facts }: JournalEntry): string {
  const isOfMembership = joinedIn(facts) !== undefined
  const meetingId = isOfMembership ? '' : meetingIdOf(readMailKey(key)?.subjectId ?? '')
  return scope || meetingId || `K${japanDate(at).slice(0, 4)}`
}
