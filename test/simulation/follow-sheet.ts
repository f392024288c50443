import { followMembers } from './follow-members.ts'
import type { Life } from './life.ts'
import { isHandedOver } from './mail-log.ts'
import { personNamed } from './people.ts'
import { type Registration, registrationKey } from './registration-row.ts'
import { withMeeting, withRegistration, withSurvey } from './rows.ts'
import { tableOf } from './table.ts'

const hour = 3_600_000

/** 開催の連絡 and 調査の連絡 are cleared once everybody has heard: at once where there is nobody. */
export function followApprovals(life: Life): void {
  followMeetings(life)
  followSurveys(life)
}

function followMeetings(life: Life): void {
  const { model, world } = life
  const rows = tableOf(world, '開催')
  model.rows.meetings.forEach((meeting, index) => {
    const contact = rows.find(({ cell }) => cell('開催ID') === meeting.id)?.cell('連絡')
    if (contact !== '' || meeting.contact === '') return
    const waiting = life.oracle
      .waitingForNotice(index, world.now())
      .filter((key) => !isHandedOver(life, key))
    if (waiting.length > 0)
      report(life, `${meeting.id}: 連絡 is cleared before ${waiting.join(' ')} heard`)
    model.rows = withMeeting(model.rows, index, { ...meeting, contact: '' })
  })
}

function followSurveys(life: Life): void {
  const { model, world } = life
  const rows = tableOf(world, '調査')
  model.rows.surveys.forEach((survey, index) => {
    const contact = rows.find(({ cell }) => cell('調査ID') === survey.id)?.cell('連絡')
    if (contact !== '' || survey.contact === '') return
    const waiting = life.oracle
      .waitingForSurvey(index, world.now())
      .filter((key) => !isHandedOver(life, key))
    if (waiting.length > 0)
      report(life, `${survey.id}: 連絡 is cleared before ${waiting.join(' ')} were asked`)
    model.rows = withSurvey(model.rows, index, { ...survey, contact: '' })
  })
}

/** Holds 参加 against what people left there, and takes over how 連絡 stands: the system clears it when used. */
export function followSheet(life: Life): void {
  followApprovals(life)
  followMembers(life)
  const { model, world } = life
  const found = new Map<string, { status: string; contact: string }>()
  for (const { cell } of tableOf(world, '参加')) {
    const person = personNamed(cell('氏名'))
    const meeting = model.rows.meetings.findIndex(({ id }) => id === cell('開催ID'))
    if (person === undefined || meeting < 0) continue
    found.set(registrationKey(person, meeting), {
      status: cell('状態'),
      contact: cell('連絡'),
    })
  }
  for (const [key, registration] of model.rows.registrations) {
    const row = found.get(key)
    // Typed while nothing ran: the next run fills the rest in.
    if (row?.status === '' && world.now() - life.disturbedAt < hour) continue
    if (row?.status !== registration.status) {
      report(
        life,
        `${key}: people left ${registration.status}, the row says ${row?.status ?? 'nothing'}`,
      )
      return
    }
    if (row.contact !== registration.contact) takeOver(life, registration, row.contact)
  }
  for (const key of found.keys())
    if (!model.rows.registrations.has(key)) report(life, `${key}: a row that nobody made`)
}

function takeOver(life: Life, registration: Registration, contact: string): void {
  const { model, world } = life
  const isUsed = registration.contact === '送る' && contact === ''
  // Typed while nothing swept: the next run takes the approval back that another state has outdated.
  const isOutdated =
    registration.contact === '' && contact === '送る' && world.now() - registration.stateAt < hour
  if (isOutdated) return
  // Rows whose first sweep failed look as if they had been pasted together.
  const isPasted =
    contact === '止める' && registration.by === 'cells' && world.now() - registration.stateAt < hour
  if (!isUsed && !isPasted)
    report(
      life,
      `${registration.person}@${registration.meeting}: 連絡 was ${registration.contact} and is ${contact}`,
    )
  model.rows = withRegistration(model.rows, {
    ...registration,
    contact: contact === '止める' ? contact : '',
  })
}

const report = ({ oracle, world }: Life, what: string): void =>
  void oracle.findings.push({ tag: 'lost', at: world.now(), what })
