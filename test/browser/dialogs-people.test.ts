import { beforeAll, expect, test } from 'vitest'
import { typeApplicants } from '../apps-script/dialogs/ask.ts'
import { openStudyGroup, rows, typeRow } from '../apps-script/study-group.ts'
import type { World } from '../google/open-world.ts'
import { dialogWindows, type OpenedDialog } from './dialog-windows.ts'
import { picture } from './picture.ts'

const openedIn = dialogWindows({ width: 760, height: 600 })
let world: World

beforeAll(() => {
  world = openStudyGroup().world
  typeRow(world, '開催', 2, { 定員: 3, 申込締切: '2019-10-30', グループ連絡予定日: '2019-11-08' })
  typeApplicants(world, [
    { name: '見本 一', body: '徳島県見本町' },
    { name: '試験 二', body: '高知県試験市' },
    { name: '試験 三', body: '島根県試験村' },
    { name: '試験 四', body: '北海道試験町' },
  ])
  typeRow(world, '名簿', 3, { 電話: '0884-00-0000' })
  typeRow(world, '名簿', 5, { 電話: '0164-00-0000', メール: '' })
  typeRow(world, '参加', 2, { 状態: '参加決定' })
  typeRow(world, '参加', 3, { 状態: 'キャンセル待ち' })
  typeRow(world, '参加', 4, { 状態: 'キャンセル待ち' })
  world.advance(20 * 60_000)
})

const opened = (label: string): Promise<OpenedDialog> => openedIn(world, label)

const stateOf = (name: string) => rows(world, '参加').find(({ 氏名 }) => 氏名 === name)?.状態

test('the waiting list asks the next, keeps the seat, and takes the answer', async () => {
  const { page, dialog } = await opened('キャンセル待ち')
  await picture(page, 'waiting-1')
  await dialog.getByRole('button', { name: '試験 二 様：打診する' }).click()
  await dialog.getByText('記録しました').waitFor()
  await picture(page, 'waiting-2')
  expect(stateOf('試験 二')).toBe('繰上げ打診中')
  await dialog.getByRole('button', { name: '試験 二 様：辞退する' }).click()
  await dialog.getByText('返事を待っている方').waitFor({ state: 'detached' })
  expect(stateOf('試験 二')).toBe('キャンセル')
  await dialog.getByRole('button', { name: '試験 三 様：決定する' }).click()
  await dialog.getByText('待っている方').first().waitFor()
  await dialog.getByText('いません。').waitFor()
  await picture(page, 'waiting-3')
  expect(stateOf('試験 三')).toBe('参加決定')
})

test('Enter in the date of the waiting list decides about nobody', async () => {
  const { dialog } = await opened('キャンセル待ち')
  const before = rows(world, '参加').map(({ 状態 }) => 状態)
  await dialog.getByLabel(/返信期限/).press('Enter')
  await dialog.getByLabel(/返信期限/).press('Escape')
  expect(rows(world, '参加').map(({ 状態 }) => 状態)).toEqual(before)
})

test('a call that was made is ticked, and the list prints without its buttons', async () => {
  const { page, dialog } = await opened('電話リスト')
  await dialog.locator('summary').first().click()
  await picture(page, 'calls-1')
  await page.emulateMedia({ media: 'print' })
  expect(await dialog.getByRole('button', { name: '印刷する' }).isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await dialog.getByRole('checkbox', { name: '試験 四 様：連絡済み' }).check()
  await dialog.getByText('1件に印').waitFor()
  await dialog.getByRole('button', { name: '連絡済みにする' }).click()
  await dialog.getByText('1件を連絡済みにしました').waitFor()
  await picture(page, 'calls-2')
  expect(rows(world, '送信記録').some(({ 宛先 }) => 宛先 === '電話')).toBe(true)
})

test('a substitute is found and entered by keyboard alone', async () => {
  const { page, dialog } = await opened('交代')
  await picture(page, 'substitute-1')
  // The frame of a test's page is not always given the focus that a dialog in Google's window gets.
  await dialog.getByLabel(/交代する申込/).focus()
  await page.keyboard.type('2-01-001')
  await page.keyboard.press('Tab')
  await page.keyboard.type('見本 次郎')
  await page.keyboard.press('Enter')
  await dialog.getByText('見本 次郎 様に交代しました').waitFor()
  await picture(page, 'substitute-2')
  expect(stateOf('見本 一')).toBe('キャンセル')
  expect(stateOf('見本 次郎')).toBe('参加決定')
})

test('somebody leaves after a look at what will happen', async () => {
  const { page, dialog } = await opened('入会・退会・後任')
  await picture(page, 'come-and-go-1')
  await dialog.getByRole('button', { name: '後任', exact: true }).click()
  await dialog.getByText('後任の方', { exact: true }).waitFor()
  await picture(page, 'come-and-go-2')
  await dialog.getByRole('button', { name: '退会', exact: true }).click()
  await dialog.getByLabel(/退会される方/).fill('K0003')
  await dialog.getByRole('button', { name: '確かめる' }).click()
  await dialog.getByText('取り消す申込', { exact: true }).waitFor()
  await picture(page, 'come-and-go-3')
  await dialog.getByRole('button', { name: '退会にする' }).click()
  await dialog.getByText('退会にしました').waitFor()
  expect(stateOf('試験 三')).toBe('キャンセル')
})

test('the next meeting shows its coming mails, and warns of a closed day', async () => {
  const { page, dialog } = await opened('前回から作る')
  await dialog.getByLabel(/次の開催日/).fill('2020-02-15')
  await dialog.getByRole('button', { name: '次へ' }).click()
  await dialog.getByText(/役所の閉庁日/).waitFor()
  await picture(page, 'next-1')
  await dialog.getByLabel('開催日', { exact: true }).fill('2020-02-13')
  await dialog.getByRole('button', { name: '予定を見直す' }).click()
  await dialog.getByText('2月6日（木）09:00').waitFor()
  await picture(page, 'next-2')
  await dialog.getByRole('button', { name: '準備中で追加する' }).click()
  await dialog.getByText('2-02 を「準備中」で追加しました').waitFor()
  expect(rows(world, '開催').at(-1)).toMatchObject({ 開催ID: '2-02', 状態: '準備中' })
})

test('the guide fits a window and closes by Escape', async () => {
  const { page, dialog } = await opened('使い方')
  await picture(page, 'guide')
  await dialog.getByRole('button', { name: '閉じる' }).press('Escape')
  await expect.poll(() => page.title()).toBe('closed')
})
