import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readGrid, readTabs } from './world/grid-view.ts'
import { readInbox, readThread } from './world/mail-view.ts'
import { openPracticeWorld } from './world/practice-world.ts'
import { passQuietly } from './world/quiet-weeks.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jimukyoku-practice-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (reset = false) => openPracticeWorld({ folder, reset })

test('the first start prepares the book, announces three meetings and brings ten applications', () => {
  const { world, notes } = open()
  expect(world.executions.filter(({ error }) => error?.includes('not in the stand-in'))).toEqual([])
  expect(world.sheet.display('開催').map(([id]) => id)).toEqual(['開催ID', 'E-12', '2-01', '2-02'])
  expect(world.mail.inbox()).toHaveLength(10)
  expect(world.mail.sent()).toHaveLength(0)
  expect(notes.happenings()[0]?.text).toBe('申込のメールが 10 通届いています')
})

test('the desk goes on where it was left, and starts over when asked to', async () => {
  const first = open()
  await first.move('next')
  const second = open()
  expect(second.world.now()).toBeGreaterThanOrEqual(Date.parse('2019-10-16T10:08:00+09:00'))
  expect(second.world.mail.inbox()).toHaveLength(11)
  expect(second.notes.world).toBe(first.notes.world)
  const third = open(true)
  expect(third.world.mail.inbox()).toHaveLength(10)
  expect(third.notes.world).not.toBe(first.notes.world)
})

test('「次の予定まで進める」 stops at the next mail that goes out or comes in', async () => {
  const { world, notes, move } = open()
  await move('next')
  expect(new Date(world.now()).toISOString()).toMatch(/^2019-10-16T01:0[89]/)
  expect(notes.happenings()[0]?.text).toBe('新しいメールが 1 通届きました')
})

test('quiet weeks pass without a run, and the run comes again afterwards', () => {
  const { world } = open()
  const runs = () => world.executions.filter((one) => one.function === 'periodic').length
  const before = runs()
  passQuietly(world, Date.parse('2019-11-01T09:00:00+09:00'))
  expect(runs()).toBe(before)
  world.advance(30 * 60_000)
  expect(runs()).toBe(before + 3)
})

test('the grid shows folded columns, drop-downs and what is missing as the sheet has them', () => {
  const { world } = open()
  world.sheet.editCell({ title: '参加', header: '氏名', row: 2, value: '見本 花子' })
  world.sheet.editCell({ title: '参加', header: '開催ID', row: 2, value: '2-01' })
  const grid = readGrid(world, '参加')
  const at = (header: string) => grid?.columns.findIndex((column) => column.header === header) ?? -1
  expect(grid?.columns[at('状態')]?.choices).toContain('参加決定')
  expect(grid?.columns[at('元メール')]?.aside).toBe(true)
  expect(grid?.columns[at('送信')]?.computed).toBe(true)
  expect(grid?.rows[0]?.cells[at('自治体名')]?.color).toBe('fault')
  expect(grid?.rows[0]?.cells[at('氏名')]?.text).toBe('見本 花子')
  expect(readTabs(world).filter(({ hidden }) => !hidden)).toHaveLength(4)
})

test('an opened mail is read from then on', async () => {
  const { world, notes, state } = open()
  const [row] = await readInbox(world, notes)
  expect(row).toMatchObject({ from: { name: '百瀬 遥香' }, unread: true })
  const { version } = state()
  await readThread({ world, notes }, row?.id ?? '')
  expect((await readInbox(world, notes))[0]?.unread).toBe(false)
  expect(state().version).toBeGreaterThan(version)
})

test('a mail from the mailbox to itself is shown once, and is no answer to itself', async () => {
  const { world, notes } = open()
  const raw = 'To: event@jimukyoku.example\r\nSubject: Morning\r\n\r\nhello'
  world.mail.send({ raw })
  const row = (await readInbox(world, notes)).find(({ subject }) => subject === 'Morning')
  expect(row?.labels).toEqual([])
  expect((await readThread({ world, notes }, row?.id ?? ''))?.answers).toEqual([])
})
