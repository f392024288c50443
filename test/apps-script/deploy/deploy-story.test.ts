import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  addMeetings,
  envelopeFor,
  fillSettings,
  pairDevice,
  receiveApplication,
  registration,
  rows,
  subjects,
} from '../study-group.ts'
import { InstallDesk } from './install-desk.ts'

let desk: InstallDesk
beforeEach(async () => {
  desk = await InstallDesk.open()
})
afterEach(() => desk.close())

it('installs, and what it installed takes an application from the mail to the answer', async () => {
  const installed = await desk.install()
  expect(installed.output).toContain('はじめに：準備する')
  expect(installed.exitCode).toBe(0)
  expect(desk.host.contractFaults).toEqual([])
  const { world } = desk

  expect(world.clickMenu('はじめに：準備する').error).toBeUndefined()
  fillSettings(world)
  addMeetings(world)
  const device = pairDevice(world, '受付のPC')
  const mail = receiveApplication(world)
  const envelope = envelopeFor(world, device, { body: registration(mail) })
  const answer = await desk.host.fetch(world.webAppUrl, {
    method: 'POST',
    body: JSON.stringify(envelope),
  })
  expect(await answer.json()).toMatchObject({ ok: true })
  world.advance(20 * 60_000)
  expect(rows(world, '参加')).toHaveLength(1)
  expect(subjects(world)).toHaveLength(1)
})

it('shows a page with the next click after the first installation, and none after an update', async () => {
  await desk.install()
  const [path = ''] = desk.opened.filter((page) => page.endsWith('next.html'))
  const page = readFileSync(path, 'utf8')
  expect(page).toContain(
    `href="https://docs.google.com/spreadsheets/d/${desk.world.spreadsheetId}/edit"`,
  )
  expect(page).toContain('はじめに：準備する')
  expect(page).not.toContain('<script')
  desk.world.clickMenu('はじめに：準備する')
  desk.useProgram((code) => `${code}\n// changed\n`)
  const updated = await desk.run()
  expect(updated.output).toContain('新しい列や設定だけが足されます')
  expect(desk.opened.filter((page) => page.endsWith('next.html'))).toHaveLength(1)
})

it('tells what is installed, how it runs, and what to do next, once this command is paired', async () => {
  await desk.install()
  const { world } = desk
  expect((await desk.run('status')).output).toContain('同意待ち')
  world.clickMenu('はじめに：準備する')
  fillSettings(world)
  world.advance(20 * 60_000)
  desk.now = world.now()
  desk.typed.push(pairingCode())
  expect((await desk.run('connect')).output).toContain('つながりました')

  const status = await desk.run('status')
  expect(status.output).toContain('研究会：第2期 地方創生研究会')
  expect(status.output).toContain('最後の巡回：2019-10-15')
  expect(status.output).toContain('今日送れるメールの残り：')
  const doctor = await desk.run('doctor')
  expect(
    doctor.output
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('✓')),
  ).toEqual([])
  expect(doctor.exitCode).toBe(0)
  expect((await desk.run()).output).toContain('することはありません')
})

it('notices that no periodic run ever came, though the clock of this computer is wrong', async () => {
  await desk.install()
  const { world } = desk
  world.clickMenu('はじめに：準備する')
  desk.now = world.now() - 3 * 3_600_000
  desk.typed.push(pairingCode())
  expect((await desk.run('connect')).exitCode).toBe(0)
  const doctor = await desk.run('doctor')
  expect(doctor.exitCode).toBe(1)
  expect(doctor.output).toContain('定時の巡回がまだ一度も行われていません')
})

it('takes no pairing code of another book, and no other text', async () => {
  await desk.install()
  desk.typed.push('https://script.google.com/macros/s/other/exec#d-0000000000.AAAA')
  expect((await desk.run('connect')).output).toContain('接続コードではない')
  const code = `https://script.google.com/macros/s/other/exec#d-000000000000.${'A'.repeat(43)}`
  desk.typed.push(code)
  expect((await desk.run('connect')).output).toContain('別の研究会の接続コード')
})

function pairingCode(): string {
  const issued = desk.world.runFunction('askDialog', {
    args: ['issuePairingCode', { name: '設置の確認' }],
  })
  return (issued.value as { data: { code: string } }).data.code
}
