import type { Lookup } from '../google/gmail-lookup.ts'
import type { RunState } from './run-state.ts'

/** What every mail list shows, phones included: who is registered, who waits for an answer (DESIGN §6). */
const labelNames = { registered: '登録済', unanswered: '要返信' } as const
type LabelIds = Readonly<Record<keyof typeof labelNames, string>>

const labelsProperty = 'labels'
const labelledProperty = 'labelledAt'
const everyMs = 60 * 60_000
/** A row may be written a while after its mail was registered. */
const overlapMs = 5 * 60_000
const mostAtOnce = 500

/** Once an hour, if somebody was registered: their mails bear 登録済. After a crash it is done again. */
export function labelRegistered(state: RunState): void {
  // At most one look into the mailbox a run.
  if (Object.keys(state.notes ?? {}).length > 0) return
  state.desk.properties.write(labelledNow(state))
}

function labelledNow(state: RunState): Readonly<Record<string, string>> {
  const now = state.desk.clock.now()
  const last = Number(state.properties[labelledProperty] ?? 0)
  if (now - last < everyMs) return {}
  const since = last - overlapMs
  const ids = state.book.registrations.rows
    .filter(({ values }) => values.sourceMail !== '' && (values.appliedAt ?? 0) > since)
    .map(({ values }) => values.sourceMail)
  if (ids.length === 0) return {}
  const { properties, labels } = knownLabels(state)
  if (labels === undefined) return {}
  const messageIds = [...new Set(ids)].slice(-mostAtOnce)
  const isDone = state.desk.mailbox.relabel({
    messageIds,
    add: [labels.registered],
    remove: [labels.unanswered],
  })
  if (!isDone) return { [labelsProperty]: '' }
  return { ...properties, [labelledProperty]: String(now) }
}

/** Once a morning: mails that nobody has looked after bear 要返信, all others lose it. */
export function labelUnanswered(state: RunState, messageIds: readonly string[]): void {
  const { properties, labels } = knownLabels(state)
  if (labels === undefined) return
  const bearing = state.desk.mailbox.labelled(labelNames.unanswered).found ?? []
  const stale = bearing.filter((id) => !messageIds.includes(id))
  const { relabel } = state.desk.mailbox
  const results = [
    stale.length === 0 || relabel({ messageIds: stale, add: [], remove: [labels.unanswered] }),
    messageIds.length === 0 || relabel({ messageIds, add: [labels.unanswered], remove: [] }),
  ]
  state.desk.properties.write(results.includes(false) ? { [labelsProperty]: '' } : properties)
}

type Known = {
  readonly properties: Readonly<Record<string, string>>
  readonly labels: LabelIds | undefined
}

/** Made once and remembered; one that a person deleted is made again. */
function knownLabels({ desk, properties }: RunState): Known {
  const text = properties[labelsProperty] ?? ''
  if (text !== '') return { properties: {}, labels: JSON.parse(text) as LabelIds }
  const made: Lookup<readonly string[]> = desk.mailbox.labelIds(Object.values(labelNames))
  const [registered, unanswered] = made.found ?? []
  if (registered === undefined || unanswered === undefined)
    return { properties: {}, labels: undefined }
  const labels = { registered, unanswered }
  return { properties: { [labelsProperty]: JSON.stringify(labels) }, labels }
}
