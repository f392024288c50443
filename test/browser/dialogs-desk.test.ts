import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import { goTo } from './desk-hands.ts'
import { type OpenedDesk, openDesk } from './open-desk.ts'

let browser: LaunchedBrowser
let desk: OpenedDesk

beforeAll(async () => {
  desk = await openDesk()
  browser = await launchBrowser({ viewport: { width: 1280, height: 800 } })
})

afterAll(async () => {
  await browser?.close()
  desk?.close()
})

test('the desk brings a hidden tab to the front, and opens and closes a dialog, from the menu', async () => {
  const page = await browser.context.newPage()
  await page.goto(desk.url)
  await page.getByRole('button', { name: '案内を閉じる' }).click()
  await goTo(page, 'シート')
  const choose = async (label: string): Promise<void> => {
    await page.getByRole('button', { name: /^研究会/ }).click()
    await page.getByRole('menuitem', { name: label, exact: true }).click()
  }
  await choose('文面')
  const tab = page.getByRole('tab', { name: '文面', exact: true })
  await tab.waitFor()
  expect(await tab.getAttribute('aria-selected')).toBe('true')
  await choose('電話リスト')
  const dialog = page.frameLocator('iframe')
  await dialog.getByText('お電話する方はいません').waitFor()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/desk-calls.png` })
  await dialog.getByRole('button', { name: '閉じる' }).click()
  await page.locator('iframe').waitFor({ state: 'detached' })
})
