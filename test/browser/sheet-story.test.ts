import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import { chooseMenu, goTo, moveClock, openMail, sheetCell } from './desk-hands.ts'
import { type OpenedDesk, openDesk } from './open-desk.ts'
import { picture } from './picture.ts'

let browser: LaunchedBrowser
let desk: OpenedDesk
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  browser = await launchBrowser({ viewport: { width: 1440, height: 900 } })
  page = await browser.context.newPage()
  await page.goto(desk.url)
  await page.getByRole('button', { name: '案内を閉じる' }).click()
})

afterAll(async () => {
  await browser?.close()
  desk?.close()
})

const explain = () =>
  onTestFailed(() => {
    console.log(browser.complaints, desk.practice.notes.happenings().slice(0, 10))
  })

const rowsOf = (title: string): string[][] => desk.practice.world.sheet.display(title).slice(1)

async function paste(text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}

test('a person registers two applicants and finds them in the sheet', async () => {
  explain()
  for (const name of [/百瀬 遥香/, /工藤 健介/]) {
    await openMail(page, name)
    await page.getByRole('button', { name: '送信者を登録' }).click()
    await page.getByRole('button', { name: '登録する', exact: true }).click()
    await page.getByText('登録しました', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
  }
  await moveClock(page, '10分進める')
  await goTo(page, 'シート')
  await (await sheetCell(page, { rowText: '百瀬 遥香', header: '氏名' })).waitFor()
  await picture(page, '1-registered')
})

test('of thirty pasted rows, three bad ones wait marked and nobody is mailed', async () => {
  explain()
  const sent = desk.practice.world.mail.sent().length
  const meetingId = rowsOf('参加')[0]?.[1] ?? ''
  const lines = Array.from({ length: 30 }, (_, index) => {
    const status = index % 10 === 4 ? 'サンカ' : ''
    return [meetingId, '徳島県美波町', '', '', `見本 ${index + 1}郎`, '', status].join('\t')
  })
  const last = { rowText: rowsOf('参加').at(-1)?.[5] ?? '', header: '開催ID' }
  await (await sheetCell(page, last)).click()
  await page.getByText('B3', { exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByText('B4', { exact: true }).waitFor()
  await paste(lines.join('\n'))
  const settled = (): number => rowsOf('参加').filter(([id]) => id !== '').length
  await expect.poll(settled, { timeout: 30_000 }).toBe(32)
  const pasted = rowsOf('参加').filter((cells) => cells.some((cell) => /^見本 \d+郎$/.test(cell)))
  expect(pasted).toHaveLength(30)
  expect(new Set(pasted.map(([id]) => id)).size).toBe(30)
  expect(pasted.filter((cells) => cells.includes('サンカ'))).toHaveLength(3)
  await moveClock(page, '10分進める')
  expect(desk.practice.world.mail.sent()).toHaveLength(sent)
  await picture(page, '2-pasted')
})

test('a sorted sheet keeps every row whole', async () => {
  explain()
  const before = rowsOf('参加').map((cells) => [cells[0], cells[5]].join(' '))
  await (await sheetCell(page, { rowText: '百瀬 遥香', header: '氏名' })).click()
  await page.getByRole('button', { name: '降順' }).click()
  await expect.poll(() => rowsOf('参加')[0]?.[5], { timeout: 30_000 }).toBe('見本 9郎')
  await moveClock(page, '10分進める')
  const after = rowsOf('参加').map((cells) => [cells[0], cells[5]].join(' '))
  expect(after.sort()).toEqual(before.sort())
  await picture(page, '3-sorted')
})

test('a renamed header is named in one sentence, and its return mends everything', async () => {
  explain()
  const { world } = desk.practice
  await (await sheetCell(page, { rowText: '見本 9郎', header: '氏名' })).click()
  const header = page.getByRole('textbox', { name: '見出し' })
  await header.fill('お名前')
  await header.press('Enter')
  await header.blur()
  await page.getByRole('columnheader', { name: 'お名前' }).waitFor()
  const rows = rowsOf('参加')
  await chooseMenu(page, 'はじめに：準備する')
  await page.getByRole('columnheader', { name: '氏名', exact: true }).waitFor()
  await picture(page, '4-header-back')
  expect(world.sheet.display('参加')[0]).toContain('氏名')
  expect(rowsOf('参加').map(([id]) => id)).toEqual(rows.map(([id]) => id))
})
