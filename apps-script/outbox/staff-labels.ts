import type { RunState } from './run-state.ts'

const prefix = '担当/'
/** 開催「担当者」 by 開催ID, as the labels in the mailbox show it. */
const staffProperty = 'labelledStaff'

type StaffLabels = {
  readonly messageIds: readonly string[]
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/** Mails of a meeting bear the names of 開催「担当者」: new ones its own, all of them others once it changed hands. */
export function staffLabels(state: RunState, since: number): readonly StaffLabels[] {
  const noted = notedStaff(state)
  return [...staffIn(state)].map(([meetingId, staff]) => {
    const before = noted[meetingId] ?? ''
    const mails = state.book.registrations.rows.filter(
      ({ values }) =>
        values.meetingId === meetingId &&
        values.sourceMail !== '' &&
        (staff !== before || (values.appliedAt ?? 0) > since),
    )
    const add = namesIn(staff)
    const remove = namesIn(before).filter((name) => !add.includes(name))
    const isNothing = add.length === 0 && remove.length === 0
    const messageIds = isNothing ? [] : mails.map(({ values }) => values.sourceMail)
    return { messageIds, add, remove }
  })
}

/** The property to write once the labels stand. */
export function noteStaff(state: RunState): Readonly<Record<string, string>> {
  const named = [...staffIn(state)].filter(([, staff]) => staff !== '')
  return { [staffProperty]: JSON.stringify(Object.fromEntries(named)) }
}

const notedStaff = ({ properties }: RunState): Readonly<Record<string, string>> =>
  JSON.parse(properties[staffProperty] ?? '{}') as Record<string, string>

const staffIn = ({ book }: RunState): ReadonlyMap<string, string> =>
  new Map(book.meetings.rows.map(({ values }) => [values.meetingId, values.staff.trim()]))

/** 「吉田／香月」 are two; a slash would make a label below a label. */
const namesIn = (staff: string): readonly string[] => [
  ...new Set(
    staff
      .split(/[/／、,，・\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => `${prefix}${name}`),
  ),
]
