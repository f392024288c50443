import { searchBodies } from '../../shared/municipality/search-bodies.ts'
import { ok } from '../../shared/result.ts'
import type { MailKind } from './answer-about-mails.ts'
import { pair } from './pair.ts'
import { refresh, refreshAlarm, refreshMinutes } from './refresh.ts'
import type { Handlers, Rooms } from './rooms.ts'
import { loadScriptState } from './script-state.ts'
import { readStatus } from './status.ts'

const candidates = 8

/** What concerns no single message: the connection, the script's state, the table of municipalities. */
export function answerAboutDevice({ deps, jobs }: Rooms): Omit<Handlers, MailKind> {
  return {
    municipalities: async ({ query }) => ok(searchBodies(query, candidates)),
    refresh: async ({ ifOlderThanMs }) => {
      const state = await loadScriptState(deps)
      if (state && state.receivedAt + ifOlderThanMs > deps.now())
        return ok({ meetings: state.hello.meetings })
      const answer = await refresh(deps)
      return answer.ok ? ok({ meetings: answer.value.meetings }) : answer
    },
    pair: async ({ code }) => {
      const paired = await pair(deps, code)
      if (!paired.ok) return paired
      deps.alarms.every(refreshAlarm, refreshMinutes)
      await refresh(deps)
      return readStatus(deps, jobs)
    },
    status: () => readStatus(deps, jobs),
    unpair: async () => {
      await deps.store.clear()
      return ok(null)
    },
    'open-options': async () => {
      deps.openOptions()
      return ok(null)
    },
  }
}
