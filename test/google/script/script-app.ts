import type { Border } from './border.ts'

/** ScriptApp (triggers, addresses), Session, MailApp's quota, console and Logger. */
export function scriptApp(border: Border): Record<string, object> {
  interface TriggerFace {
    readonly id: string
    readonly handler: string
    readonly kind: string
  }
  const ids = new WeakMap<object, string>()
  function trigger({ id, handler, kind }: TriggerFace): object {
    const face = border.closed('Trigger', {
      getHandlerFunction: () => handler,
      getUniqueId: () => id,
      getEventType: () => kind,
      getTriggerSource: () => (kind === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'),
    })
    ids.set(face, id)
    return face
  }
  const create = (handler: string, kind: string, minutes?: number) => () =>
    trigger(border.call('ScriptApp.createTrigger', [handler, kind, minutes]) as TriggerFace)
  const builder = (name: string, create: () => object): object => border.closed(name, { create })

  function newTrigger(handler: string): object {
    return border.closed('TriggerBuilder', {
      timeBased: () =>
        border.closed('ClockTriggerBuilder', {
          everyMinutes(minutes: number) {
            if (![1, 5, 10, 15, 30].includes(minutes)) {
              throw border.fail(
                'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
              )
            }
            return builder('ClockTriggerBuilder', create(handler, 'CLOCK', minutes))
          },
        }),
      forSpreadsheet: () =>
        border.closed('SpreadsheetTriggerBuilder', {
          onEdit: () => builder('SpreadsheetTriggerBuilder', create(handler, 'ON_EDIT')),
          onChange: () => builder('SpreadsheetTriggerBuilder', create(handler, 'ON_CHANGE')),
          onOpen: () => builder('SpreadsheetTriggerBuilder', create(handler, 'ON_OPEN')),
        }),
    })
  }

  const user = (name: string) => () =>
    border.closed('User', { getEmail: () => border.call(name, []) })
  const log =
    (level: string) =>
    (...parts: unknown[]) => {
      const text = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
      border.call('console.log', [level, text.join(' ')])
    }
  return {
    ScriptApp: border.closed('ScriptApp', {
      EventType: border.closed('ScriptApp.EventType', {
        CLOCK: 'CLOCK',
        ON_EDIT: 'ON_EDIT',
        ON_CHANGE: 'ON_CHANGE',
        ON_OPEN: 'ON_OPEN',
      }),
      TriggerSource: border.closed('ScriptApp.TriggerSource', {
        CLOCK: 'CLOCK',
        SPREADSHEETS: 'SPREADSHEETS',
      }),
      getProjectTriggers: () =>
        (border.call('ScriptApp.getProjectTriggers', []) as TriggerFace[]).map(trigger),
      newTrigger,
      deleteTrigger: (face: object) =>
        void border.call('ScriptApp.deleteTrigger', [ids.get(face) ?? '']),
      getService: () =>
        border.closed('Service', { getUrl: () => border.call('ScriptApp.getServiceUrl', []) }),
      getScriptId: () => border.call('Session.getScriptId', []),
    }),
    Session: border.closed('Session', {
      getEffectiveUser: user('Session.getEffectiveUser'),
      getActiveUser: user('Session.getActiveUser'),
      getScriptTimeZone: () => 'Asia/Tokyo',
      getTemporaryActiveUserKey: () => border.call('Session.getTemporaryActiveUserKey', []),
    }),
    MailApp: border.closed('MailApp', {
      getRemainingDailyQuota: () => border.call('MailApp.getRemainingDailyQuota', []),
    }),
    console: border.closed('console', {
      log: log('log'),
      info: log('info'),
      warn: log('warn'),
      error: log('error'),
    }),
    Logger: border.closed('Logger', { log: log('log') }),
  }
}
