import { sha256 } from '@noble/hashes/sha2.js'
import { type Change, insertRow } from '../../shared/book/change.ts'
import type { RequestTrace } from '../../shared/decide/deed/request-trace.ts'
import type { Answer, ProtocolError, Verb } from '../../shared/protocol/answers.ts'
import { bytesToBase64Url, utf8Bytes } from '../../shared/protocol/bytes.ts'
import type { Received } from './receive.ts'
import type { KnownRequest, WebDesk } from './web-desk.ts'

export const fingerprint = (body: string): string =>
  bytesToBase64Url(sha256(utf8Bytes(body))).slice(0, 22)

/** Same request, same body: the same answer as before. Another body under that name is refused, for good. */
export function earlierAnswer(
  desk: WebDesk,
  received: Received,
  known: ReadonlyMap<string, KnownRequest>,
): Answer<Verb> | undefined {
  const { requestId, body } = received.envelope
  const earlier = known.get(requestId)
  if (!earlier) return undefined
  if (earlier.bodyHash !== fingerprint(body)) return { ok: false, error: { tag: 'request-reused' } }
  const operation = desk.requests.readOperation(earlier.position)
  return JSON.parse(operation?.answer || 'null') ?? { ok: false, error: lostAnswer }
}

const lostAnswer: ProtocolError = { tag: 'undo-unknown' }

/** The row of 操作記録 that makes a request final; written in the same batch as its changes. */
export function requestRecord(
  received: Received,
  done: {
    readonly at: number
    readonly action: string
    readonly target: string
    readonly trace: RequestTrace
    readonly answer: Answer<Verb>
  },
): Change {
  const { requestId, body } = received.envelope
  return insertRow('operations', {
    at: done.at,
    who: received.device.name,
    via: '拡張機能',
    action: done.action,
    target: done.target,
    before: '',
    after: JSON.stringify(done.trace),
    requestId,
    bodyHash: fingerprint(body),
    answer: JSON.stringify(done.answer),
  })
}
