import {
  compareWithScript,
  olderByProtocol,
  type PartnerAge,
  type ScriptSide,
} from '../../shared/protocol/compare-partners.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { loadConnection } from './connection.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Status } from './exchange.ts'
import type { Failure } from './failure.ts'
import type { JobStore } from './job-store.ts'
import { lastFailure, loadScriptState } from './script-state.ts'

/** What the options page shows. */
export async function readStatus(
  deps: BackgroundDeps,
  jobs: JobStore,
): Promise<Result<Status, Failure>> {
  const connection = await loadConnection(deps.store)
  if (!connection) return err({ tag: 'not-paired' })
  const state = await loadScriptState(deps)
  const failure = await lastFailure(deps)
  const outcomes = (await jobs.all()).map((job) => job.outcome.state)
  return ok({
    studyGroup: state?.hello.studyGroup ?? connection.studyGroup,
    deviceName: state?.hello.deviceName ?? connection.deviceName,
    mailbox: state?.hello.mailbox ?? '',
    lastContact: state?.receivedAt ?? 0,
    waiting: outcomes.filter((outcome) => outcome === 'waiting').length,
    failed: outcomes.filter((outcome) => outcome === 'failed').length,
    version: deps.version,
    partner: partnerAge(deps.version, state?.hello, failure),
    lastFailure: failure,
  })
}

/** A refusal for the protocol's sake is newer than what the script last told. */
function partnerAge(
  version: string,
  hello: ScriptSide | undefined,
  failure: Failure | null,
): PartnerAge {
  if (failure?.tag === 'version') return olderByProtocol(failure.understood)
  return hello ? compareWithScript(version, hello) : 'same'
}
