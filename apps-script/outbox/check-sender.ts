import type { Settings } from '../../shared/book/settings.ts'
import { senderName } from '../../shared/mail/words/sender-name.ts'
import { senderFor } from '../google/mail-labels.ts'
import type { Desk } from './desk.ts'
import type { RunState } from './run-state.ts'

/** The address that was checked, whether Gmail lets us send as it, and when it said so. */
const senderProperty = 'sender'
const goodForMs = 24 * 60 * 60_000
const badForMs = 5 * 60_000

type Checked = { readonly address: string; readonly isUsable: boolean; readonly at: number }

/** What the last check of 設定「事務局メール」 found; blank while nothing is known to be wrong. */
export function senderFault(
  properties: Readonly<Record<string, string>>,
  { mailbox }: { readonly mailbox: string },
): string {
  const checked = readChecked(properties)
  const isWrong = checked !== undefined && checked.address === mailbox && !checked.isUsable
  return isWrong ? mailbox : ''
}

/**
 * Gmail silently writes the account's own address into From where it does not know the other one: a send-as
 * address is looked up before anything goes, once a day, and every run while it is missing (PLATFORM §2.1).
 */
export function checkSender(state: RunState): RunState {
  const { desk, book, properties } = state
  const { standing, settings } = book.values
  const address = settings.mailbox.trim()
  if (!standing || address === '' || address === desk.account()) return state
  const now = desk.clock.now()
  const known = readChecked(properties)
  const isFresh =
    known?.address === address && now - known.at < (known.isUsable ? goodForMs : badForMs)
  if (isFresh) return state
  const listed = desk.mailbox.senders()
  if (listed.found === undefined) return state
  const isUsable = senderFor(listed.found, address) !== undefined
  const written = { [senderProperty]: JSON.stringify({ address, isUsable, at: now }) }
  desk.properties.write(written)
  const values = {
    ...book.values,
    standing: { ...standing, senderFault: isUsable ? '' : address },
  }
  return { ...state, properties: { ...properties, ...written }, book: { ...book, values } }
}

/**
 * The name Gmail puts on mails that people write from this address by hand, if it is another than ours; blank
 * where it is the same, or the account's own, which nobody tells us.
 */
export function otherSenderName(
  desk: Pick<Desk, 'mailbox' | 'account'>,
  settings: Settings,
): string {
  if (settings.groupName === '') return ''
  const address = settings.mailbox.trim() || desk.account()
  const { name = '' } = senderFor(desk.mailbox.senders().found ?? [], address) ?? {}
  return name === senderName(settings) ? '' : name
}

function readChecked(properties: Readonly<Record<string, string>>): Checked | undefined {
  const text = properties[senderProperty]
  return text === undefined ? undefined : (JSON.parse(text) as Checked)
}
