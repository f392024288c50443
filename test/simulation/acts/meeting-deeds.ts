import { addDays, instantOf, japanDate } from '../../../shared/time/japan-date.ts'
import { officeDayOnOrAfter } from '../../../shared/time/office-days.ts'
import type { Act, Facts } from '../history.ts'
import type { Life } from '../life.ts'
import { type Meeting, sameFacts } from '../meeting-row.ts'
import { withMeeting } from '../rows.ts'
import { cellsInOrder, typeCell } from '../rows-in-sheet.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

type Change = { readonly header: string; readonly value: string }

function type(life: Life, act: Act, change: Change): boolean {
  const meeting = life.model.rows.meetings[act.meeting]
  const row = tableOf(life.world, '開催').find(({ cell }) => cell('開催ID') === meeting?.id)
  if (row) typeCell(life, { title: '開催', row: row.row, n: act.n, ...change })
  return row !== undefined
}

type After = Partial<Pick<Meeting, 'status' | 'contact'>> & { readonly facts?: Partial<Facts> }

/** What stands there already may be typed again: the row is as it was, and goes on resting. */
function change(life: Life, act: Act, { facts, ...after }: After, cell: Change): void {
  const { model, world } = life
  const meeting = model.rows.meetings[act.meeting]
  if (!meeting) return
  const next = { ...meeting, ...after, facts: { ...meeting.facts, ...facts } }
  const isOther = next.status !== meeting.status
  const isEdited = isOther || !sameFacts(next.facts, meeting.facts)
  const edited = {
    ...next,
    ...(isEdited && { editedAt: world.now() }),
    // 送る was given for the meeting as it was.
    ...(isOther && { contact: '' as const }),
  }
  model.begin(withMeeting(model.rows, act.meeting, edited))
  type(life, act, cell)
  model.settle(world.now())
}

const becomes = (life: Life, act: Act, status: Meeting['status']): void =>
  change(life, act, { status }, { header: '状態', value: status })

const isAhead = ({ model, world }: Life, { meeting: index }: Act): boolean => {
  const meeting = model.rows.meetings[index]
  if (meeting?.status === '延期') return true
  return (
    meeting?.status === '受付中' &&
    world.now() < instantOf(meeting.facts.date, meeting.facts.start) - 3 * 86_400_000
  )
}

/** What becomes of meetings. */
export const meetingDeeds = {
  changeVenue: (life, act) => {
    const venue = `見本ビル${1 + (act.n % 3)}F`
    if (isAhead(life, act))
      change(life, act, { facts: { venue } }, { header: '会場名', value: venue })
  },
  changeTheme: (life, act) => {
    const theme = `地方創生の実務 その${1 + (act.n % 3)}`
    if (isAhead(life, act))
      change(life, act, { facts: { theme } }, { header: 'テーマ', value: theme })
  },
  changeDate: (life, act) => {
    const old = life.model.rows.meetings[act.meeting]?.facts.date ?? ''
    if (!isAhead(life, act)) return
    const earliest = addDays(japanDate(life.world.now()), 4)
    const wished = addDays(old, (act.n % 29) - 9)
    const date = officeDayOnOrAfter(wished < earliest ? earliest : wished)
    change(life, act, { facts: { date } }, { header: '開催日', value: date })
  },
  announceChange: (life, act) => {
    const { model, world } = life
    const { status, facts } = model.rows.meetings[act.meeting] ?? {}
    const isStill = facts && world.now() < instantOf(facts.date, facts.start) - 3_600_000
    if (isStill && status !== '開催済')
      change(life, act, { contact: '送る' }, { header: '連絡', value: '送る' })
  },
  callOff: (life, act) => {
    if (isAhead(life, act)) becomes(life, act, act.n % 2 === 0 ? '中止' : '延期')
  },
  /** It takes place after all, or on the new day. */
  reopen: (life, act) => {
    const status = life.model.rows.meetings[act.meeting]?.status
    if (status === '中止' || status === '延期') becomes(life, act, '受付中')
  },
  closeMeeting: (life, act) => {
    const { model, world } = life
    const meeting = model.rows.meetings[act.meeting]
    const isOver = meeting && world.now() >= instantOf(meeting.facts.date, meeting.facts.end)
    if (isOver && meeting.status === '受付中') becomes(life, act, '開催済')
  },
  /** What came of it, for those who may have it. */
  shareResults: (life, act) => {
    const { model, world } = life
    const meeting = model.rows.meetings[act.meeting]
    if (meeting?.status !== '開催済') return
    if (meeting.results === undefined) {
      const name = `意見交換の概要 ${act.n}`
      const audience = (['', '会員', '公開'] as const)[act.n % 3] ?? ''
      const results = { name, audience }
      model.begin(withMeeting(model.rows, act.meeting, { ...meeting, results }))
      const row = world.sheet.read('成果').length + 1
      const cells = { 成果物: name, 開催ID: meeting.id, 公開区分: audience }
      const values = [cellsInOrder(world, '成果', cells)]
      world.sheet.edit({ title: '成果', row, column: 1, values })
      model.settle(world.now())
    }
    change(life, act, { contact: '送る' }, { header: '連絡', value: '送る' })
  },
} as const satisfies Record<string, Deed>
