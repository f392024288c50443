import type { RunState } from './run-state.ts'
import { noteStaff, staffLabels } from './staff-labels.ts'

/** What every mail list shows, phones included: who is registered, who waits for an answer, who has it (DESIGN §6). */
const registeredLabel = '登録済'
const unansweredLabel = '要返信'

const labelsProperty = 'labels'
const labelledProperty = 'labelledAt'
const everyMs = 60 * 60_000
/** A row may be written a while after its mail was registered. */
const overlapMs = 5 * 60_000
const mostAtOnce = 500

/** Once an hour, if somebody was registered or a meeting changed hands: their mails say so. After a crash it is done again. */
export function labelRegistered(state: RunState): void {
  // At most one look into the mailbox a run.
  if (Object.keys(state.notes ?? {}).length > 0) return
  state.desk.properties.write(labelledNow(state))
}

type Relabelling = {
  readonly messageIds: readonly string[]
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

function labelledNow(state: RunState): Readonly<Record<string, string>> {
  const now = state.desk.clock.now()
  const last = Number(state.properties[labelledProperty] ?? 0)
  if (now - last < everyMs) return {}
  const since = last - overlapMs
  const fresh = state.book.registrations.rows
    .filter(({ values }) => values.sourceMail !== '' && (values.appliedAt ?? 0) > since)
    .map(({ values }) => values.sourceMail)
  const work: readonly Relabelling[] = [
    { messageIds: fresh, add: [registeredLabel], remove: [unansweredLabel] },
    ...staffLabels(state, since),
  ].filter(({ messageIds }) => messageIds.length > 0)
  if (work.length === 0) return {}
  const { properties, idOf } = knownLabels(
    state,
    work.flatMap(({ add, remove }) => [...add, ...remove]),
  )
  if (!idOf) return {}
  const isDone = work.every(({ messageIds, add, remove }) =>
    state.desk.mailbox.relabel({
      messageIds: [...new Set(messageIds)].slice(-mostAtOnce),
      add: add.map(idOf),
      remove: remove.map(idOf),
    }),
  )
  if (!isDone) return { [labelsProperty]: '' }
  return { ...properties, ...noteStaff(state), [labelledProperty]: String(now) }
}

/** Once a morning: mails that nobody has looked after bear 要返信, all others lose it. */
export function labelUnanswered(state: RunState, messageIds: readonly string[]): void {
  const { properties, idOf } = knownLabels(state, [unansweredLabel])
  if (!idOf) return
  const label = idOf(unansweredLabel)
  const bearing = state.desk.mailbox.labelled(unansweredLabel).found ?? []
  const stale = bearing.filter((id) => !messageIds.includes(id))
  const { relabel } = state.desk.mailbox
  const results = [
    stale.length === 0 || relabel({ messageIds: stale, add: [], remove: [label] }),
    messageIds.length === 0 || relabel({ messageIds, add: [label], remove: [] }),
  ]
  state.desk.properties.write(results.includes(false) ? { [labelsProperty]: '' } : properties)
}

type Known = {
  readonly properties: Readonly<Record<string, string>>
  readonly idOf: ((name: string) => string) | undefined
}

/** Made once and remembered by name; one that a person deleted is made again. */
function knownLabels({ desk, properties }: RunState, names: readonly string[]): Known {
  const text = properties[labelsProperty] ?? ''
  const known = text === '' ? {} : (JSON.parse(text) as Record<string, string>)
  const missing = [...new Set(names)].filter((name) => known[name] === undefined)
  const made = missing.length === 0 ? [] : desk.mailbox.labelIds(missing).found
  if (!made) return { properties: {}, idOf: undefined }
  const ids = { ...known, ...Object.fromEntries(missing.map((name, at) => [name, made[at] ?? ''])) }
  return {
    properties: missing.length === 0 ? {} : { [labelsProperty]: JSON.stringify(ids) },
    idOf: (name) => ids[name] ?? '',
  }
}
