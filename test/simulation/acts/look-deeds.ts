import type { Life } from '../life.ts'
import { type Campaign, waitingFor } from '../oracle/announcements.ts'
import { newsOfMeeting } from '../oracle/meeting-news.ts'
import { questionsOf } from '../oracle/surveys.ts'
import { type Rows, withMeeting, withSurvey } from '../rows.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

/** What the dialog shows as one tick: many mails of one kind about one matter. */
type Group = {
  readonly id: string
  readonly print: string
  readonly kind: string
  readonly about: string
}

function groupsShown({ world }: Life): readonly Group[] {
  const page = world.clickMenu('確認して送る').dialogs.at(-1)?.html ?? ''
  const boxes = page.matchAll(/name="seen\.(group:(M1[579]b?)\/([^"]+))" value="([^"]+)"/g)
  return [...boxes].map(([, id = '', kind = '', about = '', print = '']) => ({
    ...{ id, kind, about, print },
  }))
}

const timesApproved = ({ world }: Life): number =>
  tableOf(world, '操作記録').filter(({ cell }) => cell('操作') === '確認して送る').length

/** Whether 送る stands in the row of 開催 or 調査 now; else the people were let go one by one. */
const isOrdered = ({ world }: Life, title: string, header: string, id: string): boolean =>
  tableOf(world, title).some(({ cell }) => cell(header) === id && cell('連絡') === '送る')

function released(rows: Rows, { kind, keyOf }: Campaign, people: readonly number[]): Rows {
  const names = people.map((person) => `${keyOf(person)} ${kind}`)
  return { ...rows, released: new Set([...rows.released, ...names]) }
}

/** Everybody who waits for this is let go by a look at names, count and one text. */
function afterLook(life: Life, { kind, about }: Group): Rows {
  const { rows } = life.model
  const { log } = life.oracle
  const index = rows.meetings.findIndex(({ id }) => id === about)
  const meeting = rows.meetings[index]
  const asked = rows.surveys.findIndex(({ id }) => id === about)
  const survey = rows.surveys[asked]
  const campaigns = meeting
    ? newsOfMeeting(rows, index)
    : questionsOf(rows, { person: 0, survey: asked }, log)
  const campaign = campaigns.find((one) => one.kind === kind)
  if (!campaign) return rows
  const people = waitingFor(campaign, rows, log)
  const look = { kind, count: people.length }
  if (meeting && isOrdered(life, '開催', '開催ID', about)) {
    const looks = [{ ...look, facts: meeting.facts, results: meeting.results }]
    return withMeeting(rows, index, { ...meeting, contact: '送る', looks })
  }
  if (survey && isOrdered(life, '調査', '調査ID', about)) {
    const orderedAt = life.world.now()
    return withSurvey(rows, asked, { ...survey, contact: '送る', orderedAt, looks: [look] })
  }
  // In 試験 it is used up by a trial.
  return rows.isPractice ? rows : released(rows, campaign, people)
}

/** 「確認して送る」, where more than a few wait for one look. */
export const lookDeeds = {
  lookAndSend: (life, { n }) => {
    const { world, model } = life
    const groups = groupsShown(life)
    const group = groups[n % Math.max(1, groups.length)]
    if (!group) return
    const before = timesApproved(life)
    const question = { send: [group.id], seen: { [group.id]: group.print } }
    world.runFunction('askDialog', { args: ['approveSending', question] })
    if (timesApproved(life) > before) model.begin(afterLook(life, group))
    model.settle(world.now())
  },
} as const satisfies Record<string, Deed>
