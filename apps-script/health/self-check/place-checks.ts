import { sheets } from '../../google/advanced-services.ts'
import { senderFor } from '../../google/mail-labels.ts'
import { otherSenderName } from '../../outbox/check-sender.ts'
import type { Desk } from '../../outbox/desk.ts'
import { heartbeatProperty } from '../../outbox/ownership.ts'
import { expecting, type Finding, holds } from './check-record.ts'

/** What this installation is told by Google about itself. */
export type Place = {
  readonly scriptTimeZone: () => string
  /** Names of the functions that the owner's triggers run. */
  readonly triggerNames: () => readonly string[]
}

const runWithinMs = 30 * 60_000

/** Zones, quota, triggers and the sender's address. */
export function checkPlace(desk: Desk, place: Place) {
  const { timeZone = '', locale = '' } =
    sheets().get(desk.spreadsheetId(), { fields: 'properties(timeZone,locale)' }).properties ?? {}
  const quota = desk.remainingMailQuota()
  const names = [...place.triggerNames()].sort().join('・')
  return {
    scriptZone: expecting(place.scriptTimeZone(), 'Asia/Tokyo'),
    sheetZone: expecting(timeZone, 'Asia/Tokyo'),
    locale: expecting(locale, 'ja_JP'),
    quota: holds(quota >= 0, `残り ${quota}`),
    triggers: expecting(names, 'edited・periodic'),
    lastRun: lastRun(desk),
    alias: alias(desk),
    senderName: nameByHand(desk),
  }
}

function lastRun({ properties, clock }: Desk): Finding {
  const at = Number(properties.readAll()[heartbeatProperty] ?? 0)
  if (at === 0) return ['unknown', 'まだ動いていない']
  const minutes = Math.round((clock.now() - at) / 60_000)
  return holds(clock.now() - at <= runWithinMs, `${minutes}分前`)
}

/** The address itself is nobody's business: the report only says whether it may be used. */
function alias({ book, mailbox, account }: Desk): Finding {
  const wanted = book.read(['settings']).values.settings.mailbox.trim().toLowerCase()
  if (wanted === '' || wanted === account().toLowerCase()) return ['same', 'アカウント自身']
  const { found } = mailbox.senders()
  if (found === undefined) return ['unknown', '一覧を読めない']
  return holds(senderFor(found, wanted) !== undefined)
}

/** White lists go by the name: what people write by hand should bear the one that the mails bear. */
function nameByHand(desk: Desk): Finding {
  return holds(otherSenderName(desk, desk.book.read(['settings']).values.settings) === '')
}
