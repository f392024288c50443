import { addDays } from '../../shared/time/japan-date.ts'
import type { ActName } from './acts/all-acts.ts'
import type { Act, MeetingPlan } from './history.ts'
import { momentOn } from './moment-on.ts'
import type { Random } from './random.ts'

const people = 40

/** What people do about one meeting: mostly in order, mostly in working hours. */
export function actsAround(
  random: Random,
  { facts, kind }: MeetingPlan,
  meeting: number,
): readonly Act[] {
  const acts: Act[] = []
  const day = (before: number): string => addDays(facts.date, -before)
  const add = (act: ActName, date: string, person = 0): number => {
    const at = momentOn(random, date)
    acts.push({ at, act, person, meeting, n: random.below(100_000) })
    return at
  }
  const addApproved = (act: ActName, date: string, person: number): void => {
    const at = add(act, date, person) + random.below(40) * 60_000
    const approval: Act = { act: 'approve', at, person, meeting, n: random.below(1000) }
    if (random.chance(0.9)) acts.push(approval)
  }
  const planning: Planning = { random, day, add, addApproved }
  const applicants = shuffled(random).slice(0, kind === '見学イベント' ? 6 : 13)
  if (random.chance(0.6)) add('announceChange', day(25 + random.below(30)))
  for (const person of applicants) applyAndAttend(planning, person)
  if (random.chance(0.6)) assignGroups(planning, applicants)
  for (let count = random.below(4); count > 0; count--)
    changeMeeting(planning, 4 + random.below(40))
  if (random.chance(0.08)) callOff(planning, 2 + random.below(30))
  if (random.chance(0.7)) afterwards(planning, applicants)
  return acts
}

type Planning = {
  readonly random: Random
  /** So many days before the meeting. */
  day(before: number): string
  add(act: ActName, date: string, person?: number): number
  /** …and says a little later, as a rule, that the mail may go. */
  addApproved(act: ActName, date: string, person: number): void
}

function applyAndAttend({ random, day, add, addApproved }: Planning, person: number): void {
  add(random.pick(wayIn), day(9 + random.below(42)), person)
  if (random.chance(0.3)) waitForASeat({ random, day, add, addApproved }, person)
  if (random.chance(0.75)) addApproved('decide', day(8 + random.below(6)), person)
  if (random.chance(0.25)) add(random.pick(later), day(random.below(30)), person)
  if (random.chance(0.12)) add('apply', day(random.below(12)), person)
  if (random.chance(0.08)) addApproved('substitute', day(random.below(20)), person)
  if (random.chance(0.1)) add('sendAgain', day(random.below(25)), person)
  if (random.chance(0.06)) addApproved('correct', day(random.below(20)), person)
  if (random.chance(0.06)) leave({ random, day, add, addApproved }, person)
}

/** As a rule after the seat was given back; now and then somebody returns. */
function leave({ random, day, add }: Planning, person: number): void {
  const on = random.below(35)
  if (random.chance(0.7)) add('cancelInCells', day(on + 1), person)
  add('leave', day(on), person)
  if (random.chance(0.3)) add(random.pick(['apply', 'join']), day(on - random.below(10)), person)
}

/** Some are asked and answer, some get a seat at once, some none at all. */
function waitForASeat({ random, day, add, addApproved }: Planning, person: number): void {
  const since = 14 + random.below(16)
  add('putOnList', day(since), person)
  if (random.chance(0.2)) addApproved('passOver', day(since - random.below(14)), person)
  const asked = since - random.below(since)
  if (random.chance(0.7)) addApproved('offer', day(asked), person)
  if (random.chance(0.3)) add('decline', day(asked - random.below(4)), person)
  else if (random.chance(0.8)) addApproved('promote', day(asked - random.below(4)), person)
}

function assignGroups({ random, day, add }: Planning, applicants: readonly number[]): void {
  const before = 3 + random.below(5)
  for (const person of applicants) if (random.chance(0.8)) add('assignGroup', day(before), person)
  if (random.chance(0.8)) add('announceChange', day(before - random.below(2)))
  for (const person of applicants)
    if (random.chance(0.1)) add('assignGroup', day(random.below(before)), person)
}

/** As a rule everybody is to hear of it, if not at once. */
function changeMeeting({ random, day, add }: Planning, before: number): void {
  add(random.pick(['changeVenue', 'changeTheme', 'changeDate']), day(before))
  if (random.chance(0.8)) add('announceChange', day(before - random.below(4)))
}

/** Called off for good or for a while; now and then it takes place after all. */
function callOff({ random, day, add }: Planning, before: number): void {
  add('callOff', day(before))
  if (random.chance(0.9)) add('announceChange', day(before))
  const later = before - 1 - random.below(10)
  if (random.chance(0.6)) add('changeDate', day(later))
  if (random.chance(0.5)) add('announceChange', day(later - random.below(3)))
  if (random.chance(0.5)) add('reopen', day(later - random.below(3)))
  if (random.chance(0.5)) add('announceChange', day(later - 3))
}

function afterwards({ random, day, add }: Planning, applicants: readonly number[]): void {
  const since = 1 + random.below(9)
  add('closeMeeting', day(-since))
  for (const person of applicants)
    if (random.chance(0.7)) add('noteAttendance', day(-since - random.below(4)), person)
  if (random.chance(0.5)) add('shareResults', day(-since - 3 - random.below(10)))
}

const wayIn: readonly [ActName, ...ActName[]] = [
  'apply',
  'apply',
  'apply',
  'apply',
  'apply',
  'apply',
  'typeRow',
  'typeRow',
  'pasteRows',
  'takeBack',
  'applyDecided',
  'join',
]

const later: readonly [ActName, ...ActName[]] = [
  'cancel',
  'cancel',
  'cancelInCells',
  'correctAddress',
  'hold',
  'release',
  'remark',
  'moveBack',
  'deleteRow',
  'applyDecided',
]

function shuffled(random: Random): number[] {
  const numbers = Array.from({ length: people }, (_, index) => index + 1)
  return numbers
    .map((number) => ({ number, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ number }) => number)
}
