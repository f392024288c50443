import { doubtedProperty } from '../outbox/marks-doubt.ts'
import type { WebDesk } from '../web-app/web-desk.ts'
import { untilUndisturbed } from './lost-race.ts'
import { mailbox } from './mailbox.ts'
import { requestLog } from './request-log.ts'
import {
  activeSpreadsheetId,
  alone,
  cache,
  clock,
  effectiveAccount,
  properties,
  randomBytes,
  remainingMailQuota,
} from './script-platform.ts'
import { SheetBook } from './sheet-book.ts'

/** The real desk: the bound spreadsheet, the executing account's mailbox, the script's stores. */
export function googleDesk(): WebDesk {
  const id = activeSpreadsheetId()
  const book = new SheetBook(id, () => properties.write({ [doubtedProperty]: String(clock.now()) }))
  return {
    clock,
    book,
    requests: requestLog(book),
    properties,
    cache,
    mailbox,
    alone: (waitMs, work) => alone(waitMs, () => untilUndisturbed(work)),
    randomBytes,
    account: effectiveAccount,
    spreadsheetId: () => id,
    remainingMailQuota,
  }
}
