import type { Border } from './border.ts'

/** Session, MailApp's quota, console and Logger. */
export function session(border: Border): Record<string, object> {
  const user = (name: string) => () =>
    border.closed<GoogleAppsScript.Base.User>('User', { getEmail: () => border.call(name, []) })
  const log =
    (level: string) =>
    (...parts: unknown[]) => {
      const text = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
      border.call('console.log', [level, text.join(' ')])
    }
  return {
    Session: border.closed<GoogleAppsScript.Base.Session>('Session', {
      getEffectiveUser: user('Session.getEffectiveUser'),
      getActiveUser: user('Session.getActiveUser'),
      getScriptTimeZone: () => 'Asia/Tokyo',
      getTemporaryActiveUserKey: () => border.call('Session.getTemporaryActiveUserKey', []),
    }),
    MailApp: border.closed<GoogleAppsScript.Mail.MailApp>('MailApp', {
      getRemainingDailyQuota: () => border.call('MailApp.getRemainingDailyQuota', []),
    }),
    console: border.closed<Console>('console', {
      log: log('log'),
      info: log('info'),
      warn: log('warn'),
      error: log('error'),
    }),
    Logger: border.closed<GoogleAppsScript.Base.Logger>('Logger', { log: log('log') }),
  }
}
