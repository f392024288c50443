import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const built = join(import.meta.dirname, '../../dist/extension')
const read = (path: string): string => readFileSync(join(built, path), 'utf8')
const manifest = (): chrome.runtime.ManifestV3 => JSON.parse(read('manifest.json'))

test('asks for storage, alarms and the two hosts of the script, and for nothing else', () => {
  const { permissions, host_permissions, content_scripts } = manifest()
  expect(permissions).toEqual(['storage', 'alarms'])
  expect(host_permissions).toEqual([
    'https://script.google.com/*',
    'https://script.googleusercontent.com/*',
  ])
  expect(content_scripts?.flatMap(({ matches }) => matches)).toEqual(['https://mail.google.com/*'])
})

test('opens none of its files to pages and takes no message from them', () => {
  expect(manifest().web_accessible_resources).toBeUndefined()
  expect(manifest().externally_connectable).toBeUndefined()
})

test('the content script is one file of at most 40 kB compressed, without the municipality table', () => {
  const files = manifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? []
  expect(files).toHaveLength(1)
  const code = read(files[0] ?? '')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(40_000)
  expect(code).not.toContain('363871')
  expect(code).not.toMatch(/\bimport\s*\(/)
})

test('the service worker that the manifest names holds the queue and the table', () => {
  const loader = read(manifest().background?.service_worker ?? '')
  const [, main = ''] = /import '\.\/(.+?)'/.exec(loader) ?? []
  expect(read(main)).toContain('363871')
})

test('every icon is there', () => {
  const icons = Object.values(manifest().icons ?? {})
  expect(icons).toHaveLength(4)
  for (const icon of icons) expect(existsSync(join(built, icon))).toBe(true)
})

test('no code is made from text, and nothing is fetched from elsewhere', () => {
  const files = manifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? []
  for (const file of files) expect(read(file)).not.toMatch(/\beval\(|new Function\(|\bfetch\(/)
})
