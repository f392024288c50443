import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type FoundBrowser, findChromium } from './find-chromium.ts'

const advice =
  'No browser was found and none could be installed: install Chromium or Google Chrome (or set CHROMIUM_PATH to its program file) and run this again.'

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Debian packages, quietly; false when that did not work. Only root can. */
export function installDebianPackages(packages: readonly string[]): boolean {
  if (!isDebianRoot()) return false
  console.error(`Installing ${packages.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (args: readonly string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0
  aptGet(['update'])
  return aptGet(['install', '-y', '--no-install-recommends', ...packages])
}

function downloadByPlaywright(): boolean {
  console.error('Downloading Chromium …')
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  const args = [join(dirname(manifest), 'cli.js'), 'install', '--no-shell', 'chromium']
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

/** The browser of this machine; installs one where none is found, or says in one sentence what to do. */
export function findOrInstallChromium(): FoundBrowser {
  const found = findChromium()
  if (found) return found
  const installed = installDebianPackages(['chromium', 'fonts-noto-cjk']) || downloadByPlaywright()
  const now = installed ? findChromium() : undefined
  if (!now) throw new Error(advice)
  return now
}

/** Screenshots with boxes in place of Japanese would be worthless. */
export function ensureJapaneseFonts(): void {
  if (process.platform !== 'linux') return
  const list = () => {
    try {
      return execFileSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).trim()
    } catch {
      return '' // no fontconfig: Chromium brings it along, so it is not there yet
    }
  }
  if (list() !== '') return
  installDebianPackages(['fonts-noto-cjk'])
  if (list() === '')
    throw new Error('No Japanese font was found: install one, such as fonts-noto-cjk.')
}
