import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { rows } from '../study-group.ts'
import { ask, openedPage } from './ask.ts'
import { sentWith, threeDecided } from './decided-people.ts'

const label = '変更を知らせる／知らせ済みとする'

function withNewPlace(): World {
  const world = threeDecided()
  world.sheet.editCell({ title: '開催', header: '会場名', row: 2, value: '試験会館' })
  world.advance(10 * 60_000)
  return world
}

const seenIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/name="seen\.([^"]+)" value="([^"]+)"/g)].map(([, key = '', text = '']) => [
      key,
      text,
    ]),
  )

describe('「変更を知らせる／知らせ済みとする」', () => {
  it('shows before and after, who is concerned, and the full words', () => {
    const page = openedPage(withNewPlace(), label)
    for (const words of ['変更前', '見本ビル9F', '試験会館', '見本 一 様に届く文面', 'お電話 1名'])
      expect(page).toContain(words)
    expect(openedPage(threeDecided(), label)).toContain('変わった開催はありません')
  })

  it('tells each once, as it was seen', () => {
    const world = withNewPlace()
    const seen = seenIn(openedPage(world, label))
    expect(ask(world, 'tellChange', { meetingId: '2-01', seen }).html).toContain('2通')
    world.advance(90 * 60_000)
    expect(sentWith(world, '変更')).toHaveLength(2)
    expect(rows(world, '開催')[0]?.連絡).toBe('')
  })

  it('is refused when the place has changed once more since', () => {
    const world = withNewPlace()
    const seen = seenIn(openedPage(world, label))
    world.sheet.editCell({ title: '開催', header: '会場名', row: 2, value: '仮名ホール' })
    expect(ask(world, 'tellChange', { meetingId: '2-01', seen }).fault).toContain('変わりました')
    world.advance(90 * 60_000)
    expect(sentWith(world, '変更')).toHaveLength(0)
  })

  it('counts a mere typo as told, without a mail, and the reminders go again', () => {
    const world = withNewPlace()
    expect(ask(world, 'acceptChange', { meetingId: '2-01' }).html).toContain('知らせ済みとしました')
    world.advance(90 * 60_000)
    expect(sentWith(world, '変更')).toHaveLength(0)
    expect(openedPage(world, label)).toContain('変わった開催はありません')
    expect(rows(world, '参加')[0]?.送信).toMatch(/^7日前 .*送信予定$/)
  })
})
