import { reconcileLog } from './reconcile.ts'
import { type RunState, writeChanges } from './run-state.ts'

/** 送信記録 brought up to the journal: nobody may plan on a book just read by what the log says alone. */
export const reconciled = (state: RunState): RunState =>
  writeChanges(state, reconcileLog(state.book, state.journal))
