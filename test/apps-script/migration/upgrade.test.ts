import { describe, expect, it } from 'vitest'
import { schemaVersion } from '../../../shared/book/schema/schema-version.ts'
import { standardTexts } from '../../../shared/mail/texts/all-texts.ts'
import type { World } from '../../google/open-world.ts'
import { ask, openedPage } from '../dialogs/ask.ts'
import {
  openStudyGroup,
  pairDevice,
  person,
  receiveApplication,
  registration,
  rows,
  send,
  subjects,
} from '../study-group.ts'
import { olderBooks, openOlderBook } from './older-books.ts'

const setUp = (world: World) => world.clickMenu('はじめに：準備する')
const versionIn = (world: World): unknown =>
  rows(world, '設定').find((row) => row.項目 === '表の版')?.値
const setVersion = (world: World, value: string): void => {
  const row = world.sheet.read('設定').findIndex(([item]) => item === '表の版') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value })
}
const sentTo = (world: World): string[] =>
  world.mail.sent().map(({ to, subject }) => `${to} ${subject}`)
const people = (world: World) =>
  rows(world, '参加').map(({ 受付番号, 氏名, 状態 }) => `${受付番号} ${氏名} ${状態}`)

describe.each(olderBooks)('a book of an earlier version (%s)', (name) => {
  it('goes on sending by itself after the update, before anybody clicks', () => {
    const world = openOlderBook(name)
    const before = sentTo(world)
    world.advance(20 * 60_000)
    world.skipTo('2019-11-07T08:55:00+09:00')
    world.advance(40 * 60_000)
    expect(world.executions.filter(({ ok }) => !ok)).toEqual([])
    const later = sentTo(world).slice(before.length)
    expect(later.some((line) => line.includes('11/14'))).toBe(true)
    expect(new Set(sentTo(world)).size).toBe(sentTo(world).length)
    expect(world.mail.drafts()).toEqual([])
  })

  it('takes registrations at once, before any run or click', () => {
    const world = openOlderBook(name)
    const device = pairDevice(world, '更新した日のPC')
    const from = 'atarashi@town.minami.lg.jp'
    const mail = receiveApplication(world, { from, id: 'apply-3' })
    const body = registration(mail, { participants: [{ ...person, name: '新 着子', email: from }] })
    expect(send(world, device, body, 'request-of-today')).toMatchObject({ ok: true })
    expect(people(world).at(-1)).toBe('2-01-004 新 着子 受付')
  })

  it('keeps what was told: a mail under way when the update came arrives once, the others stay told', () => {
    const world = openOlderBook(name)
    world.advance(40 * 60_000)
    const log = rows(world, '送信記録')
    expect(log.filter(({ 状態 }) => 状態 !== '送信済')).toEqual([])
    const received = subjects(world).length
    setUp(world)
    world.advance(40 * 60_000)
    expect(subjects(world)).toHaveLength(received)
  })

  it('is brought up to date by the owner’s click, after a copy, with all rows and own words kept', () => {
    const world = openOlderBook(name)
    const before = people(world)
    const run = setUp(world)
    expect(run.alerts.join()).toContain('控え')
    const [version] = /\d+/.exec(name) ?? []
    expect(world.copies()).toEqual([expect.stringContaining(`版${version}の控え 2019-11-01`)])
    expect(versionIn(world)).toBe(String(schemaVersion))
    expect(people(world)).toEqual(before)
    expect(rows(world, '名簿')[0]).toMatchObject({ 担当メモ: '年末に電話' })
    expect(rows(world, '設定').find((row) => row.項目 === '一日の上限')?.値).toBe('60')
    const texts = rows(world, '文面')
    expect(texts.find(({ 種類 }) => 種類 === 'M08')?.件名).toBe('【取消】私たちの言葉で')
    for (const { kind, subject, body } of standardTexts.filter((text) => text.kind !== 'M08'))
      expect(texts.find(({ 種類 }) => 種類 === kind)).toMatchObject({ 件名: subject, 本文: body })
  })

  it('is as before after a second click: no second copy, nothing written', () => {
    const world = openOlderBook(name)
    setUp(world)
    const book = JSON.stringify(world.sheet.titles().map((title) => world.sheet.read(title)))
    setUp(world)
    expect(JSON.stringify(world.sheet.titles().map((title) => world.sheet.read(title)))).toBe(book)
    expect(world.copies()).toHaveLength(1)
  })
})

