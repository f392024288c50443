import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { pairingCode } from '../desk/world/owner-clicks.ts'
import { passQuietly } from '../desk/world/quiet-weeks.ts'
import { type Office, openOffice } from './open-office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(() => office?.close())

const explain = () =>
  onTestFailed(async () => {
    console.log(office.browser.complaints)
    for (const page of office.browser.context.pages())
      console.log(page.url(), await page.getByRole('dialog').allInnerTexts())
  })
const momose = 'momose-haruka@city.shiojiri.lg.jp'

const sentTo = (address: string) =>
  office.world.mail.sent().filter(({ to }) => to.includes(address))

const rowsOf = (title: string) => office.world.sheet.display(title).slice(1)

async function openMail(name: RegExp): Promise<Page> {
  const page = await office.browser.context.newPage()
  await page.goto(office.inboxUrl)
  await page.getByRole('row', { name }).click()
  return page
}

async function register(page: Page): Promise<void> {
  await page.getByRole('button', { name: '送信者を登録' }).click()
  await page.getByRole('dialog', { name: '送信者を登録' }).waitFor()
  await page.getByRole('button', { name: '登録する', exact: true }).click()
  await page.getByText('登録しました', { exact: true }).waitFor()
}

/** Everything that the script does by itself in an hour, several times over. */
function runAgain(): void {
  office.world.advance(3_600_000)
  for (let time = 0; time < 3; time++) office.world.clickMenu('今すぐ処理する')
}

test('the options page pairs this browser with the sheet by the code of the menu', async () => {
  explain()
  const page = await office.browser.context.newPage()
  await page.goto(office.optionsUrl)
  await page.getByLabel('接続コード').fill(pairingCode(office.world, '机の PC'))
  await page.getByRole('button', { name: 'つなぐ' }).click()
  await page.getByText('第2期 地方創生研究会').first().waitFor()
  await page.close()
})

test('a mail opened in Gmail becomes rows, and 30 seconds later one answer in its thread', async () => {
  explain()
  const page = await openMail(/百瀬 遥香/)
  await register(page)
  expect(rowsOf('名簿').map((row) => row.join(' '))).toEqual([expect.stringContaining(momose)])
  expect(rowsOf('参加').map((row) => row.join(' '))).toEqual([
    expect.stringContaining('長野県塩尻市'),
  ])
  expect(sentTo(momose)).toHaveLength(0)

  await page.getByText('受付のお知らせを送信しました').waitFor({ timeout: 45_000 })
  const [mail] = sentTo(momose)
  const [application] = office.world.mail.inbox().filter(({ from }) => from.includes(momose))
  expect(mail?.threadId).toBe(application?.threadId)
  expect(mail?.subject).toBe('Re: 「第2期 地方創生研究会」第1回への参加について')
  expect(office.world.mail.drafts()).toHaveLength(0)
  runAgain()
  expect(sentTo(momose)).toHaveLength(1)
  await page.close()
})

test('「取り消す」 within 30 seconds leaves no row and no mail', async () => {
  explain()
  const page = await openMail(/工藤 健介/)
  await register(page)
  expect(rowsOf('参加')).toHaveLength(2)
  await page.getByRole('button', { name: '取り消す' }).click()
  await page.getByText('取り消しました').waitFor()
  runAgain()
  expect(rowsOf('参加')).toHaveLength(1)
  expect(sentTo('kudo.kensuke')).toHaveLength(0)
  await page.close()
})

test('the same mail registered again makes no second row and no second mail', async () => {
  explain()
  const page = await openMail(/百瀬 遥香/)
  await page.getByText('会員 K0001・第1回 受付').waitFor()
  await page.getByRole('button', { name: '送信者を登録' }).click()
  await page.getByRole('button', { name: '続けて登録する' }).click()
  await page.getByRole('button', { name: '登録する', exact: true }).click()
  await page.getByText('すでに登録されています').waitFor()
  runAgain()
  expect(rowsOf('名簿')).toHaveLength(1)
  expect(rowsOf('参加')).toHaveLength(1)
  expect(sentTo(momose)).toHaveLength(1)
  await page.close()
})

test('a decision typed into the sheet goes out once, and the reminders on their days at nine', () => {
  const { world } = office
  const edit = (header: string, value: string) =>
    world.sheet.editCell({ title: '参加', header, row: 2, value })
  edit('状態', '参加決定')
  edit('連絡', '送る')
  runAgain()
  expect(sentTo(momose)).toHaveLength(2)
  expect(sentTo(momose)[1]?.subject).toContain('ご参加決定のお知らせ')

  passQuietly(world, Date.parse('2019-11-06T16:00:00+09:00'))
  world.advanceTo('2019-11-07T08:55:00+09:00')
  expect(sentTo(momose)).toHaveLength(2)
  world.advanceTo('2019-11-07T09:30:00+09:00')
  expect(sentTo(momose)).toHaveLength(3)
  passQuietly(world, Date.parse('2019-11-12T16:00:00+09:00'))
  world.advanceTo('2019-11-13T08:55:00+09:00')
  expect(sentTo(momose)).toHaveLength(3)
  world.advanceTo('2019-11-13T09:30:00+09:00')
  runAgain()
  expect(sentTo(momose).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Re:'),
    expect.stringContaining('ご参加決定'),
    expect.stringContaining('開催のご案内'),
    expect.stringContaining('明日開催です'),
  ])
})
