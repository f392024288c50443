import { updateRow } from '../../shared/book/change.ts'
import { settingDefinitions } from '../../shared/book/settings.ts'
import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { buildNumber } from '../build-number.ts'
import { formerOwnerProperty } from '../health/book-health.ts'
import { revokeAllDevices } from '../health/let-go.ts'
import { otherSenderName } from '../outbox/check-sender.ts'
import { doubtedProperty } from '../outbox/marks-doubt.ts'
import {
  buildProperty,
  epochProperty,
  ownerProperty,
  spreadsheetProperty,
} from '../outbox/ownership.ts'
import type { WebDesk } from '../web-app/web-desk.ts'
import type { Backup } from './backups.ts'
import { buildBook } from './build-book.ts'
import { type BookFile, bringUpToDate, examineBook, keepCopy } from './upgrade.ts'

export type Installed =
  | {
      readonly tag: 'installed'
      readonly account: string
      /** Another account owned the book before: its devices are cut off. */
      readonly isSuccession: boolean
      /** This account has set the book up before. */
      readonly isRepair: boolean
      readonly backup?: Backup
      /** What Gmail writes into From by hand, if not what our mails say. */
      readonly otherSenderName: string
    }
  | { readonly tag: 'other-owner'; readonly owner: string }
  | { readonly tag: 'newer-book' }
  | { readonly tag: 'busy' }

/** What setup does to Google besides the book's cells. */
type Platform = { readonly triggers: { renew(): void }; readonly file: BookFile }

const lockWaitMs = 30_000

/** First setup and every later one: tabs, owner, triggers. Only one account may ever be the owner of a book. */
export function install(desk: WebDesk, platform: Platform): Installed {
  return desk.alone(lockWaitMs, () => installAlone(desk, platform)) ?? { tag: 'busy' }
}

function installAlone(desk: WebDesk, { triggers, file }: Platform): Installed {
  const properties = desk.properties.readAll()
  const account = desk.account()
  const owner = properties[ownerProperty]
  const isOwnBook = properties[spreadsheetProperty] === desk.spreadsheetId()
  if (owner !== undefined && isOwnBook && owner !== account) return { tag: 'other-owner', owner }
  const found = examineBook(desk.spreadsheetId())
  if (found.fit === 'newer') return { tag: 'newer-book' }
  const backup = found.fit === 'older' ? keepCopy(desk, file, found) : undefined
  const former = properties[formerOwnerProperty] ?? ''
  const isSuccession = former !== '' && former !== account
  // Before the owner is known: a run of theirs must find no device of the former one.
  if (isSuccession) revokeAllDevices(desk)
  const settings = buildBook(desk.spreadsheetId(), account)
  if (found.fit === 'older') bringUpToDate(desk)
  if (isSuccession) moveMailbox(desk, { former, account })
  triggers.renew()
  desk.properties.write({
    [ownerProperty]: account,
    [spreadsheetProperty]: desk.spreadsheetId(),
    [buildProperty]: String(buildNumber),
    [formerOwnerProperty]: '',
    ...(isOwnBook && { [doubtedProperty]: String(desk.clock.now()) }),
    [epochProperty]:
      isOwnBook && owner ? (properties[epochProperty] ?? '0') : String(desk.clock.now()),
    identityKey: properties.identityKey ?? bytesToBase64Url(desk.randomBytes()),
  })
  return {
    tag: 'installed',
    account,
    isSuccession,
    isRepair: isOwnBook && owner === account,
    ...(backup && { backup }),
    otherSenderName: otherSenderName(desk, settings),
  }
}

type Succession = { readonly former: string; readonly account: string }

/** 設定「事務局メール」 as setup once filled it in; an address of the people's own choice stays. */
function moveMailbox(desk: WebDesk, { former, account }: Succession): void {
  const book = desk.book.read(['settings'])
  const { item } = settingDefinitions.mailbox
  const row = book.settings.rows.find(({ values }) => values.item === item)
  if (row?.values.value.toLowerCase() === former.toLowerCase())
    desk.book.write(book, [updateRow('settings', row.position, { value: account })])
}
