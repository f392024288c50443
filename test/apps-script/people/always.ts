import { expect } from 'vitest'
import { type Book, readBook } from '../../../shared/book/book.ts'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { rowFacts, snapshotKey, watchedTabs } from '../../../shared/decide/row/snapshot-values.ts'
import type { World } from '../../google/open-world.ts'
import { rows } from '../study-group.ts'
import { replayJournal } from './journalled.ts'
import type { Life } from './life.ts'
import { expectMarks } from './marks.ts'
import { ownHeader, peopleTabs } from './office.ts'

const bookOf = (world: World): Book =>
  readBook(
    Object.fromEntries(
      Object.entries(allTabs)
        .filter(([, { title }]) => world.sheet.titles().includes(title))
        .map(([key, { title }]) => [key, world.sheet.read(title)]),
    ),
  )

/** What holds in every office, whatever people and scripts did to each other. */
export function expectAllIsWell(life: Life): void {
  const { world } = life.group
  const book = bookOf(world)
  expectAllRows(life)
  expectOneIdEach(world)
  expectOnePersonARow(book)
  expectRemembered(book)
  expectJournalled(world, book)
  expectMarks(life, book)
  expect(life.sends.wrong, 'mails').toEqual([])
  expectMailsOnce(life)
  expectNoFailure(life)
}

function expectAllRows({ group: { world }, known, deleted }: Life): void {
  for (const title of peopleTabs) {
    const found = rows(world, title)
      .filter((row) => row[ownHeader] !== '')
      .map((row) => `${row.氏名} / ${row[ownHeader]}`)
    expect(found.sort(), `${title}: every row with its own memo`).toEqual([...known[title]].sort())
  }
  const removals = rows(world, '操作記録').filter(({ 操作 }) => 操作 === '削除')
  for (const name of deleted)
    expect(
      removals.some((row) => String(row.前).includes(name)) ||
        rows(world, '参加').some((row) => row.氏名 === name),
      `${name} is journalled whole`,
    ).toBe(true)
}

function expectOneIdEach(world: World): void {
  for (const [title, header] of [
    ['名簿', '会員番号'],
    ['参加', '受付番号'],
  ] as const) {
    const ids = rows(world, title)
      .filter((row) => row.氏名 !== '' && (title === '名簿' || row.開催ID !== ''))
      .map((row) => String(row[header]))
    expect(ids, `${title}: every row has an id`).not.toContain('')
    expect(new Set(ids).size, `${title}: no id twice (${ids.join(' ')})`).toBe(ids.length)
  }
}

/** Name, address and member number of a row are those of one person. */
function expectOnePersonARow(book: Book): void {
  const numberIn = (text: string): string => /\d+/.exec(text)?.[0] ?? ''
  const members = new Map<string, string>()
  for (const { values } of book.roster.rows) {
    members.set(values.memberId, numberIn(values.name))
    if (numberIn(values.email) !== '')
      expect(numberIn(values.email), `${values.name}: own address`).toBe(numberIn(values.name))
  }
  for (const { values } of book.registrations.rows) {
    const member = members.get(values.memberId)
    if (member !== undefined && values.name !== '')
      expect(numberIn(values.name), `${values.registrationId}: own member number`).toBe(member)
  }
}

/** Facts by row, as the sheet reads now. */
const factsNow = (book: Book): [string, string][] =>
  watchedTabs.flatMap((tab) =>
    book[tab].rows.flatMap((row): [string, string][] => {
      const id = String((row.values as Record<string, unknown>)[allTabs[tab].id] ?? '')
      return id === '' ? [] : [[snapshotKey(tab, id), rowFacts(tab, row)]]
    }),
  )

/** 控え holds every row as it reads, and nothing else. */
function expectRemembered(book: Book): void {
  const now = factsNow(book)
  // Rows without an id are known by their place, for their marks alone.
  const remembered = book.snapshot.rows
    .filter(({ values }) => !values.row.includes('/?'))
    .map(({ values }) => [values.row, values.values])
  expect(Object.fromEntries(remembered), '控え').toEqual(Object.fromEntries(now))
  expect(remembered.length, '控え: one line each').toBe(now.length)
}

/** From its beginning to its end 操作記録 tells without a gap how every row came to read as it does. */
function expectJournalled(world: World, book: Book): void {
  const { facts, gaps, strangers } = replayJournal(world)
  expect(gaps, '操作記録: no gap').toEqual([])
  expect(strangers, 'a number is one person’s for good').toEqual([])
  const now = factsNow(book).map(([key, text]) => [key, JSON.parse(text)])
  expect(Object.fromEntries(facts), '操作記録').toEqual(Object.fromEntries(now))
}

function expectMailsOnce({ group: { world } }: Life): void {
  const last = new Map<string, string>()
  for (const mail of world.mail.sent()) {
    const words = mail.text.replace(/[0-9A-Z]{5}-[0-9A-Z]{5}/g, '')
    expect(words, `told twice: ${mail.to} ${mail.subject}`).not.toBe(last.get(mail.to))
    last.set(mail.to, words)
  }
}

/** A header that somebody renamed is told in words; nothing else stops a script. */
function expectNoFailure({ group: { world } }: Life): void {
  const failed = world.executions.filter(
    ({ ok, error = '' }) => !ok && !/^(BrokenBook|Script function not found)/.test(error),
  )
  expect(
    failed.map((one) => `${one.function}: ${one.error}`),
    'executions',
  ).toEqual([])
}
