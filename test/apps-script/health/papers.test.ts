import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { eraseDate } from '../../../shared/decide/people/leave.ts'
import { computedFigures } from '../../bench/limits/computed-figures.ts'
import { openWorld } from '../../google/open-world.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe('docs/limits.md', () => {
  it('states the figures that planner, journal and tabs give today', () => {
    const lines = read('docs/limits.md').split('\n')
    const wanted = computedFigures().map(({ what, value }) => `| ${what} | ${value} |`)
    expect(wanted.filter((line) => !lines.includes(line))).toEqual([])
  })
})

describe('docs/privacy.md', () => {
  const page = read('docs/privacy.md')

  it('names every tab', () => {
    const titles = Object.values(allTabs).map(({ title }) => title)
    expect(titles.filter((title) => !page.includes(`「${title}」`))).toEqual([])
  })

  it('names every right that the script asks for, and no other', () => {
    const manifest = JSON.parse(read('apps-script/appsscript.json')) as { oauthScopes: string[] }
    const asked = manifest.oauthScopes.map((scope) => scope.split('/').at(-1))
    const named = [...page.matchAll(/^\| `([a-z._]+)` \|/gm)].map(([, scope]) => scope)
    expect(named).toEqual(asked)
  })

  it('names the hosts that the extension reaches, and no other', () => {
    const manifest = JSON.parse(read('dist/extension/manifest.json')) as {
      host_permissions: string[]
    }
    for (const host of manifest.host_permissions) expect(page).toContain(host)
    expect(page.match(/`https:[^`]+`/g)).toHaveLength(manifest.host_permissions.length)
  })

  it('states the times after which the script forgets', () => {
    const code = read('apps-script/outbox/drop-old.ts')
    for (const [name, days] of [
      ['afterMeetingMs', 90],
      ['withoutMeetingMs', 730],
      ['noticesMs', 60],
    ] as const) {
      expect(code).toContain(`${name} = ${days} * dayMs`)
      expect(page).toContain(`${days} 日`)
    }
    expect([eraseDate('2019-12-20'), eraseDate('2020-04-01')]).toEqual(['2021-03-31', '2022-03-31'])
    expect(page).toContain('退会した事業年度の末から 1 年')
  })
})

describe('the Japanese guides', () => {
  const pages = ['care', 'privacy', 'limits'].map((name) => `docs/${name}.md`)

  it('name only items of the menu that are there', () => {
    const world = openWorld()
    world.sheet.open()
    const labels = JSON.stringify(world.menu())
    for (const label of [
      '使い方',
      '自己点検',
      '引き継ぎ',
      '個人情報を消去する',
      '点検',
      '訂正する',
    ])
      expect([label, labels.includes(label)]).toEqual([label, true])
  })

  it('link only to files that are there', () => {
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)]
        .map(([, path = '']) => join('docs', path))
        .filter((path) => !existsSync(join(root, path))),
    )
    expect(missing).toEqual([])
  })
})
