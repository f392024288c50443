import type { AnswerOf } from '../../shared/protocol/answers.ts'
import type { Result } from '../../shared/result.ts'
import { loadConnection, withConnection } from './connection.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Failure } from './failure.ts'
import { refreshKnown } from './known-people.ts'
import { refreshScriptState } from './script-state.ts'

export const refreshAlarm = 'refresh'
export const refreshMinutes = 30

/** Asks the script for its state, and for who is new on the roster. */
export async function refresh(deps: BackgroundDeps): Promise<Result<AnswerOf<'hello'>, Failure>> {
  return withConnection(deps, async (connection) => {
    const hello = await refreshScriptState(deps, connection)
    if (hello.ok) await refreshKnown(deps, connection)
    return hello
  })
}

export async function refreshIndex(deps: BackgroundDeps): Promise<void> {
  const connection = await loadConnection(deps.store)
  if (connection) await refreshKnown(deps, connection)
}
