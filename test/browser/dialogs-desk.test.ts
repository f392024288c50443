import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import { chooseInCell, chooseMenu, goTo, openedDialog, sheetCell } from './desk-hands.ts'
import { type OpenedDesk, openDesk } from './open-desk.ts'
import { picture } from './picture.ts'

let browser: LaunchedBrowser
let desk: OpenedDesk
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  const { sheet } = desk.practice.world
  for (const [row, name] of [
    [2, '見本 一'],
    [3, '試験 二'],
  ] as const) {
    sheet.editCell({ title: '名簿', header: '氏名', row, value: name })
    sheet.editCell({ title: '名簿', header: '会員区分', row, value: '会員' })
    sheet.editCell({ title: '参加', header: '開催ID', row, value: '2-01' })
    sheet.editCell({ title: '参加', header: '氏名', row, value: name })
  }
  browser = await launchBrowser({ viewport: { width: 1280, height: 800 } })
})

beforeEach(async () => {
  page = await browser.context.newPage()
  await page.goto(desk.url)
  const welcome = page.getByRole('button', { name: '案内を閉じる' })
  await page.getByRole('region', { name: '受信箱' }).waitFor()
  if (await welcome.isVisible()) await welcome.click()
  await goTo(page, 'シート')
})

afterAll(async () => {
  await browser?.close()
  desk?.close()
})

test('a submenu brings a hidden tab to the front, by the keyboard alone', async () => {
  await page.getByRole('button', { name: /^研究会/ }).press('Enter')
  const into = page.getByRole('menuitem', { name: '文面・設定を開く' })
  for (let step = 0; step < 40 && !(await into.evaluate(isFocused)); step++)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('menuitem', { name: '文面', exact: true }).waitFor()
  await picture(page, 'desk-submenu')
  await page.keyboard.press('ArrowLeft')
  expect(await into.evaluate(isFocused)).toBe(true)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const tab = page.getByRole('tab', { name: '設定', exact: true })
  await tab.waitFor()
  expect(await tab.getAttribute('aria-selected')).toBe('true')
})

test('a dialog opens over the sheet in the size it asked for, and closes', async () => {
  await chooseMenu(page, '確認して送る')
  const wide = await openedDialog(page, '確認して送る')
  expect((await page.locator('iframe').boundingBox())?.width).toBe(1000)
  await wide.getByRole('button', { name: '閉じる' }).click()
  await page.locator('iframe').waitFor({ state: 'detached' })
})

test('the row in which the cursor stands is the one a dialog begins with', async () => {
  await (await sheetCell(page, { rowText: '試験 二', header: '自治体名' })).click()
  await page.getByText(/^[A-Z]3$/).waitFor()
  await chooseMenu(page, '申込と参加', '訂正する')
  const dialog = await openedDialog(page, '訂正する')
  await dialog.getByText('試験 二 様').waitFor()
  await picture(page, 'desk-correction')
  await dialog.getByRole('button', { name: 'ほかの行を選ぶ' }).click()
  await dialog.getByLabel('直す行').waitFor()
  await dialog.getByRole('button', { name: '閉じる' }).click()
})

test('a finding of 点検 leads to its cell, hidden columns and other tabs included', async () => {
  await chooseInCell(page, { rowText: '試験 二', header: '状態', value: 'キャンセル' })
  await page.getByRole('tab', { name: '名簿', exact: true }).click()
  await chooseMenu(page, '点検')
  const dialog = await openedDialog(page, '点検')
  await picture(page, 'desk-inspection')
  await dialog
    .getByRole('link', { name: /^参加 / })
    .first()
    .click()
  await page.locator('iframe').waitFor({ state: 'detached' })
  expect(
    await page.getByRole('tab', { name: '参加', exact: true }).getAttribute('aria-selected'),
  ).toBe('true')
  await page.getByText('I3', { exact: true }).waitFor()
  await picture(page, 'desk-finding')
})

const isFocused = (element: Element): boolean => element === document.activeElement
