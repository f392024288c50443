import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { buildNumber } from '../build-number.ts'
import type { Desk } from '../outbox/desk.ts'
import {
  buildProperty,
  epochProperty,
  ownerProperty,
  spreadsheetProperty,
} from '../outbox/ownership.ts'
import type { Backup } from './backups.ts'
import { buildBook } from './build-book.ts'
import { type BookFile, bringUpToDate, examineBook, keepCopy } from './upgrade.ts'

export type Installed =
  | { readonly tag: 'installed'; readonly account: string; readonly backup?: Backup }
  | { readonly tag: 'other-owner'; readonly owner: string }
  | { readonly tag: 'newer-book' }
  | { readonly tag: 'busy' }

/** What setup does to Google besides the book's cells. */
type Platform = { readonly triggers: { renew(): void }; readonly file: BookFile }

const lockWaitMs = 30_000

/** First setup and every later one: tabs, owner, triggers. Only one account may ever be the owner of a book. */
export function install(desk: Desk, platform: Platform): Installed {
  return desk.alone(lockWaitMs, () => installAlone(desk, platform)) ?? { tag: 'busy' }
}

function installAlone(desk: Desk, { triggers, file }: Platform): Installed {
  const properties = desk.properties.readAll()
  const account = desk.account()
  const owner = properties[ownerProperty]
  const isOwnBook = properties[spreadsheetProperty] === desk.spreadsheetId()
  if (owner !== undefined && isOwnBook && owner !== account) return { tag: 'other-owner', owner }
  const found = examineBook(desk.spreadsheetId())
  if (found.fit === 'newer') return { tag: 'newer-book' }
  const backup = found.fit === 'older' ? keepCopy(desk, file, found) : undefined
  buildBook(desk.spreadsheetId(), account)
  if (found.fit === 'older') bringUpToDate(desk)
  triggers.renew()
  desk.properties.write({
    [ownerProperty]: account,
    [spreadsheetProperty]: desk.spreadsheetId(),
    [buildProperty]: String(buildNumber),
    [epochProperty]:
      isOwnBook && owner ? (properties[epochProperty] ?? '0') : String(desk.clock.now()),
    identityKey: properties.identityKey ?? bytesToBase64Url(desk.randomBytes()),
  })
  return { tag: 'installed', account, ...(backup && { backup }) }
}
