import { updateRow } from '../../shared/book/change.ts'
import { takenBackApproval } from '../../shared/decide/row/taken-back-approval.ts'
import { attemptsAllowed, attemptsIn, attemptsText } from '../../shared/mail/guard/retry-later.ts'
import { digestFacts, readFacts } from '../../shared/mail/told/facts.ts'
import { isUnderWay } from '../../shared/mail/told/logged-mail.ts'
import type { DraftRef, StoredMessage } from '../google/mailbox.ts'
import { headerOf } from '../google/mailbox.ts'
import { wasPausedBy } from './budget.ts'
import type { JournalEntry } from './journal.ts'
import { noteSent } from './note-sent.ts'
import { epochProperty } from './ownership.ts'
import { keepStrays, logChanges, type RunState, writeChanges } from './run-state.ts'
import { discardDraft, withdraw } from './withdraw.ts'

/** A run dies after six minutes at the latest; what is younger may still be under way. */
const untouchedMs = 10 * 60_000
/** After this long without draft and without sent copy, only a person can know. */
const givenUpMs = 60 * 60_000

type Finding =
  | { readonly tag: 'sent'; readonly entry: JournalEntry }
  | { readonly tag: 'never-sent' }
  | { readonly tag: 'lost' }
  | { readonly tag: 'unknown' }

/**
 * Finishes what a dead run left behind (DESIGN §7). A draft vanishes when it is sent, so a draft that is
 * there was not sent; a noted draft that is gone was sent if its copy can be found, else a person decides.
 * Nothing is ever resent by itself while a doubt remains.
 */
export function recover(start: RunState): RunState {
  const state = cancelGivenUp(start)
  const now = state.desk.clock.now()
  const open = openClaims(state).filter(({ at }) => now - at >= untouchedMs)
  if (open.length === 0 && state.journal.strays.length === 0) return state
  const drafts = state.desk.mailbox.drafts()
  if (drafts.found === undefined) return state
  const draftIds = new Set(drafts.found.map(({ draftId }) => draftId))
  const findings = open.map((entry) => ({ entry, finding: examine(state, entry, draftIds) }))
  const sent = findings.flatMap(({ finding }) => (finding.tag === 'sent' ? [finding.entry] : []))
  const freed = findings.flatMap(({ entry, finding }) =>
    finding.tag === 'never-sent' ? [entry] : [],
  )
  const lost = findings.flatMap(({ entry, finding }) => (finding.tag === 'lost' ? [entry] : []))
  const finished = countAttempts(
    withdraw(noteSent(state, sent), freed),
    freed.filter(({ at }) => !wasPausedBy(state.properties, at)),
  )
  return discardStrays(handOver(finished, lost), drafts.found)
}

/** Given up by a run that died before saying so here: it never went, whatever has become of its draft. */
function cancelGivenUp(state: RunState): RunState {
  const given = new Set(state.journal.strays.map(({ reference }) => reference))
  if (given.size === 0) return state
  const changes = state.book.mailLog.rows
    .filter(({ values }) => isUnderWay(values) && given.has(values.reference))
    .filter(({ values }) => !state.journal.entries.has(values.key))
    .map(({ position }) => updateRow('mailLog', position, { status: '取消' }))
  return changes.length === 0 ? state : writeChanges(state, changes)
}

/** A mail that dies again and again waits for a person instead of trying for ever. */
function countAttempts(state: RunState, freed: readonly JournalEntry[]): RunState {
  const changes = freed.flatMap(({ key }) => {
    const row = state.book.mailLog.rows.find(({ values }) => values.key === key)
    const attempts = attemptsIn(row?.values.reason ?? '') + 1
    const isOver = attempts >= attemptsAllowed
    return logChanges(state.book, {
      key,
      reason: attemptsText(attempts),
      at: state.desk.clock.now(),
      ...(isOver && { status: '失敗' as const }),
    })
  })
  return changes.length === 0 ? state : writeChanges(state, changes)
}

