import type { World } from '../../google/open-world.ts'
import { openStudyGroup, typeRow } from '../study-group.ts'
import { preparedOnce, typeApplicants } from './ask.ts'

const names = ['見本 一', '試験 二', '仮名 三']

/** Three people who were told their decision; the third has no address and was called. */
export const threeDecided = preparedOnce(() => {
  const { world } = openStudyGroup()
  typeApplicants(
    world,
    names.map((name, index) => ({ name, body: `見本県試験${index}町` })),
  )
  world.advance(20 * 60_000)
  for (const row of [2, 3, 4]) typeRow(world, '参加', row, { 状態: '参加決定', 連絡: '送る' })
  world.advance(20 * 60_000)
  typeRow(world, '名簿', 4, { メール: '' })
  world.advance(20 * 60_000)
  return world
})

export const sentWith = (world: World, words: string) =>
  world.mail.sent().filter(({ subject }) => subject.includes(words))
