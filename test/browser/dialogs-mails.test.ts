import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allTabs } from '../../shared/book/tabs/all-tabs.ts'
import { sentWith, threeDecided } from '../apps-script/dialogs/decided-people.ts'
import { rows } from '../apps-script/study-group.ts'
import type { World } from '../google/open-world.ts'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import { openDialog } from './open-dialog.ts'
import { picture } from './picture.ts'

let browser: LaunchedBrowser

beforeAll(async () => {
  browser = await launchBrowser({ viewport: { width: 1000, height: 680 } })
})

afterAll(async () => {
  await browser?.close()
})

async function opened(world: World, label: string): Promise<{ page: Page; dialog: FrameLocator }> {
  const page = await browser.context.newPage()
  await openDialog(page, world, label)
  return { page, dialog: page.frameLocator('iframe') }
}

test('a meeting is called off after a look at whom and what, by the keyboard alone', async () => {
  const world = threeDecided()
  const { page, dialog } = await opened(world, '中止・延期する')
  await dialog.getByLabel('開催', { exact: true }).selectOption('2-01')
  await dialog.getByLabel(/^理由/).focus()
  await page.keyboard.type('台風の接近')
  await picture(page, 'call-off-wish')
  await page.keyboard.press('Enter')
  await dialog.getByText('メール 2通・お電話 1名').waitFor()
  await picture(page, 'call-off-preview')
  await dialog.getByRole('button', { name: '中止にして2通を送る' }).press('Enter')
  await dialog.getByText('中止にしました').waitFor()
  await picture(page, 'call-off-done')
  world.advance(30 * 60_000)
  expect(sentWith(world, '開催中止')).toHaveLength(2)
})

test('a new place is shown beside the old one and told, or taken for a typo', async () => {
  const world = threeDecided()
  world.sheet.editCell({ title: '開催', header: '会場名', row: 2, value: '試験会館' })
  world.advance(10 * 60_000)
  const { page, dialog } = await opened(world, '変更を知らせる／知らせ済みとする')
  await picture(page, 'changes')
  await dialog.getByRole('button', { name: '2通を送る' }).click()
  await dialog.getByText('承認しました').waitFor()
  await picture(page, 'changes-done')
  world.advance(30 * 60_000)
  expect(sentWith(world, '変更')).toHaveLength(2)
})

test('a mail goes once more for a reason', async () => {
  const world = threeDecided()
  world.select({ sheetId: allTabs.registrations.sheetId, row: 2, column: 1 })
  const { page, dialog } = await opened(world, 'もう一度送る')
  await dialog.getByLabel(/^理由/).fill('届いていないとのお電話')
  await picture(page, 'send-again')
  await page.keyboard.press('Enter')
  await dialog.getByText('もう一度送るようにしました').waitFor()
  await picture(page, 'send-again-done')
})

test('a wording is checked while it is typed, and saved when it is sound', async () => {
  const world = threeDecided()
  const { page, dialog } = await opened(world, '文面')
  await picture(page, 'texts-list')
  await dialog.getByRole('button', { name: '7日前のご案内を直す' }).click()
  await dialog.getByText('様ならこう届きます').waitFor()
  await picture(page, 'texts-edit')
  const body = dialog.getByLabel('本文')
  await body.press('Control+Home')
  await page.keyboard.type('{{会場}}\n')
  await dialog.getByText('「{{会場}}」はありません').waitFor()
  await picture(page, 'texts-fault')
  await dialog.getByRole('button', { name: '保存する' }).click()
  await dialog.getByRole('alert').getByText('まだ保存していません').waitFor()
  await body.fill('{{宛名}}\n\n{{日時}}に{{会場名}}でお待ちしています。\n\n{{署名}}')
  await dialog.locator('pre', { hasText: '見本ビル9Fでお待ちしています。' }).waitFor()
  await dialog.getByRole('button', { name: '保存する' }).click()
  await dialog.getByText('「7日前のご案内」を保存しました。').waitFor()
  expect(rows(world, '文面').find((row) => row.種類 === 'M09')?.本文).toContain('お待ちしています')
})

test('a notice for the superior is made, looked at, and noted as issued', async () => {
  const world = threeDecided()
  world.sheet.editCell({ title: '参加', header: '開催通知', row: 3, value: '要' })
  const { page, dialog } = await opened(world, '開催通知を作る')
  await dialog.getByLabel(/^発番/).fill('研第12号')
  await dialog.getByLabel(/^発信者/).fill('代表取締役　見本 太郎')
  await dialog.getByLabel('試験 二 様の開催通知の宛先').fill('試験1町教育長 様')
  await picture(page, 'notice-people')
  await dialog.getByRole('button', { name: '文書を見る' }).press('Enter')
  const paper = dialog.getByRole('article', { name: '試験1町教育長 様への開催通知' })
  await paper.getByText('研第12号').waitFor()
  await picture(page, 'notice-paper')
  await page.emulateMedia({ media: 'print' })
  expect(await dialog.getByRole('button', { name: '印刷する' }).isVisible()).toBe(false)
  await picture(page, 'notice-printed')
  await page.emulateMedia({ media: 'screen' })
  await dialog.getByRole('button', { name: '「発行済」にする' }).click()
  await dialog.getByText('1名の「開催通知」を「発行済」にしました。').waitFor()
  expect(rows(world, '参加').map((row) => row.開催通知)).toEqual(['', '発行済', ''])
})
