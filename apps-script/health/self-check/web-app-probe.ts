import { sameMac } from '../../../shared/protocol/envelope.ts'
import { ownerProperty } from '../../outbox/ownership.ts'
import type { WebDesk } from '../../web-app/web-desk.ts'
import {
  expecting,
  holds,
  readSelfCheck,
  type SelfCheck,
  selfCheckProperty,
  withFindings,
} from './check-record.ts'

/** Left by the web app for the page that waits for it. */
const probeProperty = 'selfCheckProbe'

type Probe = {
  readonly at: number
  readonly sawBook: boolean
  readonly isOwner: boolean
  readonly gotLock: boolean
}

/** Called through the web app's address with the check's token; anybody else learns nothing. */
export function probeWebApp(desk: WebDesk, token: string): boolean {
  const text = desk.properties.read(selfCheckProperty)
  const check = readSelfCheck(text === null ? {} : { [selfCheckProperty]: text })
  if (!check || !sameMac(check.token, token)) return false
  const probe: Probe = {
    at: desk.clock.now(),
    sawBook: desk.book.read(['settings']).settings.rows.length > 0,
    isOwner: desk.account() === desk.properties.read(ownerProperty),
    gotLock: desk.alone(500, () => true) ?? false,
  }
  desk.properties.write({ [probeProperty]: JSON.stringify(probe) })
  return true
}

/** Keeps the lock while the web app is asked, then reads what it met. */
export function awaitProbe(
  desk: WebDesk,
  check: SelfCheck,
  sleep: (ms: number) => void,
): SelfCheck {
  desk.properties.remove(probeProperty)
  const until = desk.clock.now() + 20_000
  let text: string | null = null
  while (text === null && desk.clock.now() < until) {
    sleep(1000)
    text = desk.properties.read(probeProperty)
  }
  if (text === null) {
    const missing = ['unknown', '開かれなかった'] as const
    return withFindings(check, { webAppBook: missing, webAppAccount: missing, webAppLock: missing })
  }
  const { sawBook, isOwner, gotLock } = JSON.parse(text) as Probe
  return withFindings(check, {
    webAppBook: holds(sawBook),
    webAppAccount: holds(isOwner),
    webAppLock: expecting(gotLock ? '待たなかった' : '待った', '待った'),
  })
}
