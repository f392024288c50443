import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openStudyGroup, rows, typeRow } from '../apps-script/study-group.ts'
import { dialogWindows } from './dialog-windows.ts'
import { picture } from './picture.ts'

const opened = dialogWindows({ width: 760, height: 560 })

/** 「市町村名,氏名」 and one person, as Excel in Japan saves them. */
const shiftJis = Buffer.from(
  '8e73 92ac 91ba 96bc 2c 8e81 96bc 0d0a 94fc 9467 92ac 2c 8ca9 967b 2089d48e71 0d0a'.replace(
    / /g,
    '',
  ),
  'hex',
)

test('a Shift_JIS file becomes rows of 名簿 after a look at what will happen', async () => {
  const { world } = openStudyGroup()
  const { page, dialog } = await opened(world, '名簿を取り込む')
  await picture(page, 'import-paste')
  await dialog
    .getByLabel(/CSVファイル/)
    .setInputFiles({ name: '名簿.csv', mimeType: 'text/csv', buffer: shiftJis })
  await dialog.getByRole('status').getByText('名簿.csv を読みました。').waitFor()
  await dialog.getByRole('button', { name: '列を確かめる' }).click()
  expect(await dialog.getByLabel('「氏名」の列を何として読むか').inputValue()).toBe('name')
  await dialog.getByRole('button', { name: '取り込む前に確かめる' }).click()
  await dialog.getByRole('button', { name: '1行を取り込む' }).click()
  await dialog.getByText('1人を名簿に加え').waitFor()
  expect(rows(world, '名簿')).toMatchObject([{ 氏名: '見本 花子', 自治体名: '徳島県美波町' }])
})

test('a pasted list of 230 shows its doubts first, goes in piece by piece and can be interrupted', async () => {
  const { world } = openStudyGroup()
  typeRow(world, '名簿', 2, { 氏名: '仮名 5', 自治体名: '徳島県那賀町', メール: 'a@b.example' })
  const list = Array.from({ length: 230 }, (_none, index) =>
    [`${index + 1}`, '美波町', '政策課', `仮名 ${index}`, `k${index}@town.minami.lg.jp`].join('\t'),
  )
  const { page, dialog } = await opened(world, '名簿を取り込む')
  await dialog
    .getByLabel(/コピーした表/)
    .fill(['番号\t市町村名\t担当課\tお名前\tE-mail', ...list, '231\t府中市\t\t\t'].join('\n'))
  await dialog.getByRole('button', { name: '列を確かめる' }).click()
  await dialog.getByText('231行あります').waitFor()
  await picture(page, 'import-columns')
  await dialog.getByRole('button', { name: '取り込む前に確かめる' }).click()
  await dialog.getByText('確かめる（2行）').waitFor()
  await dialog.getByLabel('新しい人として取り込む').check()
  await picture(page, 'import-preview')
  await page.frames().at(-1)?.evaluate(stopAtOnce)
  await dialog.getByRole('button', { name: /^229行と、.*取り込む$/ }).click()
  await dialog.getByText('中断しました。').waitFor()
  await picture(page, 'import-interrupted')
  const taken = rows(world, '名簿').length
  expect(taken).toBe(101)
})

test('集計 shows its numbers at once and writes its tab on request', async () => {
  const { world } = openStudyGroup()
  typeRow(world, '名簿', 2, { 会員区分: '会員', 自治体名: '徳島県美波町', 氏名: '見本 花子' })
  const { page, dialog } = await opened(world, '集計')
  await dialog.getByText('会員 1人').waitFor()
  await dialog.getByRole('cell', { name: '2-01' }).waitFor()
  await picture(page, 'totals')
  await dialog.getByRole('button', { name: 'タブ「集計」に書き出す' }).press('Enter')
  await dialog.getByText('タブ「集計」に書き出しました。').waitFor()
  expect(rows(world, '集計').length).toBeGreaterThan(47)
})

/** Runs in the dialog: somebody clicks 「中断する」 as soon as it can be seen. */
function stopAtOnce(): void {
  const button = document.getElementById('stop')
  if (button) new MutationObserver(() => button.click()).observe(button, { attributes: true })
}

test('出席者名簿 comes down as an Excel file, with the keyboard alone', async () => {
  const { world } = openStudyGroup()
  typeRow(world, '名簿', 2, { 氏名: '見本 花子', 自治体名: '徳島県美波町', 名簿掲載: '可' })
  typeRow(world, '参加', 2, { 開催ID: '2-01', 会員番号: 'K0001', 状態: '参加決定' })
  const { page, dialog } = await opened(world, '書き出す')
  await dialog.getByRole('radio', { name: /^名簿/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await picture(page, 'export')
  const downloaded = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await downloaded
  expect(file.suggestedFilename()).toBe('出席者名簿_2-01_20191015.xlsx')
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await dialog.getByText('1行を書き出しました。').waitFor()
})
