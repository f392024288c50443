import { expect } from 'vitest'
import { readBook } from '../../../shared/book/book.ts'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { snapshotKey, snapshotValues } from '../../../shared/decide/snapshot-values.ts'
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
    book[tab].rows.flatMap(({ values }): [string, string][] => {
      const id = String((values as Record<string, unknown>)[allTabs[tab].id] ?? '')
      return id === '' ? [] : [[snapshotKey(tab, id), snapshotValues(tab, values)]]
    }),
  )
  const remembered = book.snapshot.rows.map(({ values }) => [values.row, values.values])
  expect(Object.fromEntries(remembered), '控え').toEqual(Object.fromEntries(rowsNow))
  expect(remembered.length, '控え: one line each').toBe(rowsNow.length)
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
