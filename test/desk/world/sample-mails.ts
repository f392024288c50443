import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '../../google/open-world.ts'

type SampleMail = { readonly raw: Uint8Array; readonly at: number; readonly messageId: string }

const folder = join(import.meta.dirname, '..', 'mails')

function headerOf(raw: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? ''
}

/** The applications that come with the desk, oldest first; each arrives at its own Date. */
export function loadSampleMails(): readonly SampleMail[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => {
      const raw = readFileSync(join(folder, name))
      const head = raw.toString('latin1')
      return {
        raw,
        at: Date.parse(headerOf(head, 'Date')),
        messageId: headerOf(head, 'Message-ID'),
      }
    })
    .sort((a, b) => a.at - b.at)
}

export type Arrivals = {
  /** Puts into the inbox what has arrived by now; gives how many. */
  deliverDue(): number
  /** When the next one arrives, if any is left. */
  next(): number | undefined
}

/** The sample mails as seen from a world: those it holds already do not come again. */
export function createArrivals(world: World, mails: readonly SampleMail[]): Arrivals {
  const known = new Set(world.mail.messages().map(({ headers }) => headers['message-id'] ?? ''))
  const waiting = mails.filter(({ messageId }) => !known.has(messageId))
  return {
    deliverDue: () => {
      let count = 0
      for (let mail = waiting[0]; mail && mail.at <= world.now(); mail = waiting[0]) {
        world.mail.deliver({ raw: mail.raw, authentication: 'pass', at: mail.at })
        waiting.shift()
        count++
      }
      return count
    },
    next: () => waiting[0]?.at,
  }
}
