import { updateRow } from '../../shared/book/change.ts'
import { settingDefinitions } from '../../shared/book/settings.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { dayMs } from '../../shared/time/japan-date.ts'
import { ownerProperty } from '../outbox/ownership.ts'
import { deviceProperty } from '../web-app/devices.ts'
import { revokeDevice } from '../web-app/pairing.ts'
import type { WebDesk } from '../web-app/web-desk.ts'
import { type BookHealth, bookHealth, formerOwnerProperty } from './book-health.ts'

export type LetGoFault =
  | { readonly tag: 'not-owner'; readonly owner: string }
  | { readonly tag: 'still-sending' }
  | { readonly tag: 'under-way'; readonly count: number }
  | { readonly tag: 'still-running'; readonly lastRunAt: number }
  | { readonly tag: 'other-name' }

/** First step of a handover: 設定「送信方法」 to 停止, as a person would type it. */
export function stopSending(desk: WebDesk): void {
  const book = desk.book.read(['settings'])
  const { item } = settingDefinitions.sendingMode
  const row = book.settings.rows.find(({ values }) => values.item === item)
  if (row) desk.book.write(book, [updateRow('settings', row.position, { value: '停止' })])
}

/** The owner lets the book go, once nothing of theirs is under way: whoever sets it up next is its owner. */
export function letGo(
  desk: WebDesk,
  triggers: { removeAll(): void },
): Result<BookHealth, LetGoFault> {
  const health = bookHealth(desk)
  if (health.owner !== health.account) return err({ tag: 'not-owner', owner: health.owner })
  if (!health.isStopped) return err({ tag: 'still-sending' })
  if (health.underWay > 0) return err({ tag: 'under-way', count: health.underWay })
  triggers.removeAll()
  forgetOwner(desk, health.owner)
  return ok(bookHealth(desk))
}

/** So long without a run, the owner's account is taken for lost. */
const lostAfterMs = dayMs

/** For an owner whose account is gone: any editor, naming that account. Their mails under way become 要確認. */
export function takeOver(desk: WebDesk, typedOwner: string): Result<BookHealth, LetGoFault> {
  const health = bookHealth(desk)
  const { owner, lastRunAt } = health
  if (owner === '' || typedOwner.normalize('NFKC').trim().toLowerCase() !== owner.toLowerCase())
    return err({ tag: 'other-name' })
  if (desk.clock.now() - lastRunAt < lostAfterMs) return err({ tag: 'still-running', lastRunAt })
  forgetOwner(desk, owner)
  return ok(bookHealth(desk))
}

function forgetOwner(desk: WebDesk, owner: string): void {
  desk.properties.write({ [formerOwnerProperty]: owner })
  desk.properties.remove(ownerProperty)
}

/** At the setup by another account: its web app has another address, so every device pairs again. */
export function revokeAllDevices(desk: Pick<WebDesk, 'properties' | 'cache'>): void {
  const prefix = deviceProperty('')
  for (const name of Object.keys(desk.properties.readAll()))
    if (name.startsWith(prefix)) revokeDevice(desk, name.slice(prefix.length))
}
