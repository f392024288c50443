import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Happening } from '../desk-api.ts'

type Notes = { readonly happenings: readonly Happening[]; readonly read: readonly string[] }

const mostHappenings = 60

export type DeskNotes = {
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
    return { happenings: [], read: [] } // first start
  }
}

/** What the desk itself remembers beside the world: the line on top, and which mails were opened. */
export function openDeskNotes(file: string): DeskNotes {
  let { happenings } = load(file)
  const read = new Set(load(file).read)
  const save = () => {
    writeFileSync(`${file}.new`, JSON.stringify({ happenings, read: [...read] } satisfies Notes))
    renameSync(`${file}.new`, file)
  }
  return {
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
