import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typeApplicants } from '../apps-script/dialogs/ask.ts'
import { openStudyGroup, rows } from '../apps-script/study-group.ts'
import type { World } from '../google/open-world.ts'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import { openDialog } from './open-dialog.ts'

let browser: LaunchedBrowser

beforeAll(async () => {
  browser = await launchBrowser({ viewport: { width: 860, height: 640 } })
})

afterAll(async () => {
  await browser?.close()
})

async function opened(world: World, label: string): Promise<{ page: Page; dialog: FrameLocator }> {
  const page = await browser.context.newPage()
  await openDialog(page, world, label)
  return { page, dialog: page.frameLocator('iframe') }
}

function applicants(): World {
  const { world } = openStudyGroup()
  world.sheet.editCell({ title: '開催', header: '定員', row: 2, value: 2 })
  typeApplicants(world, [
    { name: '見本 一', body: '徳島県見本町' },
    { name: '見本 二', body: '徳島県見本町' },
    { name: '試験 三', body: '長野県試験市' },
  ])
  return world
}

const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

test('participants are decided with the keyboard alone, over 定員 only after a question', async () => {
  const world = applicants()
  const { page, dialog } = await opened(world, '参加者を決定する')
  await shot(page, 'choose')
  const second = dialog.getByLabel('見本 二 様の決定')
  expect(await second.inputValue()).toBe('キャンセル待ち')
  await second.focus()
  await page.keyboard.press('ArrowUp')
  expect(await dialog.getByText('参加決定 3名').count()).toBe(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('理由を入れてください').waitFor()
  await shot(page, 'choose-fault')
  await dialog.getByLabel(/提案と違う決め方/).fill('会場が広がったため')
  await page.keyboard.press('Enter')
  await dialog.getByText('定員を超えます。').waitFor()
  await shot(page, 'choose-over')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog.getByText('参加決定 3名 としました。').waitFor()
  await shot(page, 'choose-done')
  expect(rows(world, '参加').map((row) => row.状態)).toEqual(['参加決定', '参加決定', '参加決定'])
  await page.keyboard.press('Escape')
  await expect.poll(() => page.title()).toBe('closed')
})

test('waiting mails are read in full, given a ひとこと and sent by one button that says how many', async () => {
  const world = applicants()
  world.advance(10 * 60_000)
  world.runFunction('askDialog', {
    args: [
      'decideParticipants',
      { meetingId: '2-01', choice: { '2-01-001': '参加決定', '2-01-003': '参加決定' } },
    ],
  })
  const { page, dialog } = await opened(world, '確認して送る')
  await shot(page, 'confirm')
  await dialog.getByRole('heading', { name: '見本 一 様に届く文面' }).waitFor()
  await dialog.getByLabel('試験 三 様へのひとこと').fill('お電話ありがとうございました。')
  await page.keyboard.press('Enter')
  await dialog.getByRole('heading', { name: '試験 三 様に届く文面' }).waitFor()
  await dialog.locator('pre', { hasText: 'お電話ありがとうございました。' }).waitFor()
  await dialog.getByLabel('見本 一 様に送る').uncheck()
  await shot(page, 'confirm-one')
  await dialog.getByRole('button', { name: '1通を送る' }).click()
  await dialog.getByText('承認しました').waitFor()
  await shot(page, 'confirm-done')
  expect(rows(world, '参加').map((row) => row.連絡)).toEqual(['', '', '送る'])
})
