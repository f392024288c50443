import { GoogleError, notFound } from '../core/google-error.ts'
import { type ListOptions, page } from './gmail-drafts.ts'
import type { MailStore } from './mail-store.ts'
import { type Label, type Mailbox, type MailRecord, systemLabels } from './mailbox.ts'
import { type MessageOptions, messageAnswer } from './message-answer.ts'
import { parseSearch } from './search.ts'

export interface LabelChange {
  readonly addLabelIds?: readonly string[]
  readonly removeLabelIds?: readonly string[]
}

/** Newest first; TRASH and SPAM only when asked for. */
function findMessages(store: MailStore, box: Mailbox, options: ListOptions): MailRecord[] {
  const query = options.q ?? ''
  const test = parseSearch(query)
  const context = { mailbox: box, now: store.state.now }
  const asked = [options.labelIds ?? []].flat()
  const all = options.includeSpamTrash === true || /in:(trash|spam|anywhere)/i.test(query)
  const hidden = (record: MailRecord): boolean =>
    !all && record.labelIds.some((id) => (id === 'TRASH' || id === 'SPAM') && !asked.includes(id))
  return store
    .listedMessages(box)
    .filter((record) => !hidden(record))
    .filter((record) => asked.every((id) => record.labelIds.includes(id)))
    .filter((record) => test(record, context))
    .sort((one, other) => other.internalDate - one.internalDate || (other.id < one.id ? -1 : 1))
}

export function listMessages(store: MailStore, box: Mailbox, options: ListOptions): object {
  const found = findMessages(store, box, options)
  return page(
    'messages',
    found.map(({ id, threadId }) => ({ id, threadId })),
    options,
  )
}

export function modifyMessage(
  store: MailStore,
  box: Mailbox,
  { id, change }: { id: string; change: LabelChange },
): object {
  const record = store.message(box, id)
  relabel(box, record, change)
  return { id, threadId: record.threadId, labelIds: record.labelIds }
}

/** "Provides no guarantees that messages were already labeled or even existed at all" (API reference). */
export function modifyMessages(
  store: MailStore,
  box: Mailbox,
  { ids, change }: { ids: readonly string[]; change: LabelChange },
): void {
  for (const record of box.messages.filter(({ id }) => ids.includes(id)))
    modifyMessage(store, box, { id: record.id, change })
}

function relabel(box: Mailbox, record: MailRecord, change: LabelChange): void {
  const known = (id: string): boolean =>
    systemLabels.includes(id) || box.labels.some((label) => label.id === id)
  const { addLabelIds: added = [], removeLabelIds: removed = [] } = change
  const bad = [...added, ...removed].find((id) => !known(id))
  if (bad !== undefined) throw new GoogleError(400, `Invalid label: ${bad}`, 'invalidArgument')
  const kept = record.labelIds.filter((id) => !removed.includes(id))
  record.labelIds = [...new Set([...kept, ...added])]
}

export function trashMessage(store: MailStore, box: Mailbox, id: string): object {
  const record = store.message(box, id)
  record.labelIds = [...record.labelIds.filter((one) => one !== 'INBOX'), 'TRASH']
  return { id, threadId: record.threadId, labelIds: record.labelIds }
}

function threadRecords(box: Mailbox, id: string): MailRecord[] {
  const records = box.messages.filter((record) => record.threadId === id)
  if (records.length === 0) throw notFound()
  return records.sort((one, other) => one.internalDate - other.internalDate)
}

export function getThread(
  box: Mailbox,
  { id, options }: { id: string; options: MessageOptions },
): object {
  const records = threadRecords(box, id)
  const historyId = String(records.at(-1)?.storedAt ?? 0)
  return { id, historyId, messages: records.map((record) => messageAnswer(record, options)) }
}

export function listThreads(store: MailStore, box: Mailbox, options: ListOptions): object {
  const ids = [...new Set(findMessages(store, box, options).map((record) => record.threadId))]
  const threads = ids.map((id) => {
    const newest = box.messages.findLast((record) => record.threadId === id)
    const answer = newest
      ? (messageAnswer(newest, { format: 'minimal' }) as { snippet?: string })
      : {}
    return { id, snippet: answer.snippet ?? '', historyId: String(newest?.storedAt ?? 0) }
  })
  return page('threads', threads, options)
}

export function modifyThread(
  box: Mailbox,
  { id, change }: { id: string; change: LabelChange },
): object {
  for (const record of threadRecords(box, id)) relabel(box, record, change)
  return { id }
}

export function listLabels(box: Mailbox): object {
  const system = systemLabels.map((id) => ({ id, name: id, type: 'system' }))
  return { labels: [...system, ...box.labels] }
}

export function createLabel(box: Mailbox, body: Partial<Label>): object {
  const name = body.name ?? ''
  const taken = [...box.labels.map((label) => label.name), ...systemLabels]
  if (!name) throw new GoogleError(400, 'Invalid label name', 'invalidArgument')
  if (taken.some((one) => one.toLowerCase() === name.toLowerCase())) {
    throw new GoogleError(409, 'Label name exists or conflicts')
  }
  const label: Label = { ...body, id: `Label_${box.labels.length + 1}`, name, type: 'user' }
  box.labels.push(label)
  return label
}

export function patchLabel(
  box: Mailbox,
  { id, body }: { id: string; body: Partial<Label> },
): object {
  const label = box.labels.find((one) => one.id === id)
  if (!label) throw notFound()
  Object.assign(label, body, { id })
  return label
}

export function profile(box: Mailbox): object {
  return {
    emailAddress: box.address,
    messagesTotal: box.messages.length,
    threadsTotal: new Set(box.messages.map((record) => record.threadId)).size,
    historyId: String(box.messages.at(-1)?.storedAt ?? 0),
  }
}
