import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applicantAddress, openWithApplicants } from './applicants.ts'
import {
  openStudyGroup,
  receiveApplication,
  registration,
  rows,
  send,
  subjects,
  typeRow,
} from './study-group.ts'

const minute = 60_000
const people = 3

/** RUNS=1000 npx vitest … looks further, with another seed each time. */
const longRun = process.env.RUNS ? { numRuns: Number(process.env.RUNS) } : undefined

const moment = fc.constantFrom('before', 'after')

it('ends with one mail each when run after run dies or fails anywhere, and lists lag', () => {
  const start = openWithApplicants(people).world
  const mishap = fc.record({
    call: fc.integer({ min: 1, max: 24 }),
    moment,
    kind: fc.constantFrom('killAt', 'failAt'),
  })
  const history = fc.record({
    mishaps: fc.array(mishap, { minLength: 1, maxLength: 4 }),
    lagMinutes: fc.constantFrom(0, 5, 29),
  })
  fc.assert(
    fc.property(history, ({ mishaps, lagMinutes }) => {
      const world = start.fork({ realms: 'kept' })
      for (const { call, moment: when, kind } of mishaps) {
        world.faults.clear()
        world.faults.lag(lagMinutes * minute)
        world.faults[kind](call, when)
        world.advance(10 * minute)
      }
      world.faults.clear()
      world.faults.lag(lagMinutes * minute)
      const isMended = (): boolean =>
        world.mail.sent().length >= people && world.mail.drafts().length === 0
      for (let run = 0; run < 11 && !isMended(); run++) world.advance(10 * minute)
      // What follows once all has gone must be nothing.
      world.advance(40 * minute)
      const recipients = world.mail.sent().map(({ to }) => to)
      expect(recipients.sort()).toEqual(
        Array.from({ length: people }, (_, index) => applicantAddress(index + 1)),
      )
      expect(rows(world, '送信記録').map((row) => row.状態)).toEqual(['送信済', '送信済', '送信済'])
      expect(world.mail.drafts().length).toBe(0)
    }),
    longRun ?? { numRuns: 60, seed: 20191114 },
  )
})

it('hands a mail to a person when a draft of ours was deleted before it was sent', () => {
  const world = openWithApplicants(people).world
  const pilot = world.fork()
  pilot.advance(10 * minute)
  const calls = pilot.executions.at(-1)?.calls ?? []
  world.faults.killAt(calls.indexOf('Gmail.Users.Drafts.send') + 1, 'before')
  world.advance(10 * minute)
  world.faults.clear()
  const [draft] = world.mail.drafts()
  world.mail.deleteDraft(draft?.id ?? '')
  world.advance(90 * minute)
  expect(subjects(world)).toHaveLength(2)
  expect(
    rows(world, '送信記録')
      .map((row) => row.状態)
      .sort(),
  ).toEqual(['要確認', '送信済', '送信済'].sort())
  expect(rows(world, '参加').filter((row) => String(row.送信).includes('要確認'))).toHaveLength(1)
})

it('takes 送る for the first time only: what may have gone needs another word', () => {
  const { world } = openWithApplicants(1)
  world.advance(10 * minute)
  typeRow(world, '参加', 2, { 状態: '参加決定', 連絡: '送る' })
  const pilot = world.fork()
  pilot.advance(10 * minute)
  const calls = pilot.executions.at(-1)?.calls ?? []
  world.faults.killAt(calls.indexOf('Gmail.Users.Drafts.send') + 1, 'before')
  world.advance(10 * minute)
  world.faults.clear()
  world.mail.deleteDraft(world.mail.drafts()[0]?.id ?? '')
  world.advance(90 * minute)
  expect(subjects(world)).toHaveLength(1)
  expect(rows(world, '参加')[0]?.連絡).toBe('')
  typeRow(world, '参加', 2, { 連絡: '送る' })
  world.advance(20 * minute)
  expect(subjects(world)).toHaveLength(2)
})

it('sends what the quota allows and the rest when there is more', () => {
  const world = openWithApplicants(people).world
  world.faults.quota(1)
  world.advance(30 * minute)
  expect(subjects(world)).toHaveLength(1)
  world.faults.clear()
  world.faults.quota(100)
  world.advance(30 * minute)
  expect(subjects(world)).toHaveLength(3)
})

it('sends nothing while the setting says 停止, and everything that is due afterwards', () => {
  const world = openWithApplicants(people).world
  const row = world.sheet.read('設定').findIndex(([item]) => item === '送信方法') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value: '停止' })
  world.advance(60 * minute)
  expect(subjects(world)).toEqual([])
  expect(rows(world, '送信予定')[0]).toMatchObject({ 扱い: '止めている' })
  world.sheet.editCell({ title: '設定', header: '値', row, value: '自動' })
  world.advance(20 * minute)
  expect(subjects(world)).toHaveLength(3)
})

it('leaves the work to the next run while somebody else holds the lock', () => {
  const world = openWithApplicants(people).world
  world.faults.lockHeld(true)
  world.advance(30 * minute)
  expect(subjects(world)).toEqual([])
  world.faults.clear()
  world.advance(10 * minute)
  expect(subjects(world)).toHaveLength(3)
})

it('goes on under changed titles, moved columns and a sorted sheet', () => {
  const world = openWithApplicants(people).world
  world.sheet.rename('参加', '参加者の一覧')
  world.sheet.moveColumn({
    title: '参加者の一覧',
    column: world.sheet.columnOf('参加者の一覧', '状態'),
    before: 1,
  })
  world.sheet.insertColumns({ title: '参加者の一覧', column: 3, count: 1 })
  world.sheet.sort({
    title: '参加者の一覧',
    column: world.sheet.columnOf('参加者の一覧', '氏名'),
    ascending: false,
  })
  world.advance(20 * minute)
  expect(subjects(world)).toHaveLength(3)
  expect(rows(world, '参加者の一覧').map((row) => row.送信)).toEqual(Array(3).fill('受付 10/15 済'))
})

it('stops with one clear message when a required header is gone', () => {
  const { world, device } = openStudyGroup()
  world.sheet.editCell({ title: '参加', header: '状態', row: 1, value: 'ようす' })
  const mail = receiveApplication(world)
  expect(send(world, device, registration(mail))).toEqual({
    ok: false,
    error: { tag: 'sheet-broken', where: '「参加」の見出し「状態」、いまは「ようす」' },
  })
  expect(rows(world, '名簿')).toEqual([])
})

it('names a tab that somebody deleted', () => {
  const { world, device } = openStudyGroup()
  world.sheet.deleteTab('参加')
  expect(send(world, device, registration(receiveApplication(world)))).toEqual({
    ok: false,
    error: { tag: 'sheet-broken', where: 'タブ「参加」' },
  })
})
