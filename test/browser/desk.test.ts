import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import {
  chooseInCell,
  chooseMenu,
  goTo,
  moveClock,
  openedDialog,
  openMail,
  sheetCell,
} from './desk-hands.ts'
import { type OpenedDesk, openDesk } from './open-desk.ts'

let browser: LaunchedBrowser
let desk: OpenedDesk
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  browser = await launchBrowser({ viewport: { width: 1440, height: 900 } })
  page = await browser.context.newPage()
  await page.goto(desk.url)
})

afterAll(async () => {
  await browser?.close()
  desk?.close()
})

const sentTo = (address: string) =>
  desk.practice.world.mail.sent().filter(({ to }) => to.includes(address))

const explain = () =>
  onTestFailed(() => {
    console.log(browser.complaints, desk.practice.notes.happenings().slice(0, 10))
  })

async function register(name: RegExp): Promise<void> {
  await openMail(page, name)
  await page.getByRole('button', { name: '送信者を登録' }).click()
  await page.getByRole('button', { name: '登録する', exact: true }).click()
  await page.getByText('登録しました', { exact: true }).waitFor()
}

test('a stranger is told what this is, in Japanese, and can put the welcome away', async () => {
  explain()
  expect(await page.title()).toContain('研究会')
  await page.getByRole('heading', { name: '申込メールが届いてから' }).waitFor()
  await page.getByRole('button', { name: '案内を閉じる' }).click()
  await page.reload()
  await page.getByRole('region', { name: '受信箱' }).waitFor()
  expect(await page.getByRole('heading', { name: '申込メールが届いてから' }).count()).toBe(0)
})

test('「取り消す」 within the undo time leaves no row and no mail', async () => {
  explain()
  await register(/工藤 健介/)
  expect(desk.practice.world.sheet.display('参加')).toHaveLength(2)
  await page.getByRole('button', { name: '取り消す' }).click()
  await page.getByText('取り消しました', { exact: true }).waitFor()
  await page.getByRole('button', { name: '閉じる' }).click()
  await moveClock(page, '10分進める')
  expect(desk.practice.world.sheet.display('参加')).toHaveLength(1)
  expect(sentTo('kudo.kensuke')).toHaveLength(0)
})

test('an application is registered from the mail, decided in the sheet and reminded by the clock', async () => {
  explain()
  const address = 'momose-haruka@city.shiojiri.lg.jp'
  await register(/百瀬 遥香/)
  await page.keyboard.press('Escape')
  await moveClock(page, '10分進める')
  expect(sentTo(address).map(({ subject }) => subject)).toEqual([expect.stringContaining('Re:')])

  await goTo(page, 'シート')
  const row = { rowText: '百瀬 遥香' }
  expect(await (await sheetCell(page, { ...row, header: '状態' })).textContent()).toBe('受付')
  await chooseInCell(page, { ...row, header: '状態', value: '参加決定' })
  await chooseInCell(page, { ...row, header: '連絡', value: '送る' })
  await moveClock(page, '10分進める')
  expect(sentTo(address)).toHaveLength(2)
  expect(sentTo(address)[1]?.subject).toContain('ご参加決定')

  await page
    .getByRole('status')
    .getByText('参加決定のお知らせを 百瀬 遥香 様 に送りました')
    .waitFor()
  for (let step = 0; step < 12 && sentTo(address).length < 4; step++)
    await moveClock(page, '次の予定まで進める')
  const reminders = sentTo(address).slice(2)
  expect(reminders.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('開催のご案内'),
    expect.stringContaining('明日開催です'),
  ])
  const moments = reminders.map(({ internalDate }) => new Date(internalDate).toISOString())
  expect(moments[0]).toMatch(/^2019-11-07T00:[0-2]/)
  expect(moments[1]).toMatch(/^2019-11-13T00:[0-2]/)

  await goTo(page, '送信済み')
  await page.getByRole('button', { name: /明日開催です/ }).click()
  await page.getByText('ローベル神楽坂ビル9F').first().waitFor()
})

test('a mail file dropped on the desk is in the inbox', async () => {
  explain()
  await goTo(page, '受信箱')
  const raw = [
    'From: Mihon Hanako <hanako@town.mihon.example>',
    'To: event@jimukyoku.example',
    'Subject: Dropped by hand',
    'Date: Tue, 15 Oct 2019 09:25:00 +0900',
    'Message-ID: <dropped@town.mihon.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '参加します。',
  ].join('\r\n')
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'dropped.eml', { type: 'message/rfc822' }))
    return data
  }, raw)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await page.getByRole('heading', { name: 'Dropped by hand' }).waitFor()
})

test('the menu that connects an extension opens its dialog over the sheet', async () => {
  explain()
  await goTo(page, 'シート')
  await chooseMenu(page, '拡張機能をつなぐ')
  await openedDialog(page, '拡張機能をつなぐ')
  await page.getByRole('button', { name: '閉じる' }).first().click()
})

test('hidden tabs are shown on request', async () => {
  explain()
  await goTo(page, 'シート')
  expect(await page.getByRole('tab', { name: '送信記録', exact: true }).count()).toBe(0)
  await page.getByLabel('隠しタブも表示').check()
  await page.getByRole('tab', { name: '送信記録', exact: true }).click()
  await page.getByRole('columnheader', { name: '照合キー' }).waitFor()
})
