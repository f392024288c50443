import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { InstallDesk, mailbox, smallProgram } from './install-desk.ts'

let desk: InstallDesk
beforeEach(async () => {
  desk = await InstallDesk.open()
  desk.useProgram(smallProgram)
})
afterEach(() => desk.close())

const install = (...more: string[]) => desk.install(...more)
const json = async (...argv: string[]) => JSON.parse((await desk.run(...argv, '--json')).output)

it('keeps the books of two study groups of one account apart', async () => {
  await install()
  await install('--book', 'second')
  expect(desk.liveBooks).toHaveLength(2)
  const [first, second] = [await json('status'), await json('status', '--book', 'second')]
  expect(first.webAppUrl).not.toBe(second.webAppUrl)
  expect((await install('--book', 'second')).exitCode).toBe(0)
  expect(desk.liveBooks).toHaveLength(2)
})

it('asks which of two accounts is meant, and never guesses', async () => {
  await install()
  desk.cloud.conditions.person = 'second@jimukyoku.example'
  await desk.run('--client', desk.clientFile, '--account', 'second@jimukyoku.example')
  expect(await json()).toMatchObject({ ok: false, fault: 'which-account' })
  expect(await json('status', '--account', mailbox)).toMatchObject({ account: mailbox })
})

it('takes no decision between two books that it made', async () => {
  await install()
  const [book] = desk.liveBooks
  desk.cloud.addBook({
    name: 'copy',
    owner: mailbox,
    clientId: 'client-1',
    appProperties: { ...book?.appProperties },
  })
  desk.forgetRecords()
  const { output } = await install()
  expect(output).toContain('スプレッドシートが 2 個あります')
  for (const { id } of desk.liveBooks) expect(output).toContain(id)
})

it('does not touch a spreadsheet in the trash, and says how to get it back', async () => {
  await install()
  const [book] = desk.liveBooks
  if (book) book.isTrashed = true
  const { output } = await install()
  expect(output).toContain('ごみ箱にあるか削除されています')
  expect(output).toContain('https://drive.google.com/drive/trash')
  expect(desk.cloud.books).toHaveLength(1)
})

it('makes no new script where the old one was deleted: its journal went with it', async () => {
  await install()
  desk.cloud.scripts.length = 0
  expect((await install()).output).toContain('スクリプトが削除されています')
  expect(desk.cloud.scripts).toHaveLength(0)
})

it('runs once at a time', async () => {
  mkdirSync(desk.configFolder, { recursive: true })
  const running = join(desk.configFolder, 'running')
  writeFileSync(running, String(process.ppid))
  expect((await install()).output).toContain('同じコマンドが動いています')
  writeFileSync(running, '999999999')
  expect((await install()).exitCode).toBe(0)
})
