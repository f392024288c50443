import { fileMails } from '../../shared/mail/told/filed-mails.ts'
import { japanDate, japanTime } from '../../shared/time/japan-date.ts'
import { errorCode } from '../google/error-code.ts'
import { type RunState, writeChanges } from './run-state.ts'

/** Rows go by where they stand: it happens while nobody sorts them. */
const until = '05:00'
/** The night in which it failed, as when somebody deleted the tab. */
const failedProperty = 'filingFailed'

/** At night: rows of big announcements leave 送信記録, some hundreds a run, so that runs stay short (DESIGN §12). */
export function filePastMails(state: RunState): void {
  const now = state.desk.clock.now()
  if (japanTime(now) >= until || state.properties[failedProperty] === japanDate(now)) return
  const changes = fileMails(state.book, now)
  if (changes.length === 0) return
  try {
    writeChanges(state, changes)
  } catch (error) {
    console.warn('Rows of 送信記録 could not be filed', errorCode(error))
    state.desk.properties.write({ [failedProperty]: japanDate(now) })
  }
}
