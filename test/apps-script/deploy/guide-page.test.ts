import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../../../apps-script/appsscript.json' with { type: 'json' }
import { installSteps, updateSteps } from '../../../apps-script/deploy/by-hand/ways.ts'
import { readCommandLine } from '../../../apps-script/deploy/terminal/command-line.ts'

const page = readFileSync(new URL('../../../docs/install.md', import.meta.url), 'utf8')

describe('the guide on paper', () => {
  it('has every step of the guided way, in the same order', () => {
    const places = installSteps.map(({ title }) => page.indexOf(`**${title}**`))
    expect(places).not.toContain(-1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  it('names the step by which an update keeps its address', () => {
    for (const { title } of updateSteps.filter(({ name }) => name === 'publish-again'))
      expect(page).toContain(`**${title}**`)
  })

  it('names only commands that there are', () => {
    const named = [...page.matchAll(/`npm run deploy -- ([^`]+)`/g)].map(([, argv = '']) => argv)
    expect(named.length).toBeGreaterThan(5)
    for (const argv of named) expect(() => readCommandLine(argv.split(' '))).not.toThrow()
  })

  it('shows only pictures that there are', () => {
    const pictures = [...page.matchAll(/\]\(([^):]+\.png)\)/g)].map(([, name = '']) => name)
    expect(pictures).toHaveLength(4)
    for (const name of pictures)
      expect(existsSync(new URL(`../../../docs/${name}`, import.meta.url))).toBe(true)
  })

  it('says as many permissions as the script asks for', () => {
    expect(page).toContain(`の ${manifest.oauthScopes.length} つです`)
  })

  it('says of the web app what the manifest says', () => {
    expect(manifest.webapp).toEqual({ access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' })
    expect(page).toContain(
      '「次のユーザーとして実行」は**自分**、「アクセスできるユーザー」は**全員**',
    )
  })
})
