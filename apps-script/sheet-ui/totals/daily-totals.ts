import { japanDate } from '../../../shared/time/japan-date.ts'
import type { RunState } from '../../outbox/run-state.ts'
import { refreshTotals } from './write-totals.ts'

/** The day of the last numbers; there is one as soon as somebody asked for 集計. */
export const totalsProperty = 'totalsOn'

/** Once a day, if 集計 is in use: a tab that was deleted since is made again by the menu only. */
export function dailyTotals({ desk, book, properties }: RunState): void {
  const today = japanDate(desk.clock.now())
  const last = properties[totalsProperty]
  if (last === undefined || last === today) return
  try {
    refreshTotals(desk.spreadsheetId(), book, desk.clock.now())
    desk.properties.write({ [totalsProperty]: today })
  } catch {
    desk.properties.remove(totalsProperty)
  }
}
