import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openWorld, type World } from '../../google/open-world.ts'
import type { ClockStep, DeskState } from '../desk-api.ts'
import { createDeskClock } from './desk-clock.ts'
import { type DeskNotes, openDeskNotes } from './desk-notes.ts'
import { setUpAsOwner } from './first-start.ts'
import { look, tellDifference } from './happenings.ts'
import { type Arrivals, createArrivals, loadSampleMails } from './sample-mails.ts'
import { readState } from './state-view.ts'

const firstMorning = '2019-10-15T09:30:00+09:00'

export type PracticeWorld = {
  readonly world: World
  readonly notes: DeskNotes
  state(): DeskState
  /** Carries out what a person does, one after the other, and tells what came of it. */
  act<T>(action: () => T | Promise<T>): Promise<T>
  move(step: ClockStep): Promise<void>
}

type Options = { readonly folder: string; readonly reset: boolean }

/** Opens the practice world kept in a folder; the first time it is furnished as an owner would do it. */
export function openPracticeWorld({ folder, reset }: Options): PracticeWorld {
  if (reset) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const world = openWorld({ now: firstMorning, stateFile: join(folder, 'world.json') })
  const notes = openDeskNotes(join(folder, 'desk.json'))
  const arrivals = createArrivals(world, loadSampleMails())
  const isNew = !world.sheet.titles().includes('名簿')
  if (isNew) setUpAsOwner(world)
  const arrived = arrivals.deliverDue()
  if (isNew) notes.tell(world.now(), `申込のメールが ${arrived} 通届いています`)
  world.save()
  return followWorld({ world, notes, arrivals })
}

type Furnished = { readonly world: World; readonly notes: DeskNotes; readonly arrivals: Arrivals }

function followWorld({ world, notes, arrivals }: Furnished): PracticeWorld {
  const clock = createDeskClock(world, arrivals)
  let version = 1
  let moving = false
  let queue: Promise<unknown> = Promise.resolve()

  const observe = async <T>(action: () => T | Promise<T>): Promise<T> => {
    const before = look(world)
    const calls = world.counts.total
    try {
      return await action()
    } finally {
      const news = tellDifference(world, before)
      if (news !== '') notes.tell(world.now(), news)
      if (news !== '' || world.counts.total !== calls) {
        version++
        world.save()
      }
    }
  }
  const inTurn = <T>(action: () => T | Promise<T>): Promise<T> => {
    const done = queue.then(() => observe(action))
    queue = done.catch(() => undefined)
    return done
  }

  return {
    world,
    notes,
    act: (action) =>
      inTurn(() => {
        clock.tick()
        version++
        return action()
      }),
    move: async (step) => {
      moving = true
      try {
        const excuse = await inTurn(() => clock.move(step))
        if (excuse !== '') notes.tell(world.now(), excuse)
      } finally {
        moving = false
        version++
      }
    },
    state: () => {
      if (!moving) void inTurn(() => clock.tick())
      return readState(world, notes, { version, moving })
    },
  }
}
