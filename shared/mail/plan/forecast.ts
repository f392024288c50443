import type { Book } from '../../book/book.ts'
import { type Change, deleteRow, insertRow, updateRow } from '../../book/change.ts'
import type { ForecastLine } from '../../book/tabs/forecast.ts'
import { dayMs, japanDate } from '../../time/japan-date.ts'
import { isAnnouncement } from '../kind/announcement.ts'
import { mailKinds } from '../kind/kinds.ts'
import type { PlannedMail } from '../planned-mail.ts'
import { reasonText } from '../words/reason-text.ts'

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
  return groupsOf(shown).map(({ mail, others }) => ({
    at: Math.floor(mail.at / 1000) * 1000,
    kind: mailKinds[mail.kind].name,
    recipient: others === 0 ? recipientText(mail) : `${mail.recipient.name} 様 ほか${others}名`,
    meetingId: mail.meetingId,
    handling: mail.handling,
    reason: reasonText(mail.reason),
  }))
}

type Group = { readonly mail: PlannedMail; readonly others: number }

/** An announcement is one line a day, however many get it: nobody reads thousands. */
function groupsOf(mails: readonly PlannedMail[]): readonly Group[] {
  const sizes = new Map<string, number>()
  const nameOf = (mail: PlannedMail): string =>
    isAnnouncement(mail.kind)
      ? [
          mail.kind,
          mail.facts.about ?? mail.meetingId,
          japanDate(mail.at),
          mail.handling,
          reasonText(mail.reason),
        ].join('/')
      : mail.key
  for (const mail of mails) sizes.set(nameOf(mail), (sizes.get(nameOf(mail)) ?? 0) + 1)
  return mails.flatMap((mail) => {
    const name = nameOf(mail)
    const size = sizes.get(name)
    sizes.delete(name)
    return size === undefined ? [] : [{ mail, others: size - 1 }]
  })
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
