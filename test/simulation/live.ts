import { builtBundle } from '../google/bundle.ts'
import { allActs } from './acts/all-acts.ts'
import { logDeeds } from './acts/log-deeds.ts'
import { sheetDeeds } from './acts/sheet-deeds.ts'
import { weatherDeeds } from './acts/weather-deeds.ts'
import { Clock } from './clock.ts'
import { followApprovals } from './follow-sheet.ts'
import type { Act, History } from './history.ts'
import { reportLeftovers } from './leftovers.ts'
import type { Life } from './life.ts'
import { handedOverMails } from './mail-log.ts'
import { typedMember } from './member-row.ts'
import { armedFor } from './mishaps.ts'
import { Model } from './model.ts'
import { hearMail } from './observe.ts'
import { openOffice } from './office.ts'
import { olderBuild } from './old-build.ts'
import type { Finding } from './oracle/findings.ts'
import { Oracle } from './oracle/oracle.ts'
import { oldMembers } from './people.ts'
import type { Rows } from './rows.ts'

/** What became of one year. */
export type Outcome = {
  readonly mails: number
  readonly crashes: number
  readonly runs: number
  readonly handedOver: readonly {
    readonly key: string
    /** A person touched the draft, or brought an older version of the sheet back. */
    readonly isTraced: boolean
  }[]
  readonly findings: readonly Finding[]
}

/** Lives through a history, on the production bundle or on one that was tampered with. */
export function live(history: History, code = builtBundle()): Outcome {
  const life = passYear(history, code)
  const { oracle, crashes, runs } = life
  return {
    mails: oracle.mails,
    crashes,
    runs,
    findings: oracle.findings,
    handedOver: handedOverMails(life).map(({ key, reference }) => ({
      key,
      isTraced: life.touchedDrafts.has(reference) || life.broughtBack.has(reference),
    })),
  }
}

/** The year as it stands at its end, or where something went wrong. */
function passYear(history: History, code: string): Life {
  const life = begin(history, code)
  const clock = new Clock(life)
  for (const act of history.acts) {
    clock.passUntil(act.at)
    if (life.oracle.findings.length > 0) break
    if (perform(life, act)) clock.stir()
  }
  clock.passUntil(history.end)
  reportLeftovers(life)
  return life
}

/** False where nothing came of it: what people would have done made no sense any more. */
function perform(life: Life, act: Act): boolean {
  const { calls } = life
  const { rows } = life.model
  armedFor(life, act.mishap, () => allActs[act.act](life, act))
  hearMail(life)
  followApprovals(life)
  const isByPeople = !(act.act in weatherDeeds || act.act in sheetDeeds || act.act in logDeeds)
  return !isByPeople || life.calls !== calls || life.model.rows !== rows
}

function begin(history: History, code: string): Life {
  const { world, device } = openOffice(history, code)
  const model = new Model(firstRows(history, world.now()))
  const life: Life = {
    history,
    code,
    olderCode: olderBuild(code),
    world,
    device,
    model,
    oracle: new Oracle(model, world.owner),
    weather: { lagMs: 0, quotaLeft: undefined, outageUntil: 0 },
    versions: [],
    touchedDrafts: new Set(),
    broughtBack: new Set(),
    storm: [],
    disturbedAt: 0,
    stirredAt: 0,
    requests: 0,
    atPanel: undefined,
    atDialog: undefined,
    heard: world.mail.sent().length,
    races: [],
    calls: 0,
    crashes: 0,
    runs: 0,
  }
  watchCalls(life)
  return life
}

/** Before a chunk is sent its rows are read once more; each mail of it takes a third of a second. */
function watchCalls(life: Life): void {
  const { world, races } = life
  let sentSinceRead = 0
  world.observe((name) => {
    life.calls++
    if (/Values\..*[gG]et/.test(name)) sentSinceRead = 0
    if (name.endsWith('.send')) races.push(firstSendMs + oneSendMs * sentSinceRead++)
  })
}

const firstSendMs = 400
const oneSendMs = 320

const firstRows = ({ meetings, members }: History, now: number): Rows => ({
  registrations: new Map(),
  members: new Map(oldMembers(members).map((person) => [person, typedMember(person, now)])),
  meetings: meetings.map((meeting) => ({
    ...meeting,
    status: '受付中',
    editedAt: now,
    contact: '',
    looks: [],
  })),
  surveys: [],
  released: new Set(),
  sending: '自動',
})
