import { writeFileSync } from 'node:fs'
import type { World } from '../../google/open-world.ts'
import {
  openStudyGroup,
  type PairedDevice,
  person,
  receiveApplication,
  registration,
  send,
  typeRow,
} from '../study-group.ts'

/**
 * Writes the world of a study group in the middle of its work, as the bundle of this very commit leaves it:
 * `npx tsx test/apps-script/migration/make-book.ts FILE`. Run once a release, before its book changes.
 */
function main(path: string): void {
  const { world, device } = openStudyGroup()
  applyAtThePanel(world, device)
  decideInCells(world)
  applyByTelephone(world)
  world.advanceTo('2019-11-01T10:00:00+09:00')
  makeItTheirOwn(world)
  dieWhileSending(world, device)
  writeFileSync(path, `${JSON.stringify(world.toJson())}\n`)
}

function applyAtThePanel(world: World, device: PairedDevice): void {
  const mail = receiveApplication(world)
  const answer = send(world, device, registration(mail))
  if (!answer.ok) throw new Error('the registration was refused')
  world.advance(20 * 60_000)
}

function decideInCells(world: World): void {
  world.sheet.editCell({ title: '参加', header: '状態', row: 2, value: '参加決定' })
  world.sheet.editCell({ title: '参加', header: '連絡', row: 2, value: '送る' })
  world.advance(30 * 60_000)
}

function applyByTelephone(world: World): void {
  typeRow(world, '名簿', 3, {
    会員区分: '参加のみ',
    自治体名: '徳島県美波町',
    所属: '総務課',
    職名: '係長',
    氏名: '試作 次郎',
    メール: 'shisaku@town.minami.lg.jp',
    対象判定: '対象',
  })
  typeRow(world, '参加', 3, { 開催ID: '2-01', 氏名: '試作 次郎' })
  world.advance(20 * 60_000)
}

/** A column of one's own, a text and a setting in one's own words. */
function makeItTheirOwn(world: World): void {
  const column = (world.sheet.read('名簿')[0]?.length ?? 0) + 1
  world.sheet.insertColumns({ title: '名簿', column, count: 1 })
  world.sheet.edit({ title: '名簿', row: 1, column, values: [['担当メモ'], ['年末に電話']] })
  const texts = world.sheet.read('文面')
  const row = texts.findIndex(([kind]) => kind === 'M08') + 1
  world.sheet.editCell({ title: '文面', header: '件名', row, value: '【取消】私たちの言葉で' })
  const settings = world.sheet.read('設定')
  const limit = settings.findIndex(([item]) => item === '一日の上限') + 1
  world.sheet.editCell({ title: '設定', header: '値', row: limit, value: '60' })
  world.advance(10 * 60_000)
}

/** The answer to a second application: its draft is made and noted, then the run dies. */
function dieWhileSending(world: World, device: PairedDevice): void {
  const mail = receiveApplication(world, { from: 'kokoro@town.minami.lg.jp', id: 'apply-2' })
  const participant = {
    ...person,
    name: '試行 心',
    kana: 'しこう こころ',
    email: 'kokoro@town.minami.lg.jp',
  }
  const body = registration(mail, { participants: [participant] })
  const answer = send(world, device, {
    ...body,
    mail: { ...body.mail, from: participant.email },
  })
  if (!answer.ok) throw new Error('the second registration was refused')
  world.advance(60_000)
  const created = (): number => world.mail.drafts().length
  for (let call = 1; created() === 0 && call < 40; call++) {
    const fork = world.fork()
    fork.faults.killAt(call, 'after')
    fork.advance(10 * 60_000)
    if (fork.mail.drafts().length === 0) continue
    world.faults.killAt(call + 2, 'after')
    world.advance(10 * 60_000)
    world.faults.clear()
  }
  if (created() === 0) throw new Error('no draft was left behind')
}

main(process.argv[2] ?? 'book.json')
