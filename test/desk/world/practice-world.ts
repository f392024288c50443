import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openWorld, type World } from '../../google/open-world.ts'
import type { ClockStep, DeskState } from '../desk-api.ts'
import { createDeskClock } from './desk-clock.ts'
import { type DeskNotes, openDeskNotes } from './desk-notes.ts'
import { setUpAsOwner } from './first-start.ts'
import { look, tellDifference } from './happenings.ts'
import { createArrivals, loadSampleMails } from './sample-mails.ts'
import { readRows } from './sheet-rows.ts'

const firstMorning = '2019-10-15T09:30:00+09:00'

export type PracticeWorld = {
  readonly world: World
  readonly notes: DeskNotes
  state(): DeskState
  /** Carries out what a person does; tells what came of it. One after the other. */
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
  const clock = createDeskClock(world, arrivals)
  const isNew = world.sheet.titles().every((title) => title !== '名簿')
  if (isNew) setUpAsOwner(world)
  const arrived = arrivals.deliverDue()
  if (isNew) notes.tell(world.now(), `申込のメールが ${arrived} 通届いています`)
  world.save()

  let version = 1
  let moving = false
  let queue: Promise<unknown> = Promise.resolve()

  const observed = async <T>(action: () => T | Promise<T>): Promise<T> => {
    const before = look(world)
    const inbox = world.mail.inbox().length
    const calls = world.counts.total
    try {
      return await action()
    } finally {
      const news = tellDifference(world, before, look(world))
      const came = world.mail.inbox().length - inbox
      if (came > 0) notes.tell(world.now(), `新しいメールが ${came} 通届きました`)
      for (const line of news) notes.tell(world.now(), line)
      if (news.length > 0 || came > 0 || world.counts.total !== calls) version++
    }
  }

  const act = <T>(action: () => T | Promise<T>): Promise<T> => {
    const done = queue.then(() => observed(action))
    queue = done.catch(() => undefined)
    return done
  }

  const move = async (step: ClockStep) => {
    moving = true
    try {
      const excuse = await act(() => clock.move(step))
      if (excuse !== '') notes.tell(world.now(), excuse)
    } finally {
      moving = false
      version++
    }
  }

  return {
    world,
    notes,
    move,
    act: async (action) => {
      const result = await act(action)
      version++
      return result
    },
    state: () => {
      if (!moving) void act(() => clock.tick())
      return stateOf(world, notes, { version, moving })
    },
  }
}

function stateOf(
  world: World,
  notes: DeskNotes,
  { version, moving }: { readonly version: number; readonly moving: boolean },
): DeskState {
  const log = readRows(world, '送信記録').filter(({ 状態 }) => 状態 === '送信済')
  const sentKind = (pattern: RegExp) => log.some(({ 照合キー }) => pattern.test(String(照合キー)))
  return {
    world: notes.world,
    now: world.now(),
    version,
    moving,
    happenings: notes.happenings(),
    counts: {
      unread: world.mail.inbox().filter(({ id }) => !notes.isRead(id)).length,
      planned: readRows(world, '送信予定').length,
      sent: world.mail.sent().length,
    },
    story: {
      registered: readRows(world, '参加').length > 0,
      decided: sentKind(/\/M02\//),
      reminded: sentKind(/\/M(09|10)\//),
    },
  }
}
