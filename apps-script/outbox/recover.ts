import { updateRow } from '../../shared/book/change.ts'
import { takenBackApproval } from '../../shared/decide/row/taken-back-approval.ts'
import { attemptsAllowed, attemptsIn, attemptsText } from '../../shared/mail/guard/retry-later.ts'
import { digestFacts, readFacts } from '../../shared/mail/told/facts.ts'
import { isUnderWay } from '../../shared/mail/told/logged-mail.ts'
import { headerOf, type StoredMessage } from '../google/mailbox.ts'
import { wasPausedBy } from './budget.ts'
import type { JournalEntry } from './journal.ts'
import { type ListedDraft, listedDrafts } from './listed-drafts.ts'
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
  | { readonly tag: 'never-sent'; readonly entry: JournalEntry }
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
  const drafts = listedDrafts(state)
  if (drafts === undefined) return state
  const findings = open.map((entry) => ({ entry, finding: examine(state, entry, drafts) }))
  const sent = findings.flatMap(({ finding }) => (finding.tag === 'sent' ? [finding.entry] : []))
  const unsent = findings.flatMap(({ finding }) =>
    finding.tag === 'never-sent' ? [finding.entry] : [],
  )
  const lost = findings.flatMap(({ entry, finding }) => (finding.tag === 'lost' ? [entry] : []))
  const withdrawn = withdraw(noteSent(state, sent), unsent)
  const freed = unsent.filter(({ key }) => !withdrawn.journal.entries.has(key))
  const finished = countAttempts(
    withdrawn,
    freed.filter(({ at }) => !wasPausedBy(state.properties, at)),
  )
  return discardStrays(handOver(finished, lost), drafts)
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

function examine(state: RunState, claim: JournalEntry, drafts: readonly ListedDraft[]): Finding {
  // Its draft lies in the mailbox of another owner, where nobody can look (DESIGN §11).
  if (claim.draftId !== '' && claim.at < Number(state.properties[epochProperty] ?? 0))
    return { tag: 'lost' }
  // A row that somebody typed.
  if (claim.draftId === '' && claim.reference === '') return { tag: 'never-sent', entry: claim }
  const draft = drafts.find((one) =>
    claim.draftId === '' ? one.reference() === claim.reference : one.draftId === claim.draftId,
  )
  const entry = draft ? withDraft(claim, draft) : claim
  const copy = findCopy(state, entry)
  if (copy === 'unknown') return { tag: 'unknown' }
  if (copy) {
    const { id: messageId, threadId } = copy
    return { tag: 'sent', entry: { ...entry, state: 'sent', messageId, threadId } }
  }
  if (draft) return { tag: 'never-sent', entry }
  if (claim.draftId === '')
    return drafts.some((one) => one.reference() === undefined)
      ? { tag: 'unknown' }
      : { tag: 'never-sent', entry }
  return state.desk.clock.now() - entry.at >= givenUpMs ? { tag: 'lost' } : { tag: 'unknown' }
}

const withDraft = (entry: JournalEntry, { draftId, threadId }: ListedDraft): JournalEntry => ({
  ...entry,
  draftId,
  threadId,
})

type Copy = Pick<StoredMessage, 'id' | 'threadId'>

/** The sent copy, by its thread, else by the reference it prints. */
function findCopy(state: RunState, entry: JournalEntry): Copy | undefined | 'unknown' {
  const { mailbox } = state.desk
  if (entry.threadId !== '') {
    const thread = mailbox.sentInThread(entry.threadId)
    if (thread.found === undefined && !thread.certain) return 'unknown'
    const inThread = thread.found?.find(
      (message) => headerOf(message, 'X-Jimukyoku-Reference') === entry.reference,
    )
    if (inThread) return inThread
  }
  const search = mailbox.findSent(entry.reference)
  return search.found === undefined ? 'unknown' : search.found[0]
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
function discardStrays(state: RunState, drafts: readonly ListedDraft[]): RunState {
  const { strays } = state.journal
  if (strays.length === 0) return state
  const noted = new Set([...state.journal.entries.values()].map(({ draftId }) => draftId))
  const references = new Set(strays.map(({ reference }) => reference))
  const known = new Set(strays.map(({ draftId }) => draftId))
  for (const draft of drafts) {
    const { draftId } = draft
    if (noted.has(draftId)) continue
    const isStray = known.has(draftId) || references.has(draft.reference() || 'a draft of a person')
    if (isStray) discardDraft(state, draftId)
  }
  const now = state.desk.clock.now()
  const kept = strays.filter(({ at }) => now - at < givenUpMs)
  return kept.length === strays.length ? state : keepStrays(state, kept)
}
