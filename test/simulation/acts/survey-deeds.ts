import { instantOf, japanDate } from '../../../shared/time/japan-date.ts'
import { officeDaysFrom } from '../../../shared/time/office-days.ts'
import type { Life } from '../life.ts'
import { municipalityOf, nameOf } from '../people.ts'
import { type Survey, withSurvey } from '../rows.ts'
import { cellsInOrder, typeCell } from '../rows-in-sheet.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

/** The survey in hand, and where its row stands. */
function current({ model, world }: Life) {
  const index = model.rows.surveys.length - 1
  const survey = model.rows.surveys[index]
  const row = tableOf(world, '調査').find(({ cell }) => cell('調査ID') === survey?.id)?.row
  return survey && row ? { index, survey, row } : undefined
}

function enter(life: Life, title: string, cells: Readonly<Record<string, string>>): void {
  const { world } = life
  const row = world.sheet.read(title).length + 1
  world.sheet.edit({ title, row, column: 1, values: [cellsInOrder(world, title, cells)] })
}

export const surveyDeeds = {
  openSurvey: (life, { n }) => {
    const { model, world } = life
    const index = model.rows.surveys.length
    const id = `S-${index + 1}`
    const answerBy = officeDaysFrom(japanDate(world.now()), 6 + (n % 9))
    const survey: Survey = {
      ...{ id, answerBy, name: `空き家の調査その${index + 1}`, isForAll: n % 2 === 0 },
      ...{ contact: '', orderedAt: 0, answered: new Set(), looks: [] },
    }
    model.begin(withSurvey(model.rows, index, survey))
    const 対象 = survey.isForAll ? '会員と参加のみ' : '会員'
    enter(life, '調査', { 調査ID: id, 調査名: survey.name, 状態: '実施中', 対象, 期限: answerBy })
    model.settle(world.now())
  },
  /** The request to who was not asked yet; later the reminder too. */
  askSurvey: (life, { n }) => {
    const { model, world } = life
    const found = current(life)
    if (!found || world.now() > instantOf(found.survey.answerBy, '15:00')) return
    const { index, survey, row } = found
    model.begin(
      withSurvey(model.rows, index, { ...survey, contact: '送る', orderedAt: world.now() }),
    )
    typeCell(life, { title: '調査', header: '連絡', row, value: '送る', n })
    model.settle(world.now())
  },
  answerSurvey: (life, { person }) => {
    const { model, world } = life
    const found = current(life)
    const number = tableOf(world, '名簿')
      .find(({ cell }) => cell('氏名') === nameOf(person))
      ?.cell('会員番号')
    if (!found || !number || found.survey.answered.has(person)) return
    const { index, survey } = found
    const answered = new Set(survey.answered).add(person)
    model.begin(withSurvey(model.rows, index, { ...survey, answered }))
    enter(life, '回答', {
      調査ID: survey.id,
      自治体名: municipalityOf(person),
      会員番号: number,
      回答状況: '回答済',
    })
    model.settle(world.now())
  },
} as const satisfies Record<string, Deed>
