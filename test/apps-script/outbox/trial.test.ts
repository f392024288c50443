import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { ask, preparedOnce, typeApplicants } from '../dialogs/ask.ts'
import { killEverywhere } from '../kill-everywhere.ts'
import { openStudyGroup, rows } from '../study-group.ts'

const colleague = 'colleague@jimukyoku.example'
const key = '2-01-001/M02/1'
const note = 'お電話ありがとうございました。'

/** One decision waits for a look; 知らせ先 is an address of its own. */
const oneWaiting = preparedOnce(() => {
  const { world } = openStudyGroup()
  const line = world.sheet.read('設定').findIndex(([item]) => item === '知らせ先') + 1
  world.sheet.editCell({ title: '設定', header: '値', row: line, value: 'desk@jimukyoku.example' })
  typeApplicants(world, [{ name: '見本 一', body: '見本町' }])
  world.advance(20 * 60_000)
  ask(world, 'decideParticipants', { meetingId: '2-01', choice: { '2-01-001': '参加決定' } })
  return world
})

const tryIt = (world: World, as = world.owner) =>
  ask(world, 'tryMail', { shown: key, note: { '2-01-001': note } }, as) as { trial?: string }

const trials = (world: World) => world.mail.sent().filter(({ to }) => to.includes('desk@'))
const decisions = (world: World) =>
  world.mail.sent().filter(({ subject }) => /^【第2期.*ご参加決定/.test(subject))

describe('a 試し送り', () => {
  it('goes to 知らせ先 at the owner’s click, with the ひとこと, and counts as nothing told', () => {
    const world = oneWaiting()
    const before = rows(world, '参加')
    const { trial } = tryIt(world)
    expect(world.runFunction('sendTrial', { args: [trial] }).value).toContain('送りました')
    world.advance(60 * 60_000)
    expect(trials(world)).toHaveLength(1)
    expect(trials(world)[0]?.subject).toMatch(/^【試し送り】.*ご参加決定/)
    expect(trials(world)[0]?.text).toContain(note)
    expect(trials(world)[0]?.text).toContain('ご本人には送っていません')
    expect(decisions(world)).toHaveLength(0)
    expect(rows(world, '参加')).toEqual(before)
    expect(rows(world, '送信記録').map((row) => row.照合キー)).toContain(trial)
  })

  it('of a colleague waits for the owner’s run and touches no mailbox of the colleague', () => {
    const world = oneWaiting()
    world.addUser(colleague)
    const { trial } = tryIt(world, colleague)
    const run = world.runFunction('sendTrial', { args: [trial], as: colleague })
    expect(run.value).toContain('10分以内')
    expect(run.calls.filter((name) => name.startsWith('Gmail.'))).toEqual([])
    expect(trials(world)).toHaveLength(0)
    world.advance(20 * 60_000)
    expect(trials(world)).toHaveLength(1)
  })

  it('leaves the mail itself to go once when it is approved', () => {
    const world = oneWaiting()
    world.runFunction('sendTrial', { args: [tryIt(world).trial] })
    world.sheet.editCell({ title: '参加', header: '連絡', row: 2, value: '送る' })
    world.advance(60 * 60_000)
    expect(decisions(world).map(({ to }) => to)).toEqual([
      expect.stringContaining('m1@town.mihon.example'),
    ])
    expect(trials(world)).toHaveLength(1)
  })

  it('goes once, whichever call its run dies at', () => {
    const start = oneWaiting()
    const { trial } = tryIt(start)
    killEverywhere({
      start,
      act: (world) => void world.runFunction('sendTrial', { args: [trial] }),
      check: (world, where) => expect(trials(world), where).toHaveLength(1),
      atLeast: 6,
    })
  })

  it('is refused while 設定「送信方法」 says 停止', () => {
    const world = oneWaiting()
    const row = world.sheet.read('設定').findIndex(([item]) => item === '送信方法') + 1
    world.sheet.editCell({ title: '設定', header: '値', row, value: '停止' })
    expect(ask(world, 'tryMail', { shown: key }).fault).toBeDefined()
  })

  it('is refused for a mail that waits no more, and nothing can be sent by a key that nobody asked for', () => {
    const world = oneWaiting()
    expect(ask(world, 'tryMail', { shown: '2-01-009/M02/1' }).fault).toContain('待っていません')
    world.runFunction('sendTrial', { args: [key] })
    expect(trials(world)).toHaveLength(0)
    expect(decisions(world)).toHaveLength(0)
  })
})
