import { describe, expect, it } from 'vitest'
import type { World } from '../google/open-world.ts'
import { ask } from './dialogs/ask.ts'
import { killEverywhere } from './kill-everywhere.ts'
import {
  newRequestId,
  openStudyGroup,
  receiveApplication,
  registration,
  rows,
  send,
  subjects,
  typeRow,
} from './study-group.ts'

const minute = 60_000

/** Pages and posts that die answer nothing that can be read. */
function dying(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof SyntaxError || /killed/.test(String(error)))) throw error
  }
}

const labelled = (world: World, name: string): number => {
  const id = world.mail.labels().find((one) => one.name === name)?.id ?? ''
  return world.mail.inbox().filter(({ labelIds }) => labelIds.includes(id)).length
}

describe('what dies anywhere beside the mails themselves', () => {
  it('the edit trigger: a typed row gets one number, one entry in 控え and one confirmation', () => {
    const { world } = openStudyGroup()
    typeRow(world, '名簿', 2, {
      会員区分: '参加のみ',
      自治体名: '徳島県美波町',
      氏名: '見本 花子',
      メール: 'mihon@town.minami.lg.jp',
      対象判定: '対象',
    })
    typeRow(world, '参加', 2, { 開催ID: '2-01' })
    world.advance(10 * minute)
    killEverywhere({
      start: world,
      act: (at) => typeRow(at, '参加', 2, { 氏名: '見本 花子' }),
      check(at, where) {
        expect(
          rows(at, '参加').map((row) => row.受付番号),
          where,
        ).toEqual(['2-01-001'])
        const kept = rows(at, '控え').filter((row) => String(row.行).includes('2-01-001'))
        expect(kept, where).toHaveLength(1)
        expect(at.mail.sent(), where).toHaveLength(1)
      },
      atLeast: 4,
    })
  })

  it('the taking back of a registration: the row goes with its mail, or stays with it', () => {
    const { world, device } = openStudyGroup()
    const requestId = newRequestId()
    send(world, device, registration(receiveApplication(world), { asMember: false }), requestId)
    killEverywhere({
      start: world,
      act: (at) => dying(() => void send(at, device, { verb: 'undo', target: requestId })),
      check(at, where) {
        expect(subjects(at).length, where).toBe(rows(at, '参加').length)
        expect(rows(at, '名簿').length, where).toBe(rows(at, '参加').length)
      },
      atLeast: 4,
    })
  })

  it('「もう一度送る」, clicked again after it died: one more mail and no third', () => {
    const { world, device } = openStudyGroup()
    send(world, device, registration(receiveApplication(world), { asMember: false }))
    world.advance(20 * minute)
    const again = (at: World) =>
      dying(() => void ask(at, 'sendAgain', { key: '2-01-001/M01/1', why: '届いていない' }))
    killEverywhere({
      start: world,
      act: again,
      afterwards: again,
      check: (at, where) => expect(subjects(at), where).toHaveLength(2),
      atLeast: 4,
    })
  })

  it('the run that labels: every label stands, nothing is sent again', () => {
    const { world, device } = openStudyGroup()
    typeRow(world, '開催', 2, { 担当者: '見本 一郎' })
    send(world, device, registration(receiveApplication(world), { asMember: false }))
    world.advance(20 * minute)
    killEverywhere({
      start: world,
      act: (at) => at.advance(10 * minute),
      check(at, where) {
        at.advance(30 * minute)
        expect([labelled(at, '登録済'), labelled(at, '担当/見本 一郎')], where).toEqual([1, 1])
        expect(subjects(at), where).toHaveLength(1)
      },
      atLeast: 10,
    })
  })
})
