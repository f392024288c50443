import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeResultPage } from '../../apps-script/deploy/terminal/result-page.ts'
import { launchBrowser } from '../browser/chromium.ts'
import { chooseMenu, goTo, openedDialog } from '../browser/desk-hands.ts'
import { openExtensionOffice } from '../browser/extension-office.ts'
import { ensureJapaneseFonts } from '../browser/install-chromium.ts'
import { openDesk } from '../browser/open-desk.ts'
import { picture } from './picture.ts'

/** Makes the pictures of docs/install.md: `npx tsx test/desk/install-pictures.ts` after a build. */
await ensureJapaneseFonts()
await nextClickPicture()
await menuPictures()
await optionsPicture()

async function nextClickPicture(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  const path = writeResultPage(folder, {
    account: 'event@jimukyoku.example',
    spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/1AbC/edit',
    webAppUrl: 'https://script.google.com/macros/s/AKfycb…/exec',
    version: '0.1.0',
    build: 100,
    scriptVersion: 1,
    changed: true,
    webApp: { tag: 'shows-page' },
  })
  const browser = await launchBrowser({ viewport: { width: 820, height: 620 } })
  const page = await browser.context.newPage()
  await page.goto(pathToFileURL(path).href)
  await picture(page, 'install-next.png')
  await browser.close()
  rmSync(folder, { recursive: true })
}

async function menuPictures(): Promise<void> {
  const desk = await openDesk()
  const browser = await launchBrowser({ viewport: { width: 1100, height: 860 } })
  const page = await browser.context.newPage()
  await page.goto(desk.url)
  await page.getByRole('button', { name: '案内を閉じる' }).click()
  await goTo(page, 'シート')
  await page.getByRole('columnheader').first().waitFor()
  await page.getByRole('button', { name: /^研究会/ }).click()
  await page.getByRole('menuitem', { name: 'はじめに：準備する' }).hover()
  await picture(page, 'install-menu.png')
  await page.keyboard.press('Escape')
  await chooseMenu(page, '拡張機能をつなぐ')
  const dialog = await openedDialog(page, '拡張機能をつなぐ')
  await dialog.getByLabel(/^端末の名前/).fill('受付のノートPC')
  await dialog.getByRole('button', { name: '接続コードを作る' }).click()
  await dialog.getByLabel('接続コード', { exact: true }).waitFor()
  await picture(page, 'install-connect.png')
  await browser.close()
  desk.close()
}

async function optionsPicture(): Promise<void> {
  const { browser } = await openExtensionOffice()
  const page = await browser.context.newPage()
  await page.setViewportSize({ width: 820, height: 560 })
  await page.goto(`chrome-extension://${browser.extensionId}/extension/options/index.html`)
  await page.getByRole('status').filter({ hasText: 'つながっています' }).waitFor()
  await picture(page, 'install-options.png')
  await browser.close()
}
