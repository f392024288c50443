import type { FrameLocator, Page, ViewportSize } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { World } from '../google/open-world.ts'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import { openDialog } from './open-dialog.ts'

export type OpenedDialog = { readonly page: Page; readonly dialog: FrameLocator }

/** A browser for the dialogs of one test file; opens an entry of the menu in a window of its own. */
export function dialogWindows(
  viewport: ViewportSize,
): (world: World, label: string) => Promise<OpenedDialog> {
  let browser: LaunchedBrowser
  beforeAll(async () => {
    browser = await launchBrowser({ viewport })
  })
  afterAll(async () => {
    await browser?.close()
  })
  return async (world, label) => {
    const page = await browser.context.newPage()
    await openDialog(page, world, label)
    return { page, dialog: page.frameLocator('iframe') }
  }
}
