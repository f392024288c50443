import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStudyGroup, typeRow } from '../study-group.ts'
import { ask, menuLabels, openedPage } from './ask.ts'

const folder = join(import.meta.dirname, '../../../apps-script/sheet-ui')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(folder, path), 'utf8'))
const named = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/data-(?:ask|change)="([A-Za-z]+)"/g)].map(([, name = '']) => name),
  ),
)

describe('the frame of all dialogs', () => {
  it('answers every question that a page asks', () => {
    const { world } = openStudyGroup()
    expect(named.size).toBeGreaterThan(10)
    const unanswered = [...named].filter((name) =>
      ask(world, name, { nothing: 'of ours' }).fault?.includes('この画面は古くなりました'),
    )
    expect(unanswered).toEqual([])
  })

  it('opens a page for every item of the menu that has one, on an empty book too', () => {
    const { world } = openStudyGroup()
    const failed = menuLabels(world).flatMap((label) => {
      const run = world.clickMenu(label)
      return run.ok && !run.alerts.join().includes('照会番号') ? [] : [label]
    })
    expect(failed).toEqual([])
  })

  it('shows what people wrote as text, never as markup or script', () => {
    const { world } = openStudyGroup()
    const evil = '</script><img src=x onerror=alert(1)>"\''
    typeRow(world, '名簿', 2, {
      会員区分: '会員',
      自治体名: evil,
      氏名: evil,
      メール: 'x@town.mihon.example',
    })
    typeRow(world, '参加', 2, { 開催ID: '2-01', 氏名: evil })
    for (const label of ['参加者を決定する', '点検', '訂正する', '電話リスト']) {
      const page = openedPage(world, label)
      expect(page).not.toContain('<img')
      expect(page.match(/<\/script>/g)).toHaveLength(2)
    }
    expect(openedPage(world, '参加者を決定する')).toContain('&lt;img src=x')
  })

  it('never hands a fault of the program to a person: words and a reference instead', () => {
    const { world } = openStudyGroup()
    world.sheet.deleteTab('参加')
    expect(ask(world, 'confirmSending', {}).fault).toContain('参加')
    expect(ask(world, 'confirmSending', {}).fault).not.toMatch(/Error|undefined/)
  })
})
