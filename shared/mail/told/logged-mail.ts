import type { Book } from '../../book/book.ts'
import type { MailLogEntry } from '../../book/tabs/mail-log.ts'
import type { MailKind } from '../kind/kinds.ts'
import { readMailKey, writeMailKey } from '../kind/mail-key.ts'
import { readFacts, type ToldFacts } from './facts.ts'
import { filedMails } from './filed-mails.ts'
import { readOrders } from './orders.ts'

/** One row of 送信記録, understood. */
export type LoggedMail = {
  readonly key: string
  readonly subjectId: string
  readonly kind: MailKind
  readonly n: number
  readonly status: MailLogEntry['status']
  readonly facts: ToldFacts
  /** Epoch milliseconds of the last change of the row. */
  readonly at: number
  readonly hasDraft: boolean
  readonly reason: string
  /** A person asked for it once more: it does not count as told. */
  readonly isRecalled: boolean
}

export type MailHistory = ReadonlyMap<string, readonly LoggedMail[]>

/** A log is read once: tables never change in place. */
const histories = new WeakMap<object, MailHistory>()

/** The log by 受付番号 or 会員番号, oldest first; 試験 mails and damaged rows are no part of it. */
export function readHistory(book: Book): MailHistory {
  const known = histories.get(book.mailLog)
  if (known) return known
  const history = historyOf(book)
  histories.set(book.mailLog, history)
  return history
}

function historyOf(book: Book): MailHistory {
  const bySubject = new Map<string, LoggedMail[]>()
  const { again } = readOrders(book)
  // All mails about one meeting say the same of it.
  const facts = new Map<string, ToldFacts>()
  for (const { values } of book.mailLog.rows) {
    for (const mail of filedAs(values, again)) {
      const mails = bySubject.get(mail.subjectId) ?? []
      mails.push(mail)
      bySubject.set(mail.subjectId, mails)
    }
    const key = readMailKey(values.key)
    if (!key || values.key.startsWith('test/')) continue
    const told = facts.get(values.facts) ?? readFacts(values.facts)
    facts.set(values.facts, told)
    const mails = bySubject.get(key.subjectId) ?? []
    // Field by field: spread over thousands of rows costs a good part of a run.
    mails.push({
      key: values.key,
      subjectId: key.subjectId,
      kind: key.kind,
      n: key.n,
      status: standing(values),
      facts: told,
      at: values.at ?? 0,
      hasDraft: values.draftId !== '',
      reason: values.reason,
      // An order is about what went before it.
      isRecalled: (again.get(values.key) ?? -1) >= (values.at ?? 0),
    })
    bySubject.set(key.subjectId, mails)
  }
  for (const mails of bySubject.values()) if (mails.length > 1) mails.sort((a, b) => a.at - b.at)
  return bySubject
}

/**
 * A mail has its id only when it has gone: whatever somebody wrote over its state, it was told. Within 90 days
 * the journal writes so; 「もう一度送る」 is how a person asks for it once more.
 */
const standing = ({ status, messageId }: MailLogEntry): MailLogEntry['status'] =>
  messageId !== '' && restsUnsent({ status }) ? '送信済' : status

type Standing = Pick<MailLogEntry, 'status'>

/** Neither gone nor on its way: it waits, or was given up. */
export const restsUnsent = ({ status }: Standing): boolean => /^(要確認|取消|失敗|)$/.test(status)

/** A row that stands for a whole announcement. */
function filedAs(row: MailLogEntry, again: ReadonlyMap<string, number>): readonly LoggedMail[] {
  const at = row.at ?? 0
  return filedMails(row).map(({ about, ...mail }) => {
    const key = writeMailKey(mail)
    return {
      ...mail,
      key,
      status: row.status,
      facts: { meeting: null, joined: '', about },
      at,
      hasDraft: true,
      reason: '',
      isRecalled: (again.get(key) ?? -1) >= at,
    }
  })
}

/**
 * The same, seen from `now`: a time that somebody moved into the future counts as now, or no mail could
 * ever be the last word again, and the same would go out with every run.
 */
export function historyUntil(book: Book, now: number): MailHistory {
  const history = readHistory(book)
  const isAhead = ({ at }: LoggedMail): boolean => at > now
  if (![...history.values()].some((mails) => mails.some(isAhead))) return history
  const rows = new Map(book.mailLog.rows.map(({ values }, index) => [values.key, index]))
  const rowOf = ({ key }: LoggedMail): number => rows.get(key) ?? 0
  return new Map(
    [...history].map(([subjectId, mails]) => [
      subjectId,
      mails
        .map((mail) => (isAhead(mail) ? { ...mail, at: now } : mail))
        .sort((a, b) => a.at - b.at || rowOf(a) - rowOf(b)),
    ]),
  )
}

const hasGone = ({ status }: LoggedMail): boolean => status === '送信済' || status === '知らせ済'

/** Told: by mail, or in another way that a person vouches for. */
export const isSent = (mail: LoggedMail): boolean => hasGone(mail) && !mail.isRecalled

/** Claimed and not yet finished: the outbox looks after it. */
export const isUnderWay = ({ status }: Standing): boolean =>
  status === '予定' || status === '下書き' || status === '送信中'

/** A draft was made and nobody can tell whether it went: a person decides. */
export const isHandedOver = (mail: LoggedMail): boolean => mail.status === '要確認' && mail.hasDraft

/** Of a kind, those that went, go, or may have gone, oldest first: what was given up never was. */
export const madeMails = (mails: readonly LoggedMail[], kind: MailKind): readonly LoggedMail[] =>
  mails.filter(
    (mail) => mail.kind === kind && (hasGone(mail) || isUnderWay(mail) || isHandedOver(mail)),
  )

export const nextNumber = (made: readonly LoggedMail[]): number =>
  Math.max(0, ...made.map(({ n }) => n)) + 1
