import type { Border } from './border.ts'

/** ScriptApp: the project's triggers and addresses. */
export function scriptApp(border: Border): Record<string, object> {
  interface TriggerFace {
    readonly id: string
    readonly handler: string
    readonly kind: string
  }
  const ids = new WeakMap<object, string>()
  function trigger({ id, handler, kind }: TriggerFace): object {
    const face = border.closed<GoogleAppsScript.Script.Trigger>('Trigger', {
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
    return border.closed<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder', {
      timeBased: () =>
        border.closed<GoogleAppsScript.Script.ClockTriggerBuilder>('ClockTriggerBuilder', {
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
        border.closed<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>(
          'SpreadsheetTriggerBuilder',
          {
            onEdit: () => builder('SpreadsheetTriggerBuilder', create(handler, 'ON_EDIT')),
            onChange: () => builder('SpreadsheetTriggerBuilder', create(handler, 'ON_CHANGE')),
            onOpen: () => builder('SpreadsheetTriggerBuilder', create(handler, 'ON_OPEN')),
          },
        ),
    })
  }

  return {
    ScriptApp: border.closed<GoogleAppsScript.Script.ScriptApp>('ScriptApp', {
      EventType: border.closed<typeof GoogleAppsScript.Script.EventType>('ScriptApp.EventType', {
        CLOCK: 'CLOCK',
        ON_EDIT: 'ON_EDIT',
        ON_CHANGE: 'ON_CHANGE',
        ON_OPEN: 'ON_OPEN',
      }),
      TriggerSource: border.closed<typeof GoogleAppsScript.Script.TriggerSource>(
        'ScriptApp.TriggerSource',
        {
          CLOCK: 'CLOCK',
          SPREADSHEETS: 'SPREADSHEETS',
        },
      ),
      getProjectTriggers: () =>
        (border.call('ScriptApp.getProjectTriggers', []) as TriggerFace[]).map(trigger),
      newTrigger,
      deleteTrigger: (face: object) =>
        void border.call('ScriptApp.deleteTrigger', [ids.get(face) ?? '']),
      getService: () =>
        border.closed<GoogleAppsScript.Script.Service>('Service', {
          getUrl: () => border.call('ScriptApp.getServiceUrl', []),
        }),
      getScriptId: () => border.call('Session.getScriptId', []),
    }),
  }
}
