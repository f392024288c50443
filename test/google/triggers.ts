import type { Order } from './execute.ts'
import type { Execution, RunKind } from './host/run.ts'
import { isKnownTo, type TriggerRecord, type WorldState } from './world-state.ts'

export type Perform = (order: Order) => Execution

/** The wall-clock fields of a clock event; its time zone is UTC whatever the script's is. */
function clockEvent(trigger: TriggerRecord, now: number): object {
  const date = new Date(now)
  return {
    authMode: 'FULL',
    triggerUid: trigger.id,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: 'UTC',
  }
}

/** Moves the clock to `target`, running clock triggers in order as they fall due, late ones at once. */
export function runClock(state: WorldState, target: number, perform: Perform): void {
  for (;;) {
    const due = state.triggers
      .filter((one) => one.kind === 'CLOCK' && (one.nextAt ?? Number.POSITIVE_INFINITY) <= target)
      .sort((one, other) => (one.nextAt ?? 0) - (other.nextAt ?? 0))[0]
    if (!due) break
    const step = (due.everyMinutes ?? 10) * 60_000
    const at = due.nextAt ?? target
    state.now = Math.max(state.now, at)
    due.nextAt = at + step
    perform({
      functionName: due.handler,
      kind: 'clock',
      as: due.creator,
      args: [],
      event: clockEvent(due, state.now),
    })
    // A run that outlasts its period does not pile up: missed times are skipped.
    while (due.nextAt <= state.now - step) due.nextAt += step
  }
  state.now = Math.max(state.now, target)
}

/** Time during which Google runs nothing: the clock moves, due runs are missed, the next comes at its usual beat. */
export function skipClock(state: WorldState, target: number): void {
  state.now = Math.max(state.now, target)
  for (const trigger of state.triggers) {
    const step = (trigger.everyMinutes ?? 10) * 60_000
    while (trigger.nextAt !== undefined && trigger.nextAt <= state.now) trigger.nextAt += step
  }
}

export interface SheetEvent {
  readonly kind: 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN'
  readonly by: string
  readonly fields: object
}

const simpleNames = { ON_EDIT: 'onEdit', ON_OPEN: 'onOpen', ON_CHANGE: undefined } as const

/**
 * What a person's act sets off: the simple trigger as that person, then every installable one under the
 * account of its creator (PLATFORM §3.1). What scripts write never comes here.
 */
export function fireSheetEvent(
  state: WorldState,
  event: SheetEvent,
  perform: Perform,
): Execution[] {
  const done: Execution[] = []
  const order = (kind: RunKind, functionName: string, as: string): Order => ({
    functionName,
    kind,
    as,
    by: event.by,
    args: [],
    event: {
      ...event.fields,
      withSource: true,
      authMode: kind === 'simple' ? 'LIMITED' : 'FULL',
      userEmail: isKnownTo(state.owner, event.by) ? event.by : '',
    } as NonNullable<Order['event']>,
  })
  const simple = simpleNames[event.kind]
  if (simple) {
    const execution = perform(order('simple', simple, event.by))
    if (!execution.error?.startsWith('Script function not found')) done.push(execution)
  }
  for (const trigger of state.triggers.filter((one) => one.kind === event.kind)) {
    const installable = order('installable', trigger.handler, trigger.creator)
    const fields = { ...installable.event, triggerUid: trigger.id }
    done.push(perform({ ...installable, event: fields }))
  }
  return done
}
