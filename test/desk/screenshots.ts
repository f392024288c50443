import type { Page } from 'playwright-core'
import { launchBrowser } from '../browser/chromium.ts'
import {
  chooseInCell,
  chooseMenu,
  goTo,
  moveClock,
  openedDialog,
  openMail,
} from '../browser/desk-hands.ts'
import { ensureJapaneseFonts } from '../browser/install-chromium.ts'
import { openDesk } from '../browser/open-desk.ts'
import { picture } from './picture.ts'

/** Makes the pictures of the README and docs/care.md from the running product: `npx tsx test/desk/screenshots.ts`. */
const applicants = [/百瀬 遥香/, /工藤 健介/, /森本 早苗/, /海士町 総務課/]

async function openPanel(page: Page, name: RegExp): Promise<void> {
  await openMail(page, name)
  await page.getByRole('button', { name: '送信者を登録' }).click()
  await page.getByRole('button', { name: '登録する', exact: true }).waitFor()
}

async function register(page: Page, name: RegExp): Promise<void> {
  await openPanel(page, name)
  await page.getByRole('button', { name: '登録する', exact: true }).click()
  await page.getByText('登録しました', { exact: true }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click()
}

await ensureJapaneseFonts()
const desk = await openDesk()
const browser = await launchBrowser({ viewport: { width: 1440, height: 860 } })
const page = await browser.context.newPage()
try {
  await page.goto(desk.url)
  await page.getByRole('button', { name: '案内を閉じる' }).click()
  await openPanel(page, /百瀬 遥香/)
  await picture(page, 'panel.png')
  await page.keyboard.press('Escape')

  for (const applicant of applicants) await register(page, applicant)
  await moveClock(page, '10分進める')
  await goTo(page, 'シート')
  for (const rowText of ['百瀬 遥香', '浜野 直樹']) {
    await chooseInCell(page, { rowText, header: '状態', value: '参加決定' })
    await chooseInCell(page, { rowText, header: '連絡', value: '送る' })
  }
  await moveClock(page, '10分進める')
  await page
    .getByRole('gridcell', { name: /^7日前/ })
    .first()
    .waitFor()
  await picture(page, 'sheet.png')

  await chooseMenu(page, 'この表の管理', '引き継ぎ')
  await (await openedDialog(page, '引き継ぎ')).getByText('送るのを止める').first().waitFor()
  await picture(page, 'care-handover.png')
  await page.keyboard.press('Escape')
  await chooseMenu(page, 'この表の管理', '自己点検')
  const check = await openedDialog(page, '自己点検')
  await check.getByRole('button', { name: '点検を始める' }).click()
  await check.getByRole('button', { name: '結果をコピー' }).waitFor()
  await picture(page, 'care-self-check.png')
} finally {
  await browser.close()
  desk.close()
}
