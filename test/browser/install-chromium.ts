import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type FoundBrowser, findChromium } from './find-chromium.ts'

const advice =
  'No browser was found and none could be installed: install Chromium or Google Chrome (or set CHROMIUM_PATH to its program file) and run this again.'

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Not spawnSync: whoever waits for this must stay able to answer, a test runner for one. */
function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const running = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((resolve) => {
    running.on('error', () => resolve(false))
    running.on('close', (code) => resolve(code === 0))
  })
}

/** Debian packages, quietly; false when that did not work. Only root can. */
async function installDebianPackages(packages: readonly string[]): Promise<boolean> {
  if (!isDebianRoot()) return false
  console.error(`Installing ${packages.join(', ')} …`)
  await succeeds('apt-get', ['-qq', 'update'])
  return succeeds('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages])
}

function downloadByPlaywright(): Promise<boolean> {
  console.error('Downloading Chromium …')
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  const args = [join(dirname(manifest), 'cli.js'), 'install', '--no-shell', 'chromium']
  return succeeds(process.execPath, args)
}

/** The browser of this machine; installs one where none is found, or says in one sentence what to do. */
export async function findOrInstallChromium(): Promise<FoundBrowser> {
  const found = findChromium()
  if (found) return found
  const installed =
    (await installDebianPackages(['chromium', 'fonts-noto-cjk'])) || (await downloadByPlaywright())
  const now = installed ? findChromium() : undefined
  if (!now) throw new Error(advice)
  return now
}

function hasJapaneseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false // no fontconfig, so no fonts either
  }
}

/** Screenshots with boxes in place of Japanese would be worthless. */
export async function ensureJapaneseFonts(): Promise<void> {
  if (process.platform !== 'linux' || hasJapaneseFont()) return
  await installDebianPackages(['fonts-noto-cjk'])
  if (!hasJapaneseFont())
    throw new Error('No Japanese font was found: install one, such as fonts-noto-cjk.')
}
