import type { Book } from '../book/book.ts'
import { type Change, deleteRow, insertRow, updateRow } from '../book/change.ts'
import type { ForecastLine } from '../book/tabs/forecast.ts'
import { dayMs } from '../time/japan-date.ts'
import { mailKinds } from './kinds.ts'
import type { PlannedMail } from './planned-mail.ts'
import { reasonText } from './reason-text.ts'

const horizonMs = 60 * dayMs

/** Mails left out stay visible for this long after their time. */
const rememberedMs = 3 * dayMs

/** 送信予定: the plan as lines for people, 60 days ahead, what does not go included. */
export function forecastLines(plan: readonly PlannedMail[], now: number): readonly ForecastLine[] {
  return plan
    .filter(({ at, handling }) =>
      handling === '出さない'
        ? at > now - rememberedMs && at <= now + horizonMs
        : at <= now + horizonMs,
    )
    .map((mail) => ({
      at: Math.floor(mail.at / 1000) * 1000,
      kind: mailKinds[mail.kind].name,
      recipient: recipientText(mail),
      meetingId: mail.meetingId,
      handling: mail.handling,
      reason: reasonText(mail.reason),
    }))
}

/** 宛先, as the tab says it. */
export const recipientText = ({ recipient: { name, address } }: PlannedMail): string =>
  address === '' ? `${name} 様` : `${name} 様 <${address}>`

/** What must be written so that the tab shows these lines: rows are rewritten in place, the rest added or removed. */
export function forecastChanges(book: Book, lines: readonly ForecastLine[]): readonly Change[] {
  const rows = book.forecast.rows
  return [
    ...lines.flatMap((line, index) => {
      const row = rows[index]
      if (!row) return [insertRow('forecast', line)]
      return isSameLine(row.values, line) ? [] : [updateRow('forecast', row.position, line)]
    }),
    ...rows.slice(lines.length).map(({ position }) => deleteRow('forecast', position)),
  ]
}

const isSameLine = (a: ForecastLine, b: ForecastLine): boolean =>
  (Object.keys(b) as (keyof ForecastLine)[]).every((key) => a[key] === b[key])
