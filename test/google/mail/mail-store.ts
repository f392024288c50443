import { notFound } from '../core/google-error.ts'
import type { FaultPlan } from '../faults.ts'
import { nextHexId, type WorldState } from '../world-state.ts'
import { addressesIn } from './addresses.ts'
import { type Departed, headerIn, type Mailbox, type MailRecord, newMailbox } from './mailbox.ts'
import type { Octets } from './octets.ts'

const dayMs = 86_400_000
/** Recipients a day of a Workspace account (PLATFORM §1). */
const dailyRecipients = 1500

/** The mailboxes of a world, and what delivery between them does. */
export class MailStore {
  readonly state: WorldState
  readonly faults: FaultPlan

  constructor(state: WorldState, faults: FaultPlan) {
    this.state = state
    this.faults = faults
  }

  mailbox(address: string): Mailbox {
    const box = this.state.mailboxes[address]
    if (!box) throw new Error(`no such user in this world: ${address}`)
    return box
  }

  addUser(address: string): void {
    this.state.mailboxes[address] ??= newMailbox(address)
  }

  newId(): string {
    return nextHexId(this.state)
  }

  store(
    box: Mailbox,
    fields: {
      raw: Octets
      threadId?: string | undefined
      labelIds: string[]
      at?: number | undefined
    },
  ): MailRecord {
    const id = this.newId()
    const { now } = this.state
    const record: MailRecord = {
      id,
      threadId: fields.threadId ?? id,
      labelIds: fields.labelIds,
      internalDate: fields.at ?? now,
      storedAt: now,
      raw: fields.raw,
    }
    box.messages.push(record)
    return record
  }

  message(box: Mailbox, id: string): MailRecord {
    const record = box.messages.find((one) => one.id === id)
    if (!record) throw notFound()
    return record
  }

  /** Takes a message (and its draft) out; lists may show it until the index has caught up. */
  remove(box: Mailbox, departed: Omit<Departed, 'at'>): void {
    const { now } = this.state
    box.messages = box.messages.filter((one) => one !== departed.message)
    box.drafts = box.drafts.filter((one) => one !== departed.draft)
    box.departed = box.departed.filter((one) => one.at > now - dayMs)
    box.departed.push({ ...departed, at: now })
  }

  /** What a list or search sees: nothing younger than the lag, and what has gone since. */
  listedMessages(box: Mailbox): MailRecord[] {
    const horizon = this.state.now - this.faults.lagMs
    if (this.faults.lagMs === 0) return box.messages
    const ghosts = box.departed.filter((one) => one.at > horizon).map((one) => one.message)
    return [...box.messages, ...ghosts].filter((one) => one.storedAt <= horizon)
  }

  listedDrafts(box: Mailbox): { id: string; message: MailRecord }[] {
    const horizon = this.state.now - this.faults.lagMs
    const present = box.drafts.map((draft) => ({
      draft,
      message: this.message(box, draft.messageId),
    }))
    const ghosts = box.departed.filter((one) => one.at > horizon)
    return [...present, ...(this.faults.lagMs > 0 ? ghosts : [])].flatMap(({ draft, message }) =>
      draft && (this.faults.lagMs === 0 || draft.storedAt <= horizon)
        ? [{ id: draft.id, message }]
        : [],
    )
  }

  /** Mail recipients left in the rolling 24 hours (PLATFORM §1). */
  remainingQuota(address: string): number {
    if (this.faults.quotaLeft !== undefined) return this.faults.quotaLeft
    const since = this.state.now - dayMs
    const log = this.mailbox(address).sentLog.filter((one) => one.at > since)
    return Math.max(0, dailyRecipients - log.reduce((sum, one) => sum + one.recipients, 0))
  }

  noteSent(box: Mailbox, recipients: number): void {
    const { now } = this.state
    box.sentLog = box.sentLog.filter((one) => one.at > now - dayMs)
    box.sentLog.push({ at: now, recipients })
    if (this.faults.quotaLeft !== undefined) this.faults.quotaLeft -= recipients
  }

  recipientsOf(record: MailRecord): string[] {
    const lists = ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(headerIn(record, name)))
    return [...new Set(lists)]
  }
}
