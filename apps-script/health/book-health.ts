import { BrokenBook } from '../google/broken-book.ts'
import { readJournal } from '../outbox/journal.ts'
import { heartbeatProperty, ownerProperty, spreadsheetProperty } from '../outbox/ownership.ts'
import { type ListedDevice, listDevices } from '../web-app/pairing.ts'
import type { WebDesk } from '../web-app/web-desk.ts'

/** Who was the owner until the book was let go: properties of the installation. */
export const formerOwnerProperty = 'formerOwner'

/** How the installation stands, for people: who sends, since when nothing ran, what is under way. */
export type BookHealth = {
  /** Blank: nobody has set the book up, or its owner let it go. */
  readonly owner: string
  readonly formerOwner: string
  readonly account: string
  readonly devices: readonly ListedDevice[]
  /** Epoch milliseconds of the last periodic run; 0 for none. */
  readonly lastRunAt: number
  /** Mails between claim and note: a run died there, or is at work. */
  readonly underWay: number
  readonly isStopped: boolean
  /** Recipients left today; only the owner's account can ask. */
  readonly quotaLeft: number | undefined
}

export function bookHealth(desk: WebDesk): BookHealth {
  const properties = desk.properties.readAll()
  const isHere = properties[spreadsheetProperty] === desk.spreadsheetId()
  const owner = isHere ? (properties[ownerProperty] ?? '') : ''
  const account = desk.account()
  const journal = readJournal(properties)
  const claims = [...journal.entries.values()].filter(({ state }) => state === 'claimed')
  const { isStopped, handedOver } = isHere ? inBook(desk) : unread
  return {
    owner,
    formerOwner: properties[formerOwnerProperty] ?? '',
    account,
    devices: listDevices(desk).filter(({ state }) => state === 'active'),
    lastRunAt: Number(properties[heartbeatProperty] ?? 0),
    underWay: claims.filter(({ key }) => !handedOver.has(key)).length + journal.strays.length,
    isStopped,
    quotaLeft: owner !== '' && owner === account ? desk.remainingMailQuota() : undefined,
  }
}

type InBook = { readonly isStopped: boolean; readonly handedOver: ReadonlySet<string> }

const unread: InBook = { isStopped: false, handedOver: new Set() }

/** What waits for a person is under way no longer. A book that needs repair tells nothing. */
function inBook(desk: WebDesk): InBook {
  try {
    const { mailLog, values } = desk.book.read(['settings', 'mailLog'])
    const doubtful = mailLog.rows.filter((row) => row.values.status === '要確認')
    return {
      isStopped: values.settings.sendingMode === '停止',
      handedOver: new Set(doubtful.map((row) => row.values.key)),
    }
  } catch (error) {
    if (error instanceof BrokenBook) return unread
    throw error
  }
}
