/** Wakes the worker again, also after the browser was closed. */
export type Alarms = {
  readonly after: (name: string, delayMs: number) => void
  readonly every: (name: string, minutes: number) => void
}

// Chrome 120 rounds shorter delays up to this and warns.
const shortestDelayMs = 30_000

export function createAlarms(): Alarms {
  return {
    after: (name, delayMs) =>
      void chrome.alarms.create(name, { when: Date.now() + Math.max(delayMs, shortestDelayMs) }),
    every: (name, minutes) => void chrome.alarms.create(name, { periodInMinutes: minutes }),
  }
}

export function onAlarm(run: (name: string) => void): void {
  chrome.alarms.onAlarm.addListener((alarm) => run(alarm.name))
}
