import { addDays, japanDate } from '../../../shared/time/japan-date.ts'
import type { Act } from '../history.ts'
import type { Life } from '../life.ts'
import type { Member } from '../member-row.ts'
import { addressOf, nameOf } from '../people.ts'
import { withMember } from '../rows.ts'
import { typeCell } from '../rows-in-sheet.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

type MemberEdit = {
  readonly cells: Readonly<Record<string, string>>
  readonly changes: Partial<Member>
}

/** What a person types into a row of 名簿; undefined where it makes no sense as the row stands. */
function editMember(
  life: Life,
  { person, n }: Act,
  write: (member: Member) => MemberEdit | undefined,
): void {
  const { model, world } = life
  const member = model.rows.members.get(person)
  const done = member && write(member)
  const rowOf = (): number =>
    tableOf(world, '名簿').find(({ cell }) => cell('氏名') === nameOf(person))?.row ?? 0
  if (!member || !done || rowOf() === 0) return
  const after = { ...member, ...done.changes }
  model.begin(withMember(model.rows, after))
  for (const [header, value] of Object.entries(done.cells))
    if (!typeCell(life, { title: '名簿', header, row: rowOf(), value, n }) && done.changes.by)
      model.rows = withMember(model.rows, { ...after, by: 'either' })
  model.settle(world.now())
}

/** What becomes of people in 名簿. */
export const memberDeeds = {
  correctAddress: (life, act) =>
    editMember(life, act, (member) => {
      // Under their old address they would be another person from then on (DESIGN §4).
      if (life.atPanel === act.person) return undefined
      const address = addressOf(act.person, 1 + (act.n % 9))
      const changes = address === member.address ? {} : { address, changedAt: life.world.now() }
      return { cells: { メール: address }, changes }
    }),
  /** As a rule they hear of it. */
  leave: (life, act) =>
    editMember(life, act, ({ category }) => {
      if (category === '退会') return undefined
      const changedAt = life.world.now()
      const leftOn = japanDate(changedAt)
      const contact = act.n % 5 === 0 ? '' : '送る'
      return {
        cells: {
          退会日: leftOn,
          消去予定日: addDays(leftOn, 400),
          会員区分: '退会',
          ...(contact && { 連絡: contact }),
        },
        changes: { category: '退会', by: 'cells', changedAt, leftOn, contact, doubtful: false },
      }
    }),
} as const satisfies Record<string, Deed>
