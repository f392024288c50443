import type { Answer } from '../../shared/protocol/answers.ts'
import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { BrokenBook } from '../google/broken-book.ts'
import { LostRace } from '../google/lost-race.ts'
import { RefusedWrite } from '../google/refused-write.ts'
import { onReadableBook } from '../setup/run-on-any-book.ts'
import { deliver } from './deliver-verb.ts'
import { pair } from './pair-verb.ts'
import { hello, lookup } from './read-verbs.ts'
import { failure, type Received, receive } from './receive.ts'
import { register } from './register-verb.ts'
import { undo } from './undo-verb.ts'
import type { WebDesk } from './web-desk.ts'

const lockWaitMs = 20_000

/** The endpoint: verify, dispatch, answer. The URL is public; the signature is what lets in. */
export function answerPost(desk: WebDesk, text: string): string {
  const received = receive(desk, text)
  if (!received.ok) return JSON.stringify(failure(received.error))
  try {
    return JSON.stringify(onReadableBook(desk, () => dispatch(desk, received.value)))
  } catch (error) {
    return JSON.stringify(explain(desk, error))
  }
}

function dispatch(desk: WebDesk, received: Received): Answer {
  const { request } = received
  if (request.verb === 'deliver') return deliver(desk, request)
  if (request.verb === 'hello') return hello(desk, received, request)
  if (request.verb === 'lookup') return lookup(desk, received, request)
  const answer = desk.alone(lockWaitMs, (): Answer => {
    switch (request.verb) {
      case 'pair':
        return pair(desk, received)
      case 'register':
        return register(desk, received, request)
      case 'undo':
        return undo(desk, received, request)
    }
  })
  return answer ?? failure({ tag: 'busy' })
}

/** The log gets the error and a reference, never the mail or the person. */
function explain(desk: WebDesk, error: unknown): Answer {
  if (error instanceof BrokenBook) return failure({ tag: 'sheet-broken', where: error.where })
  if (error instanceof LostRace) return failure({ tag: 'busy' })
  if (error instanceof RefusedWrite) return failure({ tag: 'write-refused', why: error.why })
  const reference = bytesToBase64Url(desk.randomBytes()).slice(0, 8)
  console.error('A request failed', reference, placesOf(error))
  return failure({ tag: 'internal', reference })
}

/** Where it happened, without the message: that may quote what somebody wrote. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...places].join('\n')
}
