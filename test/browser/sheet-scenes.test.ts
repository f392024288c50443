import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { passQuietly } from '../desk/world/quiet-weeks.ts'
import { readRows } from '../desk/world/sheet-rows.ts'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import { chooseMenu, goTo, moveClock, openedDialog, sheetCell } from './desk-hands.ts'
import { type OpenedDesk, openDesk } from './open-desk.ts'
import { picture } from './picture.ts'

let browser: LaunchedBrowser
let desk: OpenedDesk
let page: Page

const people = ['見本 一', '試験 二', '仮名 三', '例示 四', '見本 五']
const addressOf = (index: number): string => `m${index + 1}@town.mihon.example`

beforeAll(async () => {
  desk = await openDesk()
  const { sheet, advance } = desk.practice.world
  people.forEach((name, index) => {
    const type = (title: string, cells: Readonly<Record<string, string>>): void => {
      for (const [header, value] of Object.entries(cells))
        sheet.editCell({ title, header, row: index + 2, value })
    }
    const office = { 自治体名: `見本県試験${index}町`, 所属: '企画課' }
    type('名簿', {
      会員区分: '会員',
      氏名: name,
      メール: addressOf(index),
      ...office,
      対象判定: '対象',
    })
    type('参加', { 開催ID: '2-01', 氏名: name })
    advance(60_000)
  })
  browser = await launchBrowser({ viewport: { width: 1440, height: 900 } })
  page = await browser.context.newPage()
  await page.goto(desk.url)
  await page.getByRole('button', { name: '案内を閉じる' }).click()
  await goTo(page, 'シート')
})

afterAll(async () => {
  await browser?.close()
  desk?.close()
})

const explain = () =>
  onTestFailed(() => {
    console.log(browser.complaints, desk.practice.notes.happenings().slice(0, 10))
  })

const applications = () => readRows(desk.practice.world, '参加')
const sentTo = (index: number) =>
  desk.practice.world.mail.sent().filter(({ to }) => to.includes(addressOf(index)))
const closeDialog = async (): Promise<void> => {
  await page.frameLocator('iframe').getByRole('button', { name: '閉じる' }).click()
  await page.locator('iframe').waitFor({ state: 'detached' })
}

test('participants are decided by a dialog, looked at in another, and each hears once', async () => {
  explain()
  await moveClock(page, '10分進める')
  await chooseMenu(page, '参加者を決定する')
  const choosing = await openedDialog(page, '参加者を決定する')
  await choosing.getByText('参加決定 5名').waitFor()
  await picture(page, 'scene-decide')
  await choosing.getByRole('button', { name: 'この内容で決定する' }).click()
  await choosing.getByText('参加決定 5名 としました。').waitFor()
  await closeDialog()
  await moveClock(page, '10分進める')
  await chooseMenu(page, '確認して送る')
  const confirming = await openedDialog(page, '確認して送る')
  await confirming.getByRole('heading', { name: '見本 一 様に届く文面' }).waitFor()
  await picture(page, 'scene-confirm')
  await confirming.getByRole('button', { name: '5通を送る' }).click()
  await confirming.getByText('承認しました').waitFor()
  await closeDialog()
  await moveClock(page, '10分進める')
  for (const index of people.keys())
    expect(sentTo(index).filter(({ subject }) => subject.includes('ご参加決定'))).toHaveLength(1)
  await picture(page, 'scene-decided')
})

test('a person sorts while reminders go out: each of them goes once, and every row stays whole', async () => {
  explain()
  const { world } = desk.practice
  passQuietly(world, Date.parse('2019-11-06T16:00:00+09:00'))
  const before = applications().map((row) => `${row.受付番号} ${row.氏名}`)
  let sorted = 0
  const stop = world.observe((name) => {
    if (name !== 'Gmail.Users.Drafts.send') return
    sorted++
    const column = world.sheet.columnOf('参加', '氏名')
    world.sheet.sort({ title: '参加', column, ascending: sorted % 2 === 0 })
  })
  for (let step = 0; step < 6 && sorted === 0; step++) await moveClock(page, '次の予定まで進める')
  stop()
  expect(sorted).toBeGreaterThanOrEqual(people.length)
  await moveClock(page, '10分進める')
  for (const index of people.keys())
    expect(sentTo(index).filter(({ subject }) => subject.includes('開催のご案内'))).toHaveLength(1)
  expect(
    applications()
      .map((row) => `${row.受付番号} ${row.氏名}`)
      .sort(),
  ).toEqual(before.sort())
  for (const name of people) {
    const cell = await sheetCell(page, { rowText: name, header: '送信' })
    await expect.poll(() => cell.textContent()).toContain('前日 11/13')
  }
  await picture(page, 'scene-sorted')
})

test('a deleted row is brought back whole, and nobody hears of it', async () => {
  explain()
  const gone = applications().find((row) => row.氏名 === '仮名 三')
  const mails = desk.practice.world.mail.sent().length
  await (await sheetCell(page, { rowText: '仮名 三', header: '氏名' })).click()
  await page.getByRole('button', { name: '選んだ行を削除' }).click()
  await page.getByRole('row').filter({ hasText: '仮名 三' }).waitFor({ state: 'detached' })
  await moveClock(page, '10分進める')
  await chooseMenu(page, '消した行を戻す')
  const dialog = await openedDialog(page, '消した行を戻す')
  await picture(page, 'scene-deleted')
  await dialog.getByRole('button', { name: `${gone?.受付番号} を戻す` }).click()
  await dialog.getByText('タブの一番下に戻しました').waitFor()
  await closeDialog()
  await (await sheetCell(page, { rowText: '仮名 三', header: '氏名' })).waitFor()
  await moveClock(page, '10分進める')
  const back = applications().find((row) => row.氏名 === '仮名 三')
  expect(back).toMatchObject({
    受付番号: gone?.受付番号,
    状態: '参加決定',
    会員番号: gone?.会員番号,
  })
  expect(desk.practice.world.mail.sent()).toHaveLength(mails)
  await picture(page, 'scene-back')
})

test('an old list comes in, and the roster goes out as a file that holds it', async () => {
  explain()
  await page.getByRole('tab', { name: '名簿', exact: true }).click()
  await chooseMenu(page, '名簿', '名簿を取り込む')
  const importing = await openedDialog(page, '名簿を取り込む')
  const list = [
    '市町村名\t担当課\t氏名\tE-mail\t電話',
    '美波町\t政策課\t=仮名 六\tk6@town.mihon.example\t0884000006',
  ]
  await importing.getByLabel(/コピーした表/).fill(list.join('\n'))
  await importing.getByRole('button', { name: '列を確かめる' }).click()
  await importing.getByRole('button', { name: '取り込む前に確かめる' }).click()
  await picture(page, 'scene-import')
  await importing.getByRole('button', { name: /取り込む$/ }).click()
  await importing.getByText('1人を名簿に加え').waitFor()
  await closeDialog()
  await (await sheetCell(page, { rowText: '=仮名 六', header: '氏名' })).waitFor()
  await picture(page, 'scene-imported')
  await chooseMenu(page, '書き出す')
  const exporting = await openedDialog(page, '書き出す')
  await exporting.getByRole('radio', { name: /CSV/ }).check()
  await picture(page, 'scene-export')
  const downloaded = page.waitForEvent('download')
  await exporting.getByRole('button', { name: '書き出す' }).click()
  const file = readFileSync(await (await downloaded).path(), 'utf8')
  expect(file.charCodeAt(0)).toBe(0xfeff)
  expect(file).toContain("'=仮名 六")
  expect(file).toContain('0884')
})
