import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Happening } from '../desk-api.ts'

type Notes = {
  /** Names this practice world. */
  readonly world: string
  readonly happenings: readonly Happening[]
  readonly read: readonly string[]
}

const mostHappenings = 60

export type DeskNotes = {
  readonly world: string
  tell(at: number, text: string): void
  /** Newest first. */
  happenings(): readonly Happening[]
  markRead(mailId: string): void
  isRead(mailId: string): boolean
}

function load(file: string): Notes {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Notes
  } catch {
    return { world: randomUUID(), happenings: [], read: [] } // first start
  }
}

/** What the desk itself remembers beside the world: the line on top, and which mails were opened. */
export function openDeskNotes(file: string): DeskNotes {
  const stored = load(file)
  const { world } = stored
  let { happenings } = stored
  const read = new Set(stored.read)
  const save = () => {
    writeFileSync(
      `${file}.new`,
      JSON.stringify({ world, happenings, read: [...read] } satisfies Notes),
    )
    renameSync(`${file}.new`, file)
  }
  return {
    world,
    tell: (at, text) => {
      happenings = [{ at, text }, ...happenings].slice(0, mostHappenings)
      save()
    },
    happenings: () => happenings,
    markRead: (mailId) => {
      if (read.has(mailId)) return
      read.add(mailId)
      save()
    },
    isRead: (mailId) => read.has(mailId),
  }
}
