import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openedPage } from '../dialogs/ask.ts'
import {
  openStudyGroup,
  person,
  receiveApplication,
  registration,
  rows,
  send,
} from '../study-group.ts'

const minute = 60_000
const tab = '自己点検'

type Answer = {
  readonly html?: string
  readonly fault?: string
  readonly next?: { readonly name: string; readonly question: object }
}

/** What the page does: asks on by itself until there is no next. */
function carryOut(world: World, name: string, as = world.owner): Answer {
  let asked: { name: string; question: object } = { name, question: {} }
  for (;;) {
    const run = world.runFunction('askDialog', { args: [asked.name, asked.question], as })
    if (!run.ok) throw new Error(run.error)
    const answer = run.value as Answer
    if (!answer.next) return answer
    asked = answer.next
  }
}

const page = (world: World, as = world.owner): string => openedPage(world, '自己点検', as)

/** The lines of the report, by check. */
function report(world: World): Map<string, string> {
  const text = /<textarea[^>]*>([^<]*)</.exec(page(world))?.[1] ?? ''
  const lines = [...text.matchAll(/^\[(.+?)\] (.*)）([A-Za-z]+)$/gm)]
  return new Map(lines.map(([, word = '', found = '', id = '']) => [id, `${word} ${found}`]))
}

const verdicts = (world: World, word: string): string[] =>
  [...report(world)].filter(([, line]) => line.startsWith(word)).map(([id]) => id)

/** The new page opens while this one keeps the lock. */
function openWebApp(world: World): void {
  const [, token = ''] = /\?check=([^"]+)"/.exec(page(world)) ?? []
  world.faults.atCall(8, () => expect(world.get({ check: token }).text).toContain('点検しました'))
  carryOut(world, 'awaitProbe')
  expect(world.faults.fired()).toBe(true)
}

/** What the check asks of a person: typing, sorting, undoing. */
function playInScratchTab(world: World): void {
  world.sheet.edit({ title: tab, row: 2, column: 1, values: [['x']] })
  world.sheet.sort({ title: tab, column: 2, ascending: true })
  world.sheet.edit({ title: tab, row: 2, column: 3, values: [['y']] })
  carryOut(world, 'judgeEdits')
}

function checkAll(world: World): void {
  world.advance(20 * minute)
  carryOut(world, 'startSelfCheck')
  openWebApp(world)
  playInScratchTab(world)
  world.advance(20 * minute)
}

describe('「自己点検」', () => {
  it('finds the stand-in to behave as the product expects, in every check', () => {
    const { world } = openStudyGroup()
    checkAll(world)
    expect(verdicts(world, '違う')).toEqual([])
    expect(verdicts(world, '不明')).toEqual([])
    expect(verdicts(world, '同じ')).toHaveLength(39)
  })

  it('shows a difference as a difference: zones, triggers, alias, search', () => {
    const { world } = openStudyGroup()
    const setting = world.sheet.read('設定').findIndex(([item]) => item === '事務局メール') + 1
    world.sheet.editCell({ title: '設定', header: '値', row: setting, value: 'jimu@mihon.example' })
    world.batchUpdate([
      {
        updateSpreadsheetProperties: {
          properties: { timeZone: 'America/New_York' },
          fields: 'timeZone',
        },
      },
    ])
    world.faults.lag(50 * minute)
    world.advance(20 * minute)
    carryOut(world, 'startSelfCheck')
    expect(report(world).get('sheetZone')).toContain('America/New_York')
    expect(verdicts(world, '違う')).toEqual(
      expect.arrayContaining(['sheetZone', 'alias', 'draftListed']),
    )
    expect(verdicts(world, '不明')).toContain('sentSearch')
    world.advance(70 * minute)
    expect(report(world).get('sentSearch')).toMatch(/^違う .*（(5\d|60)分以内/)
  })

  it('shows a web app that does not wait, and one that nobody opened', () => {
    const { world } = openStudyGroup()
    carryOut(world, 'startSelfCheck')
    carryOut(world, 'awaitProbe')
    expect(report(world).get('webAppBook')).toContain('開かれなかった')
    expect(world.get({ check: 'guessed' }).text).not.toContain('点検')
    expect(world.get().text).toContain('版')
  })

  it('mails nobody but the owner, changes no row of people’s tabs and journals nothing', () => {
    const { world, device } = openStudyGroup()
    send(world, device, registration(receiveApplication(world)))
    world.advance(20 * minute)
    const titles = ['名簿', '開催', '参加', '送信記録', '操作記録', '設定']
    const before = titles.map((title) => rows(world, title))
    const sent = world.mail.sent().length
    checkAll(world)
    expect(titles.map((title) => rows(world, title))).toEqual(before)
    const mails = world.mail.sent().slice(sent)
    expect(mails.map(({ to }) => to)).toEqual([world.owner, world.owner])
    expect(world.mail.drafts()).toEqual([])
  })

  it('writes a report without persons, addresses or keys', () => {
    const { world, device } = openStudyGroup()
    send(world, device, registration(receiveApplication(world)))
    checkAll(world)
    const text = /<textarea[^>]*>([^<]*)</.exec(page(world))?.[1] ?? ''
    expect(text).toContain('自己点検')
    expect(text).not.toContain('@')
    for (const personal of [person.name, person.municipality, world.owner, world.spreadsheetId])
      expect(text).not.toContain(personal)
  })

  it('may be run by the owner alone, and says who that is', () => {
    const { world } = openStudyGroup()
    world.addUser('kim@jimukyoku.example')
    expect(page(world, 'kim@jimukyoku.example')).toContain(world.owner)
    const answer = carryOut(world, 'startSelfCheck', 'kim@jimukyoku.example')
    expect(answer.html).toContain(world.owner)
    expect(world.sheet.titles()).not.toContain(tab)
    expect(world.mail.messages('kim@jimukyoku.example')).toEqual([])
  })

  it('can be begun again, and takes its tab away when asked', () => {
    const { world } = openStudyGroup()
    carryOut(world, 'startSelfCheck')
    carryOut(world, 'startSelfCheck')
    expect(world.sheet.titles().filter((title) => title === tab)).toHaveLength(1)
    carryOut(world, 'endSelfCheck')
    expect(world.sheet.titles()).not.toContain(tab)
    expect(page(world)).toContain('結果をコピー')
  })
})
