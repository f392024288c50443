import { toAsciiJson } from '../../shared/protocol/envelope.ts'
import { readPairingCode } from '../../shared/protocol/pairing-code.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { callScript, newRequestId } from './call-script.ts'
import { type Connection, loadConnection, saveConnection } from './connection.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Failure } from './failure.ts'
import { knownPeopleKey } from './known-people.ts'

/**
 * Exchanges the one-time secret of the menu for this device's key. The index is forgotten, it was
 * keyed with another key; waiting registrations stay if they are for the same script.
 */
export async function pair(
  deps: BackgroundDeps,
  codeText: string,
): Promise<Result<Connection, Failure>> {
  const code = readPairingCode(codeText)
  if (!code) return err({ tag: 'code-unreadable' })
  const { url, device } = code
  const answer = await callScript(deps, {
    verb: 'pair',
    url,
    device,
    key: code.secret,
    requestId: newRequestId(deps),
    body: toAsciiJson({ verb: 'pair', deviceName: '' }),
  })
  if (!answer.ok) return answer
  const before = await loadConnection(deps.store)
  if (before?.url === url) await deps.store.remove(knownPeopleKey)
  else await deps.store.clear()
  const connection = { url, device, ...answer.value }
  await saveConnection(deps.store, connection)
  return ok(connection)
}
