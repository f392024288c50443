import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../dialogs/ask.ts'
import {
  addMeetings,
  applicationMail,
  envelopeFor,
  fillSettings,
  type PairedDevice,
  pairDevice,
  registration,
  rows,
} from '../study-group.ts'
import { InstallDesk, mailbox, smallProgram } from './install-desk.ts'

const successor = 'successor@jimukyoku.example'

let desk: InstallDesk
beforeEach(async () => {
  desk = await InstallDesk.open()
  desk.useProgram(smallProgram)
  expect((await desk.install()).exitCode).toBe(0)
})
afterEach(() => desk.close())

const scriptId = () => desk.liveScripts[0]?.scriptId ?? ''
const deployments = () => desk.liveScripts[0]?.deployments ?? []
const takeOver = (...more: string[]) =>
  desk.run('--client', desk.clientFile, '--account', successor, '--script', scriptId(), ...more)
const json = async (...argv: string[]) => JSON.parse((await desk.run(...argv, '--json')).output)

type Code = { readonly code: string }

const shareWithSuccessor = (): void => {
  desk.liveBooks[0]?.editors.add(successor)
  desk.cloud.conditions.person = successor
}

describe('a successor', () => {
  it('deploys the same script as themselves, at an address of their own', async () => {
    shareWithSuccessor()
    expect((await takeOver()).exitCode).toBe(0)
    expect(deployments().map(({ by }) => by)).toEqual([mailbox, successor])
    expect([desk.liveBooks.length, desk.liveScripts.length]).toEqual([1, 1])
    const status = await json('status', '--account', successor)
    expect(status).toMatchObject({
      account: successor,
      spreadsheetUrl: expect.stringContaining('1Book'),
    })
    expect(status.webAppUrl).not.toBe((await json('status', '--account', mailbox)).webAppUrl)
    expect(desk.host.contractFaults).toEqual([])
  })

  it('updates from then on without naming the script, above every build before', async () => {
    shareWithSuccessor()
    await takeOver()
    desk.useProgram((code) => `${smallProgram(code)}// later\n`)
    const updated = await json('--account', successor)
    expect(updated).toMatchObject({ ok: true, changed: true, scriptVersion: 2 })
    expect(deployments()).toHaveLength(2)
    expect(deployments()[0]?.versionNumber).toBe(1)
  })

  it('is told what is missing while the spreadsheet is not shared', async () => {
    desk.cloud.conditions.person = successor
    const { output } = await takeOver()
    expect(output).toContain('編集できることも確かめてください')
    expect(deployments()).toHaveLength(1)
  })

  it('ends with one deployment wherever the command is killed', async () => {
    shareWithSuccessor()
    const argv = ['--client', desk.clientFile, '--account', successor, '--script', scriptId()]
    for (let number = 1; ; number++)
      if ((await desk.killedAt(number, number % 2 ? 'after' : 'before', argv)) !== 'killed') break
    expect(deployments().map(({ by }) => by)).toEqual([mailbox, successor])
    expect(desk.liveScripts[0]?.versions).toHaveLength(1)
  })
})

describe('a handover from end to end', () => {
  it('ends with mails from the successor’s account, and devices that pair again', async () => {
    desk.useProgram((code) => code)
    await desk.install()
    const { world } = desk
    world.clickMenu('はじめに：準備する')
    fillSettings(world)
    addMeetings(world)
    const before = pairDevice(world, '受付のPC')
    ask(world, 'stopForHandover', {})
    expect(ask(world, 'letGoOfBook', {}).fault).toBeUndefined()

    shareWithSuccessor()
    world.addUser(successor)
    expect((await takeOver()).output).toContain('はじめに：準備する')
    const { webAppUrl } = await json('status', '--account', successor)
    expect(world.clickMenu('はじめに：準備する', successor).error).toBeUndefined()
    const set = (name: string, value: string) => {
      const row = world.sheet.read('設定').findIndex(([item]) => item === name) + 1
      world.sheet.editCell({ title: '設定', header: '値', row, value, as: successor })
    }
    set('送信方法', '自動')
    set('事務局メール', successor)

    const post = async (device: PairedDevice) => {
      const mail = world.mail.deliver({
        raw: applicationMail(),
        to: successor,
        authentication: 'pass',
      })
      const envelope = envelopeFor(world, device, { body: registration(mail) })
      const body = JSON.stringify(envelope)
      return (await desk.host.fetch(webAppUrl, { method: 'POST', body })).json()
    }
    expect(await post(before)).toMatchObject({ ok: false, error: { tag: 'revoked' } })
    // What Google tells a script of its address is the predecessor's here: the pairing code has the right one.
    const { code } = ask(world, 'issuePairingCode', { name: '設置の確認' }, successor).data as Code
    expect(code.split('#')[0]).toBe(webAppUrl)
    desk.typed.push(code)
    expect((await desk.run('connect', '--account', successor)).output).toContain('つながりました')
    expect(await post(pairDevice(world, '受付のPC'))).toMatchObject({ ok: true })
    world.advance(80 * 60_000)
    expect(rows(world, '参加')).toHaveLength(1)
    expect(world.mail.sent(successor)).toHaveLength(1)
    expect(world.mail.sent(mailbox)).toEqual([])
  })
})

describe('a script that was pasted by hand', () => {
  it('is taken over under a higher build than the one that was pasted', async () => {
    const [script] = desk.liveScripts
    if (!script) throw new Error('no script')
    script.versions.length = 0
    script.deployments.length = 0
    script.files = script.files.map((file) =>
      file.type === 'JSON'
        ? file
        : {
            ...file,
            name: 'コード',
            source: file.source.replace(/= \d+/, '= 4711').concat('// old'),
          },
    )
    desk.forgetRecords()
    const result = await desk.install('--book', 'pasted', '--script', script.scriptId)
    expect(result.exitCode).toBe(0)
    expect(script.versions[0]?.description).toContain('build=4712')
    expect(script.files.map(({ name }) => name)).toEqual(['appsscript', 'Code'])
  })

  it('is not mixed up with the one that is recorded', async () => {
    const other = desk.cloud.addScript(desk.liveBooks[0]?.id ?? '', 'other').scriptId
    expect((await desk.run('--script', other)).output).toContain('別のスクリプト')
  })
})
