import { instantOf } from '../../../shared/time/japan-date.ts'
import {
  receiveApplication,
  registration,
  person as sample,
} from '../../apps-script/study-group.ts'
import type { Act } from '../history.ts'
import type { Life } from '../life.ts'
import { ask, askOnce, newRequest, waitFor } from '../panel.ts'
import { addressOf, municipalityOf, nameOf } from '../people.ts'
import { registrationKey } from '../registration-row.ts'
import { type Rows, withMember, withoutRegistration, withRegistration } from '../rows.ts'
import type { Deed } from './act.ts'
import { isForged, memberAfter, rowAfter, type Wish } from './after-click.ts'

function click(life: Life, act: Act, wish: Wish): string | undefined {
  const { model, world } = life
  const { person, meeting } = act
  const plan = model.rows.meetings[meeting]
  if (plan?.status !== '受付中' && plan?.status !== '延期') return undefined
  if (world.now() > instantOf(plan.facts.date, plan.facts.start) - 60_000) return undefined
  const address = model.rows.members.get(person)?.address ?? addressOf(person)
  const mail = receiveApplication(world, {
    from: address,
    id: `${wish.intent}-${life.requests}`,
    authentication: isForged(act) ? 'none' : 'pass',
  })
  const before = model.rows
  const row = rowAfter(life, act, wish)
  const member = memberAfter(life, act, wish)
  const withRow = row ? withRegistration(before, row) : before
  model.begin(member ? withMember(withRow, member) : withRow)
  const requestId = newRequest(life)
  const request = registration(mail, {
    intent: wish.intent,
    meetingId: wish.intent === 'join' ? null : plan.id,
    participants: [participant(person, address)],
    asMember: wish.asMember,
    decided: wish.isDecided,
  })
  life.atPanel = person
  const answer = ask(life, request, requestId)
  life.atPanel = undefined
  if (!answer?.ok) takeBack(life, act, before)
  model.settle(world.now())
  return answer?.ok ? requestId : undefined
}

const participant = (person: number, email: string) => {
  const municipality = municipalityOf(person)
  const municipalityCode = municipality === sample.municipality ? sample.municipalityCode : '363839'
  return { ...sample, name: nameOf(person), email, municipality, municipalityCode }
}

/** The click came to nothing: both rows read as before it. */
function takeBack({ model }: Life, { person, meeting }: Act, before: Rows): void {
  const key = registrationKey(person, meeting)
  const row = before.registrations.get(key)
  const member = before.members.get(person)
  const rows = row ? withRegistration(model.rows, row) : withoutRegistration(model.rows, key)
  const members = new Map(rows.members)
  if (member) members.set(person, member)
  else members.delete(person)
  model.begin({ ...rows, members })
}

/** 「登録しました」 and, as a rule, half a minute later the mail. */
function register(life: Life, act: Act, wish: Wish): void {
  const target = click(life, act, wish)
  if (target === undefined || act.n % 4 === 0) return
  waitFor(life, 31_000)
  askOnce(life, { verb: 'deliver', target }, target)
}

const wishFor = (life: Life, act: Act): Wish => ({
  intent: life.model.rows.meetings[act.meeting]?.kind === '見学イベント' ? 'observe' : 'register',
  isDecided: false,
  asMember: act.n % 3 === 0,
})

export const panelDeeds = {
  apply: (life, act) => register(life, act, wishFor(life, act)),
  applyDecided: (life, act) => register(life, act, { ...wishFor(life, act), isDecided: true }),
  cancel: (life, act) =>
    register(life, act, { intent: 'cancel', isDecided: false, asMember: false }),
  join: (life, act) => register(life, act, { intent: 'join', isDecided: false, asMember: true }),
  takeBack: (life, act) => {
    const before = life.model.rows
    const target = click(life, act, wishFor(life, act))
    if (target === undefined) return
    waitFor(life, (act.n % 25) * 1000)
    const after = life.model.rows
    takeBack(life, act, before)
    const answer = ask(life, { verb: 'undo', target }, newRequest(life))
    if (!answer?.ok) life.model.begin(after)
    life.model.settle(life.world.now())
  },
} as const satisfies Record<string, Deed>
