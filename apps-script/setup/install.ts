import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { buildNumber } from '../build-number.ts'
import type { Desk } from '../outbox/desk.ts'
import {
  buildProperty,
  epochProperty,
  ownerProperty,
  spreadsheetProperty,
} from '../outbox/ownership.ts'
import { buildBook } from './build-book.ts'

export type Installed =
  | { readonly tag: 'installed'; readonly account: string }
  | { readonly tag: 'other-owner'; readonly owner: string }

/** First setup and every later one: tabs, owner, triggers. Only one account may ever be the owner of a book. */
export function install(desk: Desk, triggers: { renew(): void }): Installed {
  const properties = desk.properties.readAll()
  const account = desk.account()
  const owner = properties[ownerProperty]
  const isOwnBook = properties[spreadsheetProperty] === desk.spreadsheetId()
  if (owner !== undefined && isOwnBook && owner !== account) return { tag: 'other-owner', owner }
  buildBook(desk.spreadsheetId(), account)
  triggers.renew()
  desk.properties.write({
    [ownerProperty]: account,
    [spreadsheetProperty]: desk.spreadsheetId(),
    [buildProperty]: String(buildNumber),
    [epochProperty]:
      isOwnBook && owner ? (properties[epochProperty] ?? '0') : String(desk.clock.now()),
    identityKey: properties.identityKey ?? bytesToBase64Url(desk.randomBytes()),
  })
  return { tag: 'installed', account }
}
