import { type AnswerOf, parseAnswer, type Verb } from '../../shared/protocol/answers.ts'
import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { sealRequest } from '../../shared/protocol/envelope.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Failure } from './failure.ts'

export type Call<V extends Verb> = {
  readonly verb: V
  readonly url: string
  readonly device: string
  readonly key: Uint8Array
  readonly requestId: string
  /** ASCII JSON of the request; the same text in every attempt. */
  readonly body: string
}

const offsetKey = 'clock-offset'

/** Signs and posts one request. A wrong clock is set right by the server's time and tried once more. */
export async function callScript<V extends Verb>(
  deps: BackgroundDeps,
  call: Call<V>,
): Promise<Result<AnswerOf<V>, Failure>> {
  const first = await attempt(deps, call)
  if (first.ok || first.error.tag !== 'clock') return first
  await deps.store.write(offsetKey, first.error.serverTime - deps.now())
  return attempt(deps, call)
}

/** This device's clock, corrected by what the server last said. */
export async function serverNow(deps: BackgroundDeps): Promise<number> {
  const offset = await deps.store.read(offsetKey)
  return deps.now() + (typeof offset === 'number' ? offset : 0)
}

/** 128 random bits. */
export function newRequestId(deps: BackgroundDeps): string {
  return bytesToBase64Url(deps.randomBytes(16))
}

async function attempt<V extends Verb>(
  deps: BackgroundDeps,
  call: Call<V>,
): Promise<Result<AnswerOf<V>, Failure>> {
  const { verb, url, device, key, requestId, body } = call
  const envelope = sealRequest({ device, requestId, body, time: await serverNow(deps) }, key)
  const posted = await deps.post(url, JSON.stringify(envelope))
  if (!posted.ok) return posted
  const answer = parseAnswer(verb, posted.value)
  if (!answer) return err({ tag: 'unreadable' })
  return answer.ok ? ok(answer.result) : err(answer.error)
}
