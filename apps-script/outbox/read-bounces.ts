import type { Change } from '../../shared/book/change.ts'
import { updateRow } from '../../shared/book/change.ts'
import { normalAddress } from '../../shared/mail/kind/mail-address.ts'
import { type Bounce, readBounce, undeliveredText } from '../../shared/mail/told/bounce.ts'
import { dayMs } from '../../shared/time/japan-date.ts'
import type { RunState } from './run-state.ts'
import { writeChanges } from './run-state.ts'

/** Reports come within minutes or days; one look an hour costs one call. */
const everyMs = 60 * 60_000
const lookBackMs = 4 * dayMs
const mostReports = 10
const lookedProperty = 'bouncesLookedAt'
const readProperty = 'bouncesRead'

export type Looked = {
  readonly state: RunState
  /** To be written with the heartbeat: a look that is forgotten is made again, and finds the same. */
  readonly noted: Readonly<Record<string, string>>
}

/** Looks for mails of ours that came back: the mail is marked 不達, and its recipient comes onto the call list. */
export function readBounces(state: RunState): Looked {
  const { desk, properties } = state
  const now = desk.clock.now()
  const isSoon = now - Number(properties[lookedProperty] ?? 0) < everyMs
  if (isSoon || !hasSentSince(state, now - lookBackMs)) return { state, noted: {} }
  const listed = desk.mailbox.reportsSince(now - lookBackMs)
  if (listed.found === undefined) return { state, noted: {} }
  const known = new Set((properties[readProperty] ?? '').split(' '))
  const present = listed.found.map(({ id }) => id)
  const fresh = present.filter((id) => !known.has(id)).slice(0, mostReports)
  const bounces = fresh.flatMap((id) => {
    const raw = desk.mailbox.raw(id).found
    return raw === undefined ? [] : [{ id, bounce: readBounce(raw) }]
  })
  const read = [...present.filter((id) => known.has(id)), ...bounces.map(({ id }) => id)]
  return {
    state: writeChanges(
      state,
      bounces.flatMap(({ bounce }) => marks(state, bounce, now)),
    ),
    noted: {
      [lookedProperty]: String(now),
      ...(fresh.length > 0 && { [readProperty]: read.join(' ') }),
    },
  }
}

const hasSentSince = ({ journal }: RunState, since: number): boolean =>
  [...journal.entries.values()].some(({ state, at }) => state === 'sent' && at > since)

/** By our own number in the quoted mail; else the last mail to an address that failed. */
function marks({ book }: RunState, bounce: Bounce, now: number): readonly Change[] {
  if (!bounce.hasFailed) return []
  const sent = book.mailLog.rows.filter(({ values }) => values.status === '送信済')
  const byReference = sent.filter(({ values }) => bounce.references.includes(values.reference))
  const recent = sent.filter(({ values }) => (values.at ?? 0) > now - lookBackMs)
  const byAddress = bounce.recipients.flatMap((address) =>
    recent.filter(({ values }) => normalAddress(values.recipient) === address).slice(-1),
  )
  const meant = byReference.length > 0 ? byReference : byAddress
  return meant
    .filter(({ values }) => !/不達|連絡済/.test(values.reason))
    .map(({ position }) => updateRow('mailLog', position, { reason: undeliveredText }))
}
