import { describe, expect, it } from 'vitest'
import { openStudyGroup, rows, subjects } from '../study-group.ts'
import { ask, openedPage, preparedOnce, typeApplicants } from './ask.ts'

const hour = 3_600_000

/** The first of two applicants was told of the application; then somebody deleted the row. */
const oneDeleted = preparedOnce(() => {
  const { world } = openStudyGroup()
  typeApplicants(world, [
    { name: '見本 一', body: '見本町' },
    { name: '試験 二', body: '試験市' },
  ])
  world.sheet.editCell({ title: '参加', header: '備考', row: 2, value: '車いすでお越し' })
  world.advance(hour)
  world.sheet.deleteRows({ title: '参加', row: 2, count: 1 })
  world.advance(20 * 60_000)
  return world
})

const names = (world: ReturnType<typeof oneDeleted>) => rows(world, '参加').map((row) => row.氏名)

describe('「消した行を戻す」', () => {
  it('lists what was deleted, by number and name', () => {
    const world = oneDeleted()
    expect(names(world)).toEqual(['試験 二'])
    const page = openedPage(world, '消した行を戻す')
    expect(page).toContain('2-01-001 を戻す')
    expect(page).toContain('見本 一')
    expect(page).not.toContain('2-01-002 を戻す')
  })

  it('brings the row back with its number and all it said, and sends nothing again', () => {
    const world = oneDeleted()
    const told = subjects(world).length
    const answer = ask(world, 'bringBack', { row: 'registrations/2-01-001' })
    expect(answer.html).toContain('戻せる行はありません')
    expect(rows(world, '参加')[1]).toMatchObject({
      受付番号: '2-01-001',
      氏名: '見本 一',
      自治体名: '見本町',
      状態: '受付',
      備考: '車いすでお越し',
    })
    world.advance(3 * hour)
    expect(subjects(world)).toHaveLength(told)
    expect(rows(world, '操作記録').map((row) => row.操作)).toContain('消した行を戻す')
  })

  it('never puts a row there twice', () => {
    const world = oneDeleted()
    ask(world, 'bringBack', { row: 'registrations/2-01-001' })
    expect(ask(world, 'bringBack', { row: 'registrations/2-01-001' }).fault).toContain('戻せません')
    expect(names(world)).toEqual(['試験 二', '見本 一'])
  })

  it('says so when there is nothing to bring back', () => {
    expect(openedPage(openStudyGroup().world, '消した行を戻す')).toContain('戻せる行はありません')
  })
})
