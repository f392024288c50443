import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExtensionOffice, openExtensionOffice } from './extension-office.ts'

let office: ExtensionOffice
beforeAll(async () => {
  office = await openExtensionOffice()
})
afterAll(async () => {
  await office?.browser.close()
})

test('a page that outlived its extension takes its buttons away and asks to be loaded again', async () => {
  const page = await office.openMailbox({
    messages: [
      {
        id: '18a0000000000001',
        threadId: '18a0000000000001',
        from: { name: '川瀬 航平', address: 'kawase@town.minami.lg.jp' },
        to: { name: '研究会 事務局', address: 'event@secretariat.example' },
        date: '2019-10-15T10:22:00+09:00',
        subject: '参加について',
        text: '参加します。',
      },
    ],
  })
  await page.getByText('参加について').click()
  const button = page.getByRole('button', { name: '送信者を登録' })
  await button.waitFor()
  const [worker] = office.browser.context.serviceWorkers()
  await worker?.evaluate(() => chrome.runtime.reload()).catch(() => undefined)
  await expect
    .poll(async () => {
      if ((await button.count()) > 0) await button.click()
      return page.getByRole('alert').filter({ hasText: '再読み込みしてください' }).count()
    })
    .toBe(1)
  expect(await button.count()).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
})
