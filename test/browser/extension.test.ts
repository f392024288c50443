import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ExtensionOffice, openExtensionOffice } from './extension-office.ts'
import type { GmailPageMessage } from './gmail-page.ts'
import { picture } from './picture.ts'

const mail = (number: number, over: Partial<GmailPageMessage> = {}): GmailPageMessage => ({
  id: `18a0000000000${String(number).padStart(3, '0')}`,
  threadId: `18a00000000a0${String(number).padStart(3, '0')}`,
  from: { name: '川瀬 航平', address: 'kawase@town.minami.lg.jp' },
  to: { name: '研究会 事務局', address: 'event@secretariat.example' },
  date: '2019-10-15T10:22:00+09:00',
  subject: `第1回研究会への参加について ${number}`,
  text: '美波町の川瀬です。第1回研究会に参加を希望します。',
  ...over,
})
const hamano = { name: '浜野 涼', address: 'hamano@town.kamiyama.lg.jp' }

let office: ExtensionOffice
beforeAll(async () => {
  office = await openExtensionOffice()
})
afterAll(async () => {
  await office?.browser.close()
})
beforeEach(() => {
  office.script.rows.length = 0
  office.script.faults.length = 0
})
afterEach(async () => {
  for (const page of office.browser.context.pages().slice(1)) await page.close()
  expect(office.browser.complaints).toEqual([])
})

const dialog = (page: Page) => page.getByRole('dialog', { name: '送信者を登録' })
const button = (page: Page) => page.getByRole('button', { name: '送信者を登録' })
const open = async (page: Page, subject: string) => {
  await page.getByText(subject).first().click()
  await button(page).first().click()
  await dialog(page).getByLabel('氏名').waitFor()
}
const status = (page: Page, words: string) =>
  dialog(page).getByRole('status').filter({ hasText: words })

test('opens a mail, registers its sender, and 「取り消す」 leaves no row', async () => {
  const page = await office.openMailbox({ messages: [mail(1)] })
  await open(page, '参加について 1')
  await dialog(page).getByRole('button', { name: '登録する' }).click()
  await status(page, '登録しました').waitFor()
  expect(office.script.rows).toMatchObject([{ email: 'kawase@town.minami.lg.jp' }])
  await dialog(page).getByRole('button', { name: '取り消す' }).click()
  await status(page, '取り消しました').waitFor()
  expect(office.script.rows).toEqual([])
})

test('leaves open who comes, marks what is doubtful with its place, and takes the writer in', async () => {
  const text = [
    'あわじ市政策課の川瀬航平です。',
    '第1回研究会に、弊課から1名参加いたします。当日は担当係長が参る予定です。',
  ].join('\n')
  const from = { name: '川瀬 航平', address: 'kawase@gmail.com' }
  const page = await office.openMailbox({ messages: [mail(22, { text, from })] })
  await open(page, '参加について 22')
  expect(await dialog(page).getByLabel('氏名').inputValue()).toBe('')
  await picture(page, 'panel-open-who')
  await dialog(page).getByRole('button', { name: '川瀬 航平 様を参加者に加える' }).click()
  expect(await dialog(page).getByLabel('氏名').inputValue()).toBe('川瀬 航平')
  await picture(page, 'panel-taken-in')
  await dialog(page).getByRole('button', { name: '登録する' }).click()
  await status(page, '登録しました').waitFor()
  expect(office.script.rows).toMatchObject([{ name: '川瀬 航平', email: 'kawase@gmail.com' }])
})

test('works with the keyboard alone', async () => {
  const page = await office.openMailbox({ messages: [mail(2)] })
  await page.getByText('参加について 2').click()
  await button(page).focus()
  await page.keyboard.press('Enter')
  await dialog(page).getByLabel('氏名').waitFor()
  await page.keyboard.press('Control+Enter')
  await status(page, '登録しました').waitFor()
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  const focused = await page.evaluate(
    () => document.activeElement?.shadowRoot?.activeElement?.textContent,
  )
  expect(focused).toBe('送信者を登録')
})

test('the purpose is chosen by mouse and by arrow keys', async () => {
  const page = await office.openMailbox({ messages: [mail(21)] })
  await open(page, '参加について 21')
  const purpose = dialog(page).getByRole('radiogroup', { name: '用件' })
  await purpose.getByRole('radio', { name: '欠席' }).check()
  await dialog(page).getByText('キャンセル').first().waitFor()
  await page.keyboard.press('ArrowRight')
  expect(await purpose.getByRole('radio', { name: '退会' }).isChecked()).toBe(true)
  await dialog(page).getByText('手で行うこと').waitFor()
})

test('Esc closes from the moment in which a click takes its button away with the form', async () => {
  const page = await office.openMailbox({ messages: [mail(20)] })
  await open(page, '参加について 20')
  const focused = dialog(page).locator('.status').evaluate(focusOnceDone)
  await dialog(page).getByRole('button', { name: '登録する' }).click()
  expect(await focused).toBe('dialog')
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
})

test('what is typed and clicked in the panel reaches neither shortcuts nor headers of the page', async () => {
  const page = await office.openMailbox({ messages: [mail(3)] })
  await open(page, '参加について 3')
  await dialog(page).getByLabel('職名').pressSequentially('ejkcr')
  await dialog(page).getByText('参加者 1').click()
  const data = await page.evaluate(() => ({ ...document.body.dataset }))
  expect(data).toEqual({})
})

