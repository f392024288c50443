import type { Desk } from '../../outbox/desk.ts'
import { ownerProperty } from '../../outbox/ownership.ts'
import type { RunState } from '../../outbox/run-state.ts'
import {
  holds,
  keepSelfCheck,
  readSelfCheck,
  type SelfCheck,
  withFindings,
} from './check-record.ts'

/** Longer than any lag that the recovery of mails allows for. */
const searchWithinMs = 30 * 60_000
const givenUpMs = 3 * 60 * 60_000

/** What only time tells: looked at again by every periodic run, until it is known. */
export function goOnChecking({ desk, properties }: RunState): void {
  const check = readSelfCheck(properties)
  if (!check || check.sentAt === 0 || isSettled(check)) return
  const owner = properties[ownerProperty] ?? ''
  const clock = { clockAccount: holds(desk.account() === owner) }
  keepSelfCheck(desk, withFindings(lookForCopy(desk, check), clock))
}

const isSettled = ({ findings }: SelfCheck): boolean =>
  findings.sentSearch !== undefined && findings.clockAccount !== undefined

/** Whether the search finds the sent copy by now, and since when. */
export function lookForCopy(desk: Desk, check: SelfCheck): SelfCheck {
  if (check.findings.sentSearch !== undefined) return check
  const { found } = desk.mailbox.findSent(check.reference)
  const waited = desk.clock.now() - check.sentAt
  if (found !== undefined && found.length > 0) {
    const words = waited < 60_000 ? 'すぐ' : `${Math.round(waited / 60_000)}分以内`
    return withFindings(check, { sentSearch: holds(waited <= searchWithinMs, words) })
  }
  return waited > givenUpMs
    ? withFindings(check, { sentSearch: ['differs', '3時間たっても出ない'] })
    : check
}
