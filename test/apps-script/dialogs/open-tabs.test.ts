import { describe, expect, it } from 'vitest'
import { openStudyGroup } from '../study-group.ts'

describe('the tabs that stay out of the way', () => {
  it('stand behind the four that are seen, in their order', () => {
    const { world } = openStudyGroup()
    expect(world.sheet.titles({ hidden: false })).toEqual(['名簿', '開催', '参加', '送信予定'])
    expect(world.sheet.titles().slice(0, 6)).toEqual([
      '名簿',
      '開催',
      '参加',
      '送信予定',
      '文面',
      '設定',
    ])
  })

  it.each(['設定', '休日', 'ドメイン対応表'])(
    '「%s」 comes to the front from the menu',
    (title) => {
      const { world } = openStudyGroup()
      expect(world.sheet.titles({ hidden: true })).toContain(title)
      const click = world.clickMenu(title)
      expect(click).toMatchObject({ ok: true, activated: [title], alerts: [] })
      expect(world.sheet.titles({ hidden: false })).toContain(title)
    },
  )

  it('「文面」 comes to the front from the dialog in which its texts are written', () => {
    const { world } = openStudyGroup()
    const page = world.clickMenu('文面').dialogs.at(-1)?.html ?? ''
    const [, cell = '{}'] = /data-ask="showCell" data-question="([^"]+)"/.exec(page) ?? []
    const question = JSON.parse(cell.replace(/&quot;/g, '"')) as object
    const run = world.runFunction('askDialog', { args: ['showCell', question] })
    expect(run.activated).toEqual(['文面'])
  })

  it('says what to do when somebody deleted it', () => {
    const { world } = openStudyGroup()
    world.sheet.deleteTab('休日')
    expect(world.clickMenu('休日').alerts.join()).toContain('「はじめに：準備する」')
  })
})
