import type { Book } from '../book/book.ts'
import { type Change, deleteRow, insertRow, updateRow } from '../book/change.ts'
import type { ForecastLine } from '../book/tabs/forecast.ts'
import { dayMs, japanDate } from '../time/japan-date.ts'
import { isAnnouncement } from './announcement.ts'
import { mailKinds } from './kinds.ts'
import type { PlannedMail } from './planned-mail.ts'
import { reasonText } from './reason-text.ts'

const horizonMs = 60 * dayMs

/** Mails left out stay visible for this long after their time. */
const rememberedMs = 3 * dayMs

/** 送信予定: the plan as lines for people, 60 days ahead, what does not go included. */
export function forecastLines(plan: readonly PlannedMail[], now: number): readonly ForecastLine[] {
  const shown = plan.filter(({ at, handling }) =>
    handling === '出さない'
      ? at > now - rememberedMs && at <= now + horizonMs
      : at <= now + horizonMs,
  )
  return inGroups(shown).map((group) => lineOf(group))
}

/** More of one kind, for one day and reason, are one line: nobody reads two thousand. */
const linesAKind = 20

/** Mails to whole memberships stand together, all others for themselves. */
function inGroups(plan: readonly PlannedMail[]): readonly (readonly PlannedMail[])[] {
  const groups = new Map<string, PlannedMail[]>()
  for (const mail of plan) {
    const name = isAnnouncement(mail.kind) ? groupName(mail) : mail.key
    const group = groups.get(name)
    if (group) group.push(mail)
    else groups.set(name, [mail])
  }
  return [...groups.values()].flatMap((group) =>
    group.length > linesAKind ? [group] : group.map((mail) => [mail]),
  )
}

const groupName = ({ kind, at, handling, reason, facts }: PlannedMail): string =>
  JSON.stringify([kind, facts.about, japanDate(at), handling, reason])

function lineOf([mail, ...others]: readonly PlannedMail[]): ForecastLine {
  if (!mail) throw new Error('A line of the forecast is about at least one mail')
  return {
    at: Math.floor(mail.at / 1000) * 1000,
    kind: mailKinds[mail.kind].name,
    recipient:
      others.length === 0
        ? recipientText(mail)
        : `${mail.recipient.name} 様ほか 計${others.length + 1}名`,
    meetingId: mail.meetingId,
    handling: mail.handling,
    reason: reasonText(mail.reason),
  }
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
