import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { FakeScript, pairingCode } from '../extension/fake-script.ts'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import { type GmailPageOptions, gmailPage } from './gmail-page.ts'

const built = join(import.meta.dirname, '../../dist/extension')

export type ExtensionOffice = {
  readonly browser: LaunchedBrowser
  readonly script: FakeScript
  /** Opens a tab on a mail page with these messages. */
  readonly openMailbox: (options: Pick<GmailPageOptions, 'messages' | 'pane'>) => Promise<Page>
}

/** Real Chromium with the built extension, paired through its options page; Google is played by two routes. */
export async function openExtensionOffice(): Promise<ExtensionOffice> {
  if (!existsSync(join(built, 'manifest.json')))
    throw new Error('dist/extension is missing: run npm run build first.')
  const browser = await launchBrowser({ extension: built })
  const script = new FakeScript(Date.now)
  const { context } = browser
  context.setDefaultTimeout(10_000)
  await context.route(/^https:\/\/script\.google\.com\//, async (route) => {
    try {
      const body = script.post(route.request().postData() ?? '')
      const contentType = body.startsWith('<') ? 'text/html' : 'application/json'
      await route.fulfill({ contentType: `${contentType}; charset=utf-8`, body })
    } catch {
      await route.abort()
    }
  })
  const openMailbox: ExtensionOffice['openMailbox'] = async (options) => {
    const page = await context.newPage()
    const body = gmailPage({ ...options, csp: true })
    await page.route(/^https:\/\/mail\.google\.com\//, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    )
    await page.goto('https://mail.google.com/mail/u/0/')
    return page
  }
  await pair(browser)
  return { browser, script, openMailbox }
}

async function pair({ context, extensionId }: LaunchedBrowser): Promise<void> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${extensionId}/extension/options/index.html`)
  await page.getByLabel('接続コード').fill(pairingCode)
  await page.getByRole('button', { name: 'つなぐ' }).click()
  await page.getByRole('status').filter({ hasText: 'つながっています' }).waitFor()
  await page.close()
}
