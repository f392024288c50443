import { expect } from 'vitest'
import { readBook } from '../../../shared/book/book.ts'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { faultsOf } from '../../../shared/decide/row-faults.ts'
import { rowFacts, snapshotKey } from '../../../shared/decide/snapshot-values.ts'
import type { World } from '../../google/open-world.ts'
import { rows } from '../study-group.ts'
import type { Life } from './acts.ts'
import { ownHeader, peopleTabs } from './office.ts'

const bookOf = (world: World) =>
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
  for (const title of peopleTabs) {
    const found = rows(world, title)
      .filter((row) => row[ownHeader] !== '')
      .map((row) => `${row.氏名} / ${row[ownHeader]}`)
    expect(found.sort(), `${title}: every row with its own memo`).toEqual(
      [...life.known[title]].sort(),
    )
  }
  expectOneIdEach(world)
  expectRemembered(world)
  expectMarked(world)
  expectMailsOnce(life)
}

function expectOneIdEach(world: World): void {
  for (const [title, header] of [
    ['名簿', '会員番号'],
    ['参加', '受付番号'],
  ] as const) {
    const ids = rows(world, title)
      .filter((row) => row.氏名 !== '')
      .map((row) => String(row[header]))
    expect(ids, `${title}: every row has an id`).not.toContain('')
    expect(new Set(ids).size, `${title}: no id twice (${ids.join(' ')})`).toBe(ids.length)
  }
}

/** 控え holds every row as it reads, and nothing else; so every difference has been journalled. */
function expectRemembered(world: World): void {
  const book = bookOf(world)
  const rowsNow = (['roster', 'meetings', 'registrations'] as const).flatMap((tab) =>
    book[tab].rows.flatMap((row): [string, string][] => {
      const { values } = row
      const id = String((values as Record<string, unknown>)[allTabs[tab].id] ?? '')
      return id === '' ? [] : [[snapshotKey(tab, id), rowFacts(tab, row)]]
    }),
  )
  // Rows without an id are known by their place, for their marks alone.
  const remembered = book.snapshot.rows
    .filter(({ values }) => !values.row.includes('/?'))
    .map(({ values }) => [values.row, values.values])
  expect(Object.fromEntries(remembered), '控え').toEqual(Object.fromEntries(rowsNow))
  expect(remembered.length, '控え: one line each').toBe(rowsNow.length)
}

function expectMarked(world: World): void {
  const book = bookOf(world)
  for (const tab of ['roster', 'registrations'] as const) {
    const grid = world.sheet.grid(allTabs[tab].title)
    const index: Readonly<Record<string, number | undefined>> = book[tab].columnIndex
    for (const row of book[tab].rows)
      for (const { key, header, fault } of faultsOf(book, tab, row)) {
        const note = grid[row.position]?.[index[key] ?? -1]?.note ?? ''
        expect(note, `${tab} row ${row.position + 1} ${header} ${fault.tag} is marked`).not.toBe('')
      }
  }
}

function expectMailsOnce({ group: { world }, faulty, deleted }: Life): void {
  const last = new Map<string, string>()
  for (const mail of world.mail.sent()) {
    for (const name of faulty)
      expect(mail.text, 'nobody in a row with an error').not.toContain(name)
    const words = mail.text.replace(/[0-9A-Z]{5}-[0-9A-Z]{5}/g, '')
    expect(words, `told twice: ${mail.to} ${mail.subject}`).not.toBe(last.get(mail.to))
    last.set(mail.to, words)
  }
  const removals = rows(world, '操作記録').filter(({ 操作 }) => 操作 === '削除')
  for (const name of deleted)
    expect(
      removals.some((row) => String(row.前).includes(name)) ||
        rows(world, '参加').some((row) => row.氏名 === name),
      `${name} is journalled whole`,
    ).toBe(true)
}
