import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { killEverywhere } from '../kill-everywhere.ts'
import { openStudyGroup, rows, subjects, typeRow } from '../study-group.ts'

const minute = 60_000
const people = 120

/** Members who were told of the meeting a week ago, as an older run left it; the night after. */
function announcedLastWeek(): World {
  const { world } = openStudyGroup()
  typeRow(world, '開催', 2, { 申込締切: '2019-11-07' })
  const ids = Array.from({ length: people }, (_, n) => `K${String(n + 1).padStart(4, '0')}`)
  const paste = (title: string, values: (string | number)[][]): void =>
    void world.sheet.edit({ title, row: 2, column: 1, values })
  paste(
    '名簿',
    ids.map((id) => [
      ...[id, '会員', '徳島県美波町', '政策推進課', '主事', `見本 ${id}`, 'みほん'],
      ...[`${id}@town.mihon.example`, '0884-00-0000', '対象'],
    ]),
  )
  paste(
    '送信記録',
    ids.map((id) => [
      ...[`${id}/M17/1`, '送信済', `${id}@town.mihon.example`, '{"about":"2-01"}', 'ABCDE-FGHJK'],
      ...['r-1', '16dd', '16dd', 43_752.4, ''],
    ]),
  )
  world.skipTo('2019-10-22T00:55:00+09:00')
  return world
}

it('files the rows of a big announcement at night; whatever dies, each stands in one place and nothing goes again', () => {
  const start = announcedLastWeek()
  const logged = rows(start, '送信記録').length
  expect(logged).toBe(people)
  killEverywhere({
    start,
    act: (world) => world.advance(10 * minute),
    check(world, where) {
      const [standing, ...others] = rows(world, '送信記録')
      expect(others, where).toEqual([])
      expect(standing, where).toMatchObject({ 照合キー: 'filed/2-01/M17/1', 状態: '送信済' })
      expect(rows(world, '過去の送信記録'), where).toHaveLength(people)
    },
    atLeast: 4,
  })
  start.advance(60 * minute)
  start.sheet.editCell({ title: '開催', header: '連絡', row: 2, value: '送る' })
  start.skipTo('2019-10-23T10:00:00+09:00')
  start.advance(60 * minute)
  expect(subjects(start)).toEqual([])
})

it('goes on without filing where somebody deleted the tab', () => {
  const world = announcedLastWeek()
  world.sheet.deleteTab('過去の送信記録')
  world.advance(60 * minute)
  const runs = world.executions.filter((run) => run.function === 'periodic')
  expect(runs.filter(({ ok }) => !ok)).toEqual([])
  expect(rows(world, '送信記録')).toHaveLength(people)
})
