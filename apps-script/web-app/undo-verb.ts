import type { Book } from '../../shared/book/book.ts'
import { readTrace } from '../../shared/decide/deed/request-trace.ts'
import { decideUndo } from '../../shared/decide/deed/undo.ts'
import { readMailKey } from '../../shared/mail/kind/mail-key.ts'
import type { Answer } from '../../shared/protocol/answers.ts'
import type { RequestOf } from '../../shared/protocol/requests.ts'
import { runTabs } from '../outbox/desk.ts'
import { type Journal, readJournal } from '../outbox/journal.ts'
import { earlierAnswer, requestRecord } from './answer-request.ts'
import { failure, type Received } from './receive.ts'
import type { WebDesk } from './web-desk.ts'

/** 「取り消す」: the rows of a request go, its cells come back; never once a mail about them is claimed. */
export function undo(desk: WebDesk, received: Received, request: RequestOf<'undo'>): Answer {
  const journal = readJournal(desk.properties.readAll())
  const { book, known } = desk.requests.readWith(runTabs)
  const earlier = earlierAnswer(desk, received, known)
  if (earlier) return earlier
  const target = known.get(request.target)
  const operation = target && desk.requests.readOperation(target.position)
  const trace = operation && readTrace(operation.after)
  if (!operation || !trace) return failure({ tag: 'undo-unknown' })
  const at = Math.floor(desk.clock.now() / 1000) * 1000
  const claimed = claimedSince(book, journal, operation.at ?? 0)
  const changes = decideUndo(book, trace, { claimed, now: at })
  if (!changes.ok) return failure(changes.error)
  const answer: Answer = { ok: true, result: { undone: trace.made.length + trace.changed.length } }
  const record = requestRecord(received, {
    at,
    action: '取り消し',
    target: operation.target,
    trace: { made: [], changed: [] },
    answer,
  })
  desk.book.write(book, [...changes.value, record])
  return answer
}

/** Whom a mail concerns that was claimed after the request. */
function claimedSince(book: Book, journal: Journal, since: number): ReadonlySet<string> {
  const logged = book.mailLog.rows
    .filter(({ values }) => values.status !== '取消' && values.status !== '要確認')
    .filter(({ values }) => (values.at ?? 0) >= since)
    .map(({ values }) => values.key)
  const claimed = [...journal.entries.values()].filter(({ at }) => at >= since)
  const keys = [...logged, ...claimed.map(({ key }) => key)]
  return new Set(keys.map((key) => readMailKey(key)?.subjectId ?? ''))
}
