import { expect, test } from 'vitest'
import { preparedOnce, typeApplicants } from '../apps-script/dialogs/ask.ts'
import { openStudyGroup, rows } from '../apps-script/study-group.ts'
import { dialogWindows } from './dialog-windows.ts'
import { picture } from './picture.ts'

const opened = dialogWindows({ width: 860, height: 640 })

const applicants = preparedOnce(() => {
  const { world } = openStudyGroup()
  world.sheet.editCell({ title: '開催', header: '定員', row: 2, value: 2 })
  typeApplicants(world, [
    { name: '見本 一', body: '徳島県見本町' },
    { name: '見本 二', body: '徳島県見本町' },
    { name: '試験 三', body: '長野県試験市' },
  ])
  return world
})

test('participants are decided with the keyboard alone, over 定員 only after a question', async () => {
  const world = applicants()
  const { page, dialog } = await opened(world, '参加者を決定する')
  await picture(page, 'choose')
  const second = dialog.getByLabel('見本 二 様の決定')
  expect(await second.inputValue()).toBe('キャンセル待ち')
  await second.focus()
  await page.keyboard.press('ArrowUp')
  expect(await dialog.getByText('参加決定 3名').count()).toBe(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('理由を入れてください').waitFor()
  await picture(page, 'choose-fault')
  await dialog.getByLabel(/提案と違う決め方/).fill('会場が広がったため')
  expect(await dialog.getByRole('alert').innerText()).toBe('')
  await page.keyboard.press('Enter')
  await dialog.getByText('定員を超えます。').waitFor()
  await picture(page, 'choose-over')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog.getByText('参加決定 3名 としました。').waitFor()
  await picture(page, 'choose-done')
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
  await picture(page, 'confirm')
  await dialog.getByRole('heading', { name: '見本 一 様に届く文面' }).waitFor()
  await dialog.getByLabel('試験 三 様へのひとこと').fill('お電話ありがとうございました。')
  await page.keyboard.press('Enter')
  await dialog.getByRole('heading', { name: '試験 三 様に届く文面' }).waitFor()
  await dialog.locator('pre', { hasText: 'お電話ありがとうございました。' }).waitFor()
  await dialog.getByLabel('見本 一 様に送る').uncheck()
  const third = dialog.getByLabel('試験 三 様に送る')
  await third.uncheck()
  expect(await dialog.getByRole('button', { name: '0通を送る' }).isDisabled()).toBe(true)
  await third.check()
  await picture(page, 'confirm-one')
  await dialog.getByRole('button', { name: '1通を送る' }).click()
  await dialog.getByText('承認しました').waitFor()
  await picture(page, 'confirm-done')
  expect(rows(world, '参加').map((row) => row.連絡)).toEqual(['', '', '送る'])
})

test('a wrong state is taken back with its reason, found by typing a part of the name', async () => {
  const world = applicants()
  const { page, dialog } = await opened(world, '訂正する')
  await dialog.getByLabel('直す行').fill('2-01-002')
  await page.keyboard.press('Enter')
  await dialog.getByText('見本 二 様').waitFor()
  await dialog.getByLabel('正しい状態', { exact: true }).selectOption('キャンセル')
  await dialog.getByLabel(/^訂正の理由/).fill('電話での辞退を取り違えたため')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('理由を選んでください').waitFor()
  await dialog.getByLabel(/^理由（/).selectOption('辞退')
  await picture(page, 'correction')
  await dialog.getByRole('button', { name: '訂正する' }).click()
  await dialog.getByText('「キャンセル」').waitFor()
  await picture(page, 'correction-done')
  expect(rows(world, '参加')[1]).toMatchObject({ 状態: 'キャンセル', 理由: '辞退' })
})

test('what does not fit is listed in words with a link to its cell', async () => {
  const world = applicants()
  world.sheet.editCell({ title: '参加', header: '状態', row: 3, value: 'キャンセル' })
  const { page, dialog } = await opened(world, '点検')
  const link = dialog.getByRole('link', { name: /^参加 / }).first()
  expect(await link.getAttribute('href')).toMatch(/#gid=1003&range=[A-Z]+3$/)
  await picture(page, 'inspection')
})

test('a deleted row comes back at a click, and held rows are let go together', async () => {
  const world = applicants()
  world.advance(20 * 60_000)
  world.sheet.deleteRows({ title: '参加', row: 2, count: 1 })
  world.advance(20 * 60_000)
  const deleted = await opened(world, '消した行を戻す')
  await picture(deleted.page, 'deleted')
  await deleted.dialog.getByRole('button', { name: '2-01-001 を戻す' }).click()
  await deleted.dialog.getByText('タブの一番下に戻しました').waitFor()
  expect(rows(world, '参加')).toHaveLength(3)

  for (const row of [2, 3])
    world.sheet.editCell({ title: '参加', header: '連絡', row, value: '止める' })
  world.sheet.editCell({ title: '参加', header: '状態', row: 2, value: '参加決定' })
  world.sheet.editCell({ title: '参加', header: '状態', row: 3, value: '参加決定' })
  const held = await opened(world, '知らせる／知らせ済みとする')
  await picture(held.page, 'held')
  await held.dialog.getByRole('button', { name: '知らせ済みとする' }).click()
  await held.dialog.getByText('知らせ済みとしました').waitFor()
  await picture(held.page, 'held-done')
})
