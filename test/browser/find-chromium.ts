import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

export type FoundBrowser = {
  readonly path: string
  /** Chrome and Edge ignore `--load-extension` since version 137; Chromium does not. */
  readonly branded: boolean
}

const macApps = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const windowsPrograms = [
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
]

/** The usual places of this platform, unbranded builds first. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin')
    return ['', homedir()].flatMap((base) =>
      macApps.map((app) => `${base}/Applications/${app}.app/Contents/MacOS/${app}`),
    )
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programsX86 } = process.env
    return [LOCALAPPDATA, PROGRAMFILES, programsX86].flatMap((base) =>
      base === undefined ? [] : windowsPrograms.map((program) => join(base, program)),
    )
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge']
  return names
    .flatMap((name) => [`/usr/bin/${name}`, `/snap/bin/${name}`])
    .concat('/opt/google/chrome/chrome')
}

function playwrightDownload(): string[] {
  try {
    return [chromium.executablePath()]
  } catch {
    return [] // no build for this platform
  }
}

/** A browser that is installed already: CHROMIUM_PATH, the usual places, Playwright's cache. */
export function findChromium(): FoundBrowser | undefined {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted !== undefined && !existsSync(wanted))
    throw new Error(`CHROMIUM_PATH names ${wanted}, which does not exist.`)
  const candidates = wanted === undefined ? [...usualPlaces(), ...playwrightDownload()] : [wanted]
  const path = candidates.find((candidate) => existsSync(candidate))
  if (path === undefined) return undefined
  return { path, branded: /google|edge|opt.chrome/i.test(path) }
}
