import type { Life } from '../life.ts'
import { personNamed } from '../people.ts'
import { type Rows, withMember, withRegistration } from '../rows.ts'
import { typeCell } from '../rows-in-sheet.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

function setSending(life: Life, sending: Rows['sending']): void {
  const { model, world, oracle } = life
  const row = tableOf(world, '設定').find(({ cell }) => cell('項目') === '送信方法')
  const before = model.rows
  if (!row || before.sending === sending) return
  const isPractice = sending === '試験' || (before.isPractice === true && sending === '停止')
  model.begin({ ...before, sending, isPractice })
  const isSeen = typeCell(life, { title: '設定', header: '値', row: row.row, value: sending, n: 1 })
  model.settle(world.now())
  if (before.isPractice && !isPractice)
    oracle.practice.end(oracle.known(world.now()), isSeen ? 'seen' : 'unseen')
}

/** The numbers that the dialog lists. */
function heldNumbers({ world }: Life): readonly string[] {
  const page = world.clickMenu('知らせる／知らせ済みとする').dialogs.at(-1)?.html ?? ''
  return [...page.matchAll(/name="row" value="([^"]+)"/g)].map(([, number = '']) => number)
}

const timesTold = ({ world }: Life): number =>
  tableOf(world, '操作記録').filter(({ cell }) => cell('操作') === '知らせる').length

/** Whom these numbers stand for: rows of 参加 and people in 名簿. */
function freed({ model, world, oracle }: Life, numbers: ReadonlySet<string>): Rows {
  let { rows } = model
  const keys = new Set<string>()
  for (const { cell } of tableOf(world, '参加')) {
    const meeting = rows.meetings.findIndex(({ id }) => id === cell('開催ID'))
    const key = `${personNamed(cell('氏名'))}@${meeting}`
    const registration = rows.registrations.get(key)
    if (!registration || !numbers.has(cell('受付番号'))) continue
    keys.add(key)
    rows = withRegistration(rows, { ...registration, contact: '' })
  }
  for (const { cell } of tableOf(world, '名簿')) {
    const member = rows.members.get(personNamed(cell('氏名')) ?? 0)
    if (!member || !numbers.has(cell('会員番号'))) continue
    const { person } = member
    for (const sign of ['', ...rows.meetings.map((_, index) => `#${index}`)])
      keys.add(`${person}${sign}`)
    for (const index of rows.surveys.keys()) keys.add(`${person}%${index}`)
    rows = withMember(rows, { ...member, contact: '' })
  }
  oracle.practice.letGo(keys, oracle.known(world.now()))
  return rows
}

/** The switch that people may turn, and the one question afterwards. */
export const sendingDeeds = {
  stopSending: (life) => setSending(life, '停止'),
  startSending: (life) => {
    if (life.model.rows.sending === '停止') setSending(life, '自動')
  },
  practise: (life) => setSending(life, '試験'),
  practiseNoMore: (life) => {
    if (life.model.rows.isPractice) setSending(life, '自動')
  },
  /** 「知らせる」, with all that the dialog lists; after a failure people look whether it was done. */
  tellHeld: (life) => {
    const { model, world } = life
    const row = heldNumbers(life)
    if (row.length === 0 || model.rows.isPractice) return
    const before = timesTold(life)
    world.runFunction('askDialog', { args: ['tellHeld', { row }] })
    if (timesTold(life) > before) model.begin(freed(life, new Set(row)))
    model.settle(world.now())
  },
} as const satisfies Record<string, Deed>
