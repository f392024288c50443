import { compareWithScript } from '../../shared/protocol/compare-partners.ts'
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
  const outcomes = (await jobs.all()).map((job) => job.outcome.state)
  return ok({
    studyGroup: state?.hello.studyGroup ?? connection.studyGroup,
    deviceName: state?.hello.deviceName ?? connection.deviceName,
    mailbox: state?.hello.mailbox ?? '',
    lastContact: state?.receivedAt ?? 0,
    waiting: outcomes.filter((outcome) => outcome === 'waiting').length,
    failed: outcomes.filter((outcome) => outcome === 'failed').length,
    version: deps.version,
    partner: state ? compareWithScript(deps.version, state.hello) : 'same',
    lastFailure: await lastFailure(deps),
  })
}
