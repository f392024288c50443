import { type AnswerOf, helloAnswerSchema } from '../../shared/protocol/answers.ts'
import { toAsciiJson } from '../../shared/protocol/envelope.ts'
import { protocolVersion } from '../../shared/protocol/protocol-version.ts'
import * as z from '../../shared/protocol/zod-without-eval.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { callScript, newRequestId } from './call-script.ts'
import { type Connection, keyOf } from './connection.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Failure } from './failure.ts'

const storeKey = 'script-state'
const failureKey = 'last-failure'
const echo = '髙﨑 ①〜－ が😀'

const stateSchema = z.object({ hello: helloAnswerSchema, receivedAt: z.number() })

/** What the script last said about itself: meetings, mailbox, who belongs to the secretariat. */
export type ScriptState = z.infer<typeof stateSchema>

export async function loadScriptState(deps: BackgroundDeps): Promise<ScriptState | undefined> {
  return stateSchema.safeParse(await deps.store.read(storeKey)).data
}

/** Asks the script for its state, checks that Japanese survives the way, and keeps the answer. */
export async function refreshScriptState(
  deps: BackgroundDeps,
  connection: Connection,
): Promise<Result<AnswerOf<'hello'>, Failure>> {
  const answer = await callScript(deps, {
    verb: 'hello',
    url: connection.url,
    device: connection.device,
    key: keyOf(connection),
    requestId: newRequestId(deps),
    body: toAsciiJson({
      verb: 'hello',
      versions: [protocolVersion],
      extension: deps.version,
      echo,
    }),
  })
  const checked = answer.ok ? checkHello(answer.value) : answer
  if (!checked.ok) {
    await deps.store.write(failureKey, checked.error)
    return checked
  }
  await deps.store.remove(failureKey)
  const state: ScriptState = { hello: checked.value, receivedAt: deps.now() }
  await deps.store.write(storeKey, state)
  return checked
}

/** Why the last attempt to reach the script failed; null when it did not. */
export async function lastFailure(deps: BackgroundDeps): Promise<Failure | null> {
  const stored = await deps.store.read(failureKey)
  return z.custom<Failure>(isTagged).safeParse(stored).data ?? null
}

export function isTagged(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'tag' in value
}

function checkHello(hello: AnswerOf<'hello'>): Result<AnswerOf<'hello'>, Failure> {
  if (hello.echo !== echo) return err({ tag: 'echo-broken' })
  if (!hello.versions.includes(protocolVersion))
    return err({ tag: 'version', understood: hello.versions })
  return ok(hello)
}
