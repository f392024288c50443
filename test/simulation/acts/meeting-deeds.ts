import { addDays, instantOf, japanDate } from '../../../shared/time/japan-date.ts'
import { officeDayOnOrAfter } from '../../../shared/time/office-days.ts'
import type { Act, Facts } from '../history.ts'
import type { Life } from '../life.ts'
import { withMeeting } from '../model.ts'
import { typeCell } from '../rows-in-sheet.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

type Change = { readonly header: string; readonly value: string }

function type(life: Life, act: Act, change: Change): boolean {
  const meeting = life.model.rows.meetings[act.meeting]
  const row = tableOf(life.world, '開催').find(({ cell }) => cell('開催ID') === meeting?.id)
  if (row) typeCell(life, { title: '開催', row: row.row, n: act.n, ...change })
  return row !== undefined
}

function change(life: Life, act: Act, facts: Partial<Facts>, cell: Change): void {
  const { model, world } = life
  const meeting = model.rows.meetings[act.meeting]
  if (!meeting) return
  const after = { ...meeting, facts: { ...meeting.facts, ...facts }, editedAt: world.now() }
  model.begin(withMeeting(model.rows, act.meeting, after))
  type(life, act, cell)
  model.settle(world.now())
}

const isAhead = ({ model, world }: Life, { meeting: index }: Act): boolean => {
  const meeting = model.rows.meetings[index]
  return (
    meeting?.status === '受付中' &&
    world.now() < instantOf(meeting.facts.date, meeting.facts.start) - 3 * 86_400_000
  )
}

/** What becomes of meetings. */
export const meetingDeeds = {
  changeVenue: (life, act) => {
    const venue = `見本ビル${1 + (act.n % 3)}F`
    if (isAhead(life, act)) change(life, act, { venue }, { header: '会場名', value: venue })
  },
  changeTheme: (life, act) => {
    const theme = `地方創生の実務 その${1 + (act.n % 3)}`
    if (isAhead(life, act)) change(life, act, { theme }, { header: 'テーマ', value: theme })
  },
  changeDate: (life, act) => {
    const old = life.model.rows.meetings[act.meeting]?.facts.date ?? ''
    if (!isAhead(life, act)) return
    const earliest = addDays(japanDate(life.world.now()), 4)
    const wished = addDays(old, (act.n % 29) - 9)
    const date = officeDayOnOrAfter(wished < earliest ? earliest : wished)
    change(life, act, { date }, { header: '開催日', value: date })
  },
  announceChange: (life, act) => {
    const { model, world } = life
    const meeting = model.rows.meetings[act.meeting]
    if (!meeting || !isAhead(life, act)) return
    model.begin(withMeeting(model.rows, act.meeting, { ...meeting, contact: '送る' }))
    type(life, act, { header: '連絡', value: '送る' })
    model.settle(world.now())
  },
  closeMeeting: (life, act) => {
    const { model, world } = life
    const meeting = model.rows.meetings[act.meeting]
    if (!meeting || world.now() < instantOf(meeting.facts.date, meeting.facts.end)) return
    model.begin(withMeeting(model.rows, act.meeting, { ...meeting, status: '開催済' }))
    type(life, act, { header: '状態', value: '開催済' })
    model.settle(world.now())
  },
} as const satisfies Record<string, Deed>
