import type { World } from '../google/open-world.ts'
import { disturb, type Life } from './life.ts'
import { colleague, nameOf } from './people.ts'
import { type Registration, registrationKey } from './registration-row.ts'
import { withRegistration } from './rows.ts'
import { tableOf } from './table.ts'

type Place = Pick<Registration, 'person' | 'meeting'>

/** Where a person finds the row of a registration; 0 where it is not. */
export const rowOf = (life: Life, place: Place): number => foundRow(life, place)?.row ?? 0

/** What a cell of it shows. */
export const cellIn = (life: Life, place: Place, header: string): string | undefined =>
  foundRow(life, place)?.cell(header)

function foundRow({ model, world }: Life, { person, meeting }: Place) {
  const id = model.rows.meetings[meeting]?.id
  return tableOf(world, '参加').find(
    ({ cell }) => cell('氏名') === nameOf(person) && cell('開催ID') === id,
  )
}

type Typing = {
  readonly registration: Registration
  readonly cells: Readonly<Record<string, string>>
  /** What the row reads when all is typed. */
  readonly after: Registration
  readonly n: number
}

/** Types into the row of a registration, cell by cell, as one of two colleagues. */
export function typeInto(life: Life, { registration, cells, after, n }: Typing): void {
  const { model, world, atDialog } = life
  if (rowOf(life, registration) === 0) return
  const isDecidedOn = atDialog?.key === registrationKey(registration.person, registration.meeting)
  if (isDecidedOn && cellIn(life, registration, '状態') !== registration.status)
    atDialog.isTypedFirst = true
  model.begin(withRegistration(model.rows, after))
  for (const [header, value] of Object.entries(cells))
    if (!typeCell(life, { title: '参加', header, row: rowOf(life, registration), value, n }))
      model.rows = withRegistration(model.rows, { ...after, by: 'either' })
  model.settle(world.now())
}

type Cell = {
  readonly title: string
  readonly header: string
  readonly row: number
  readonly value: string
  readonly n: number
}

/** True when what follows from the edit was shown at once. */
export function typeCell(life: Life, { title, header, row, value, n }: Cell): boolean {
  const as = n % 3 === 0 ? colleague : life.world.owner
  const done = life.world.sheet.editCell({ title, header, row, value, as })
  const isSwept = done.every(({ ok }) => ok)
  if (!isSwept) disturb(life)
  return isSwept
}

export const registrationOf = (life: Life, person: number, meeting: number) =>
  life.model.rows.registrations.get(registrationKey(person, meeting))

/** A row of cells in the order that the columns have today. */
export function cellsInOrder(
  world: World,
  title: string,
  cells: Readonly<Record<string, string | number>>,
): (string | number)[] {
  const [header = []] = world.sheet.read(title)
  return header.map((name) => cells[String(name)] ?? '')
}
