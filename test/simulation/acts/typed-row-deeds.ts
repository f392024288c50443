import type { Act } from '../history.ts'
import type { Life } from '../life.ts'
import { typedMember } from '../member-row.ts'
import { addressOf, municipalityOf, nameOf } from '../people.ts'
import { registrationKey } from '../registration-row.ts'
import { type Rows, withMember, withoutRegistration, withRegistration } from '../rows.ts'
import { cellsInOrder, registrationOf, rowOf } from '../rows-in-sheet.ts'
import type { Deed } from './act.ts'

type Person = { readonly person: number; readonly meeting: number }

/** Below the last row, in one go, as a person fills a row in or pastes some. */
function enter(life: Life, title: string, rows: readonly Record<string, string>[]): boolean {
  const { world } = life
  const row = world.sheet.read(title).length + 1
  const values = rows.map((cells) => cellsInOrder(world, title, cells))
  return world.sheet.edit({ title, row, column: 1, values }).every(({ ok }) => ok)
}

function enterPeople(life: Life, people: readonly Person[]): void {
  const { model, world } = life
  const newcomers = people.filter(({ person }) => !model.rows.members.has(person))
  if (newcomers.length > 0)
    enter(
      life,
      '名簿',
      newcomers.map(({ person }) => ({
        会員区分: '参加のみ',
        自治体名: municipalityOf(person),
        氏名: nameOf(person),
        メール: addressOf(person),
      })),
    )
  const now = world.now()
  const known = newcomers.reduce<Rows>(
    (rows, { person }) => withMember(rows, { ...typedMember(person, now), category: '参加のみ' }),
    model.rows,
  )
  model.begin(people.reduce((rows, one) => withRegistration(rows, typed(life, one, people)), known))
  enter(
    life,
    '参加',
    people.map(({ person, meeting }) => ({
      開催ID: model.rows.meetings[meeting]?.id ?? '',
      氏名: nameOf(person),
    })),
  )
  model.settle(world.now())
}

function typed(life: Life, { person, meeting }: Person, together: readonly Person[]) {
  const now = life.world.now()
  const isEvent = life.model.rows.meetings[meeting]?.kind === '見学イベント'
  return {
    person,
    meeting,
    madeFor: life.model.rows.members.get(person)?.address ?? addressOf(person),
    role: isEvent ? '見学' : '参加者',
    status: isEvent ? '参加決定' : '受付',
    reason: '',
    by: 'cells',
    stateAt: now,
    appliedAt: now,
    editedAt: now,
    // Rows that come together wait for a person's word (DESIGN §6).
    contact: together.length > 1 ? '止める' : '',
    doubtful: false,
  } as const
}

const isFree = (life: Life, { person, meeting }: Person): boolean =>
  !life.model.rows.registrations.has(registrationKey(person, meeting)) &&
  life.model.rows.meetings[meeting]?.status === '受付中'

export const typedRowDeeds = {
  typeRow: (life, { person, meeting }) => {
    if (isFree(life, { person, meeting })) enterPeople(life, [{ person, meeting }])
  },
  pasteRows: (life, { person, meeting, n }: Act) => {
    const people = [person, 60 + (n % 40)].map((one) => ({ person: one, meeting }))
    if (people.every((one) => isFree(life, one))) enterPeople(life, people)
  },
  deleteRow: (life, { person, meeting }) => {
    const registration = registrationOf(life, person, meeting)
    const row = registration ? rowOf(life, registration) : 0
    if (row === 0) return
    life.model.begin(withoutRegistration(life.model.rows, registrationKey(person, meeting)))
    life.world.sheet.deleteRows({ title: '参加', row, count: 1 })
    life.model.settle(life.world.now())
  },
} as const satisfies Record<string, Deed>
