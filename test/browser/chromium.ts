import { createHash } from 'node:crypto'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { findOrInstallChromium } from './install-chromium.ts'

export type LaunchOptions = {
  /** Folder of an unpacked extension. */
  readonly extension?: string
  /** Loopback port that stands for *.google.com and *.googleusercontent.com. */
  readonly port?: number
  /** Public key (sha256, base64) of the certificate used on that port; no other is excepted. */
  readonly spki?: string
  readonly colorScheme?: 'light' | 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly deviceScaleFactor?: number
}

export type LaunchedBrowser = {
  readonly context: BrowserContext
  /** Blank without an extension. */
  readonly extensionId: string
  /** What pages and the worker complained about, for the report of a failed test. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

// While the file is loaded: installing a browser takes longer than a test's hook may.
const found = await findOrInstallChromium()

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Nothing leaves the machine: Google's hosts are on the loopback port, all others do not exist. */
function hostRules(port: number | undefined): string {
  const local = 'MAP localhost 127.0.0.1'
  const google =
    port === undefined
      ? []
      : [`MAP *.google.com 127.0.0.1:${port}`, `MAP *.googleusercontent.com 127.0.0.1:${port}`]
  return [...google, local, 'EXCLUDE 127.0.0.1', 'MAP * ~NOTFOUND'].join(', ')
}

function browserArguments(options: LaunchOptions, branded: boolean): string[] {
  const { extension, port, spki } = options
  const args = [...quiet, `--host-resolver-rules=${hostRules(port)}`]
  if (spki !== undefined) args.push(`--ignore-certificate-errors-spki-list=${spki}`)
  if (extension === undefined) return args
  if (branded) return [...args, '--enable-unsafe-extension-debugging']
  return [...args, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
}

/** For Chrome and Edge, which take an unpacked folder only through the debugging protocol. */
async function loadUnpacked(context: BrowserContext, path: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('This browser offers no debugging session: install Chromium.')
  // Playwright's protocol types leave this experimental domain out.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>
  await send('Extensions.loadUnpacked', { path })
}

/** The id of an unpacked extension follows from its path; its worker may be asleep and tell nothing. */
function extensionIdOf(path: string): string {
  const encoding = process.platform === 'win32' ? 'utf16le' : 'utf8'
  const hash = createHash('sha256')
    .update(Buffer.from(realpathSync(path), encoding))
    .digest('hex')
  return [...hash.slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('')
}

function listen(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
}

/** A fresh profile in Japanese, Asia/Tokyo. `TZ` reaches the service worker, Playwright's own option does not. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'jimukyoku-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: true,
    locale: 'ja-JP',
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    args: browserArguments(options, found.branded),
    ignoreDefaultArgs: found.branded ? ['--disable-extensions'] : [],
    viewport: options.viewport ?? { width: 1280, height: 900 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    colorScheme: options.colorScheme ?? (process.env.DARK === undefined ? 'light' : 'dark'),
  })
  const complaints: string[] = []
  listen(context, complaints)
  if (options.extension !== undefined && found.branded)
    await loadUnpacked(context, options.extension)
  return {
    context,
    extensionId: options.extension === undefined ? '' : extensionIdOf(options.extension),
    complaints,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