test('after a switch of messages without reload, the button belongs to the new sender', async () => {
  const page = await office.openMailbox({ messages: [mail(4), mail(5, { from: hamano })] })
  await open(page, '参加について 4')
  await page.getByText('受信トレイ').click()
  await dialog(page).waitFor({ state: 'detached' })
  await open(page, '参加について 5')
  expect(await dialog(page).getByLabel('メールアドレス').inputValue()).toBe(hamano.address)
})

test('with two expanded messages each button registers its own sender', async () => {
  const threadId = '18a00000000000b1'
  const messages = [
    mail(6, { threadId, expanded: true }),
    mail(7, { threadId, expanded: true, from: hamano }),
  ]
  const page = await office.openMailbox({ messages })
  await page.locator('tr').first().click()
  expect(await button(page).count()).toBe(2)
  await button(page).last().click()
  await dialog(page).getByLabel('氏名').waitFor()
  expect(await dialog(page).getByLabel('メールアドレス').inputValue()).toBe(hamano.address)
})

test('our own mails carry no button, unless a group put its address in place of the writer’s', async () => {
  const threadId = '18a00000000000b9'
  const own = (name: string) => ({ name, address: 'event@secretariat.example' })
  const messages = [
    mail(10, { threadId, expanded: true, from: own('研究会 事務局') }),
    mail(11, { threadId, expanded: true, from: own('川瀬 航平 via 研究会') }),
    mail(12, { threadId, expanded: true, from: hamano }),
  ]
  const page = await office.openMailbox({ messages })
  await page.locator('tr').first().click()
  await expect.poll(() => button(page).count()).toBe(2)
})

test('a folded message has no button until it is unfolded', async () => {
  const threadId = '18a00000000000b2'
  const page = await office.openMailbox({
    messages: [mail(8, { threadId, from: hamano }), mail(9, { threadId })],
  })
  await page.locator('tr').first().click()
  await button(page).waitFor()
  expect(await button(page).count()).toBe(1)
  await page.locator('.kv').click()
  await expect.poll(() => button(page).count()).toBe(2)
})

test('beside the list, the button stands in the open message only', async () => {
  const page = await office.openMailbox({
    messages: [mail(11), mail(12, { from: hamano })],
    pane: 'split',
  })
  expect(await button(page).count()).toBe(0)
  await open(page, '参加について 12')
  expect(await button(page).count()).toBe(1)
  expect(await dialog(page).getByLabel('メールアドレス').inputValue()).toBe(hamano.address)
})

test('a known sender carries a chip, in every mail of theirs', async () => {
  const page = await office.openMailbox({ messages: [mail(13), mail(14)] })
  await open(page, '参加について 13')
  await dialog(page).getByRole('button', { name: '登録する' }).click()
  await status(page, '登録しました').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('受信トレイ').click()
  await page.getByText('参加について 14').click()
  await page.getByText('会員 K0013・第1回 受付').waitFor()
})

test.each([
  [{ tag: 'meeting-closed', meetingId: '2-01' } as const, '受付中ではありません'],
  [{ tag: 'sheet-broken', where: '名簿' } as const, 'シートの形が変わっています'],
  [{ tag: 'revoked' } as const, '接続は解除されています'],
])('a refusal is told in Japanese with the next step: %j', async (fault, words) => {
  const page = await office.openMailbox({ messages: [mail(15)] })
  await open(page, '参加について 15')
  office.script.faults.push(fault)
  await dialog(page).getByRole('button', { name: '登録する' }).click()
  await dialog(page).getByRole('alert').filter({ hasText: words }).waitFor()
  expect(office.script.rows).toEqual([])
})

test('a sign-in page in place of an answer keeps the request waiting, and it arrives once', async () => {
  const page = await office.openMailbox({ messages: [mail(16)] })
  await open(page, '参加について 16')
  office.script.faults.push('html')
  await dialog(page).getByRole('button', { name: '登録する' }).click()
  await status(page, '送信待ち').waitFor()
  await dialog(page).getByText('別の画面が返ってきました').waitFor()
  await status(page, '登録しました').waitFor()
  expect(office.script.rows).toHaveLength(1)
})

test('a mail registered a moment ago shows what became of it, and more can be registered', async () => {
  const page = await office.openMailbox({ messages: [mail(19)] })
  await open(page, '参加について 19')
  await dialog(page).getByRole('button', { name: '登録する' }).click()
  await status(page, '登録しました').waitFor()
  await page.keyboard.press('Escape')
  await button(page).click()
  await status(page, '登録しました').waitFor()
  await dialog(page).getByRole('button', { name: '続けて登録する' }).click()
  await dialog(page).getByLabel('氏名').waitFor()
})

test('a name that looks like markup stays text', async () => {
  const from = { name: '<img src=x onerror=alert(1)> 太郎', address: 'x@town.minami.lg.jp' }
  const page = await office.openMailbox({ messages: [mail(17, { from })] })
  await open(page, '参加について 17')
  expect(await dialog(page).locator('img').count()).toBe(0)
})

test('one participant, known before, fits on a screen of 900 pixels without scrolling', async () => {
  const page = await office.openMailbox({ messages: [mail(18)] })
  await open(page, '参加について 18')
  const left = await dialog(page)
    .locator('.main')
    .evaluate((main) => main.scrollHeight - main.clientHeight)
  expect(left).toBe(0)
})

/** Runs in the page: who has the focus in the very moment in which the line says that it is done. */
function focusOnceDone(line: Element): Promise<string | null> {
  const root = line.getRootNode()
  return new Promise((resolve) => {
    new MutationObserver(() => {
      if (!line.textContent?.includes('登録しました') || !(root instanceof ShadowRoot)) return
      resolve(root.activeElement?.getAttribute('role') ?? null)
    }).observe(line, { childList: true, characterData: true, subtree: true })
  })
}
