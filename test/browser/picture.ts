import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** A picture for people to look at, only where somebody asked for them: PICTURES=folder, DARK=1 for dark ones. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await drawn(page)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** A dialog finds its height once it has been drawn. */
export async function drawn(page: Page): Promise<void> {
  for (const frame of page.frames())
    await frame.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
}
