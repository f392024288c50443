import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { labelRegistered } from '../outbox/label-threads.ts'
import type { RunState } from '../outbox/run-state.ts'
import { morningMail } from './morning-mail.ts'
import { tellHolds } from './tell-holds.ts'

/** Nothing fails silently, nobody has to look (DESIGN law 8). */
export function tellSecretariat(state: RunState, plan: readonly PlannedMail[]): RunState {
  const told = tellHolds(morningMail(state, plan), plan)
  labelRegistered(state)
  return told
}