/** Claims of the journal, and rows of the log that say "under way" but stand in no journal any more. */
function openClaims(state: RunState): readonly JournalEntry[] {
  const claimed = [...state.journal.entries.values()].filter((entry) => entry.state === 'claimed')
  const handedOver = new Set(
    state.book.mailLog.rows
      .filter(({ values }) => values.status === '要確認' && values.draftId !== '')
      .map(({ values }) => values.key),
  )
  const orphaned = state.book.mailLog.rows
    .map(({ values }) => values)
    .filter((row) => isUnderWay(row) && !state.journal.entries.has(row.key))
    .map(
      ({ key, reference, draftId, threadId, at, facts }): JournalEntry => ({
        key,
        state: 'claimed',
        reference,
        draftId,
        threadId,
        messageId: '',
        at: at ?? 0,
        facts: facts === '' ? '' : digestFacts(readFacts(facts)),
      }),
    )
  return [...claimed.filter(({ key }) => !handedOver.has(key)), ...orphaned]
}

function examine(state: RunState, entry: JournalEntry, draftIds: ReadonlySet<string>): Finding {
  if (entry.draftId === '') return { tag: 'never-sent' }
  // Its draft lies in the mailbox of another owner, where nobody can look (DESIGN §11).
  if (entry.at < Number(state.properties[epochProperty] ?? 0)) return { tag: 'lost' }
  const copy = findCopy(state, entry)
  if (copy === 'unknown') return { tag: 'unknown' }
  if (copy) {
    const { id: messageId, threadId } = copy
    return { tag: 'sent', entry: { ...entry, state: 'sent', messageId, threadId } }
  }
  if (draftIds.has(entry.draftId)) return { tag: 'never-sent' }
  return state.desk.clock.now() - entry.at >= givenUpMs ? { tag: 'lost' } : { tag: 'unknown' }
}

type Copy = Pick<StoredMessage, 'id' | 'threadId'>

/** The sent copy, by its thread, else by the reference it prints. */
function findCopy(state: RunState, entry: JournalEntry): Copy | undefined | 'unknown' {
  const { mailbox } = state.desk
  const thread = mailbox.sentInThread(entry.threadId)
  if (thread.found === undefined && !thread.certain) return 'unknown'
  const inThread = thread.found?.find(
    (message) => headerOf(message, 'X-Jimukyoku-Reference') === entry.reference,
  )
  if (inThread) return inThread
  const search = mailbox.findSent(entry.reference)
  if (search.found === undefined) return 'unknown'
  const [id] = search.found
  return id === undefined ? undefined : { id, threadId: entry.threadId }
}

/** Nobody can tell whether it went: the row says so, and a person decides anew. */
function handOver(state: RunState, entries: readonly JournalEntry[]): RunState {
  const keys = entries.map(({ key }) => key)
  const reason = '下書きも送信済みの控えも見つかりません'
  return writeChanges(state, [
    ...keys.flatMap((key) => logChanges(state.book, { key, status: '要確認', reason })),
    ...keys.flatMap((key) => takenBackApproval(state.book, key)),
  ])
}

/** Drafts that outlived their claim; a list may lag, so a stray is looked for until it cannot turn up any more. */
function discardStrays(state: RunState, drafts: readonly DraftRef[]): RunState {
  const { strays } = state.journal
  if (strays.length === 0) return state
  const noted = new Set([...state.journal.entries.values()].map(({ draftId }) => draftId))
  const references = new Set(strays.map(({ reference }) => reference))
  const known = new Set(strays.map(({ draftId }) => draftId))
  for (const { draftId } of drafts) {
    if (noted.has(draftId)) continue
    const isStray =
      known.has(draftId) ||
      references.has(state.desk.mailbox.draftReference(draftId).found || 'a draft of a person')
    if (isStray) discardDraft(state, draftId)
  }
  const now = state.desk.clock.now()
  const kept = strays.filter(({ at }) => now - at < givenUpMs)
  return kept.length === strays.length ? state : keepStrays(state, kept)
}