describe('an update that dies', () => {
  const name = 'version-1'

  it('comes through a click that dies anywhere: the next one finishes, and no copy is lost', () => {
    const start = openOlderBook(name)
    const whole = start.fork()
    const { calls } = setUp(whole)
    const copied = calls.indexOf('SpreadsheetApp.copy') + 1
    const everyFourth = calls.flatMap((_, index) => (index % 4 === 3 ? [index + 1] : []))
    for (const call of new Set([copied, copied + 1, ...everyFourth])) {
      const world = start.fork()
      world.faults.killAt(call, 'after')
      const died = setUp(world)
      expect(world.faults.fired()).toBe(true)
      world.faults.clear()
      setUp(world)
      expect(versionIn(world)).toBe(String(schemaVersion))
      // One more only where the run died between the copy and its note.
      const isUnnoted = died.calls.at(-1) === 'SpreadsheetApp.copy'
      expect([call, world.copies().length]).toEqual([call, isUnnoted ? 2 : 1])
      expect(world.sheet.titles().map((title) => world.sheet.read(title).length)).toEqual(
        whole.sheet.titles().map((title) => whole.sheet.read(title).length),
      )
    }
  })

  it('comes through a periodic run that dies while it adds what is missing', () => {
    const start = openOlderBook(name)
    for (let call = 1; call <= 13; call += 3) {
      const world = start.fork()
      world.faults.killAt(call, 'after')
      world.advance(10 * 60_000)
      world.faults.clear()
      world.advance(30 * 60_000)
      expect(world.executions.at(-1)?.error).toBeUndefined()
      expect(rows(world, '送信記録').filter(({ 状態 }) => 状態 !== '送信済')).toEqual([])
    }
  })
})

describe('a book that lost a column which an update had brought', () => {
  it('gets it back by the periodic run when somebody restored the book from before the update', () => {
    const world = openOlderBook('version-1')
    const older = world.sheet.saveVersion()
    setUp(world)
    world.sheet.restoreVersion(older)
    world.advance(30 * 60_000)
    expect(world.executions.filter(({ ok }) => !ok)).toEqual([])
    expect(rows(world, '送信記録').filter(({ 状態 }) => 状態 !== '送信済')).toEqual([])
  })
})

describe('a book of a newer version', () => {
  const newer = (): World => {
    const { world } = openStudyGroup()
    setVersion(world, String(schemaVersion + 1))
    return world
  }

  it('is left alone by runs and setup, and said so in one sentence', () => {
    const world = newer()
    const before = JSON.stringify(world.sheet.titles().map((title) => world.sheet.read(title)))
    const sentence = 'プログラムを最新版に更新してください'
    expect(world.runFunction('periodic').error).toContain(sentence)
    expect(setUp(world).alerts.join()).toContain(sentence)
    expect(world.clickMenu('今すぐ処理する').alerts.join()).toContain(sentence)
    world.advance(3_600_000)
    expect(JSON.stringify(world.sheet.titles().map((title) => world.sheet.read(title)))).toBe(
      before,
    )
    expect(world.mail.sent()).toEqual([])
  })

  it('is not changed by a dialog either', () => {
    const world = newer()
    const run = world.clickMenu('点検')
    expect(run.alerts.join()).toContain('更新してください')
    setVersion(world, String(schemaVersion))
    openedPage(world, '点検')
    setVersion(world, String(schemaVersion + 1))
    expect(ask(world, 'inspectAgain', {}).fault).toContain('更新してください')
  })
})

describe('a new book', () => {
  it('is of this version from the start, without a copy', () => {
    const { world } = openStudyGroup()
    expect(versionIn(world)).toBe(String(schemaVersion))
    setUp(world)
    expect(world.copies()).toEqual([])
  })
})
