import { type AnswerOf, parseAnswer, type Verb } from '../../shared/protocol/answers.ts'
import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { sealRequest, toAsciiJson } from '../../shared/protocol/envelope.ts'
import type { RequestOf } from '../../shared/protocol/requests.ts'
import { Stop } from './faults/fault.ts'
import type { Visit } from './google/google-clients.ts'

/** This command as one more paired device of the script's. */
export type ScriptCaller = {
  readonly visit: Visit
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly url: string
  readonly device: string
  readonly key: Uint8Array
}

/** Signs one request and posts it to the web app, as the extension does. */
export async function askScript<V extends Verb>(
  caller: ScriptCaller,
  request: RequestOf<V>,
): Promise<AnswerOf<V>> {
  const requestId = bytesToBase64Url(crypto.getRandomValues(new Uint8Array(16)))
  const sealed = { device: caller.device, requestId, body: toAsciiJson(request) }
  const send = (time: number) =>
    post(caller, JSON.stringify(sealRequest({ ...sealed, time }, caller.key)))
  const verb = request.verb as V
  const first = parseAnswer(verb, await send(caller.now()))
  const isLate = first?.ok === false && first.error.tag === 'clock'
  const answer = isLate ? parseAnswer(verb, await send(first.error.serverTime)) : first
  if (!answer) throw new Stop({ tag: 'web-app-strange' })
  if (!answer.ok) throw new Stop({ tag: 'web-app-refuses', reason: answer.error.tag })
  return answer.result
}

async function post({ visit, url }: ScriptCaller, body: string): Promise<unknown> {
  const seen = await visit(url, body).catch(() => {
    throw new Stop({ tag: 'unreachable', host: new URL(url).hostname })
  })
  try {
    return JSON.parse(seen.text)
  } catch {
    throw new Stop({ tag: 'web-app-page' })
  }
}
