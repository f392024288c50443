import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLoopback } from '../../../apps-script/deploy/account/loopback.ts'
import { clientJson, InstallDesk, mailbox, smallProgram } from './install-desk.ts'

let desk: InstallDesk
beforeEach(async () => {
  desk = await InstallDesk.open()
  desk.useProgram(smallProgram)
})
afterEach(() => desk.close())

const fault = (outcome: { output: string }) => outcome.output.split('\n')[0]
const consents = () => desk.opened.filter((page) => page.startsWith('https://accounts.google.com'))

describe('signing in', () => {
  it('offers the account, asks for no more than is needed, and once only', async () => {
    await desk.install()
    const asked = new URL(consents()[0] ?? '').searchParams
    expect(asked.get('login_hint')).toBe(mailbox)
    expect(
      asked
        .get('scope')
        ?.split(' ')
        .map((scope) => scope.split('/').at(-1)),
    ).toEqual(['drive.file', 'script.projects', 'script.deployments'])
    await desk.run()
    expect(consents()).toHaveLength(1)
  })

  it('keeps token and client outside the repository, readable by this user alone', async () => {
    await desk.install()
    const files = readdirSync(desk.configFolder, { recursive: true, withFileTypes: true })
    const open = files
      .map((entry) => ({ entry, mode: statSync(join(entry.parentPath, entry.name)).mode & 0o077 }))
      .filter(({ mode }) => mode !== 0)
    expect(open.map(({ entry }) => entry.name)).toEqual([])
    expect(files.map(({ name }) => name)).toContain('token.json')
  })

  it('lets in none but the account that was named', async () => {
    desk.cloud.conditions.person = 'private@jimukyoku.example'
    const outcome = await desk.install()
    expect(outcome.exitCode).toBe(1)
    expect(fault(outcome)).toBe(
      `private@jimukyoku.example でサインインしました。設置できるのは ${mailbox} だけです。`,
    )
    expect(desk.cloud.books).toEqual([])
    expect(outcome.output).toContain('引き継ぎ')
  })

  it('asks whether this is the mailbox, where no account was named, and takes only a yes', async () => {
    desk.typed.push('n')
    expect(fault(await desk.run('--client', desk.clientFile))).toContain('確かめられませんでした')
    expect(desk.cloud.books).toEqual([])
    desk.typed.push('y')
    expect((await desk.run('--client', desk.clientFile)).exitCode).toBe(0)
    expect(desk.said.join('')).toContain(`${mailbox} でサインインしました`)
  })

  it('keeps to the recorded account from then on', async () => {
    await desk.install()
    desk.host.oauth.revokeAll()
    desk.cloud.conditions.person = 'private@jimukyoku.example'
    expect(fault(await desk.run())).toContain(`設置できるのは ${mailbox} だけです`)
  })

  it('signs in anew when the token was revoked or ran out', async () => {
    await desk.install()
    desk.host.oauth.revokeAll()
    expect((await desk.run()).exitCode).toBe(0)
    expect(consents()).toHaveLength(2)
    expect(desk.said.join('')).toContain('期限が切れています')
  })

  it('signs in anew with another OAuth client, whose token the old one is not', async () => {
    await desk.install()
    writeFileSync(desk.clientFile, clientJson('client-2', 'secret-2'))
    await desk.run('status', '--client', desk.clientFile)
    expect(consents()).toHaveLength(2)
  })

  it('signs in anew when the kept token is for less than is needed now', async () => {
    await desk.install()
    const path = join(desk.configFolder, 'accounts', mailbox, 'token.json')
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { scopes: string[] }
    writeFileSync(path, JSON.stringify({ ...kept, scopes: kept.scopes.slice(1) }))
    expect((await desk.run()).exitCode).toBe(0)
    expect(consents()).toHaveLength(2)
  })

  it.each([
    ['refused', '「キャンセル」が選ばれました'],
    ['some', '必要な権限の一部が許可されていません'],
  ] as const)('stops when consent is %s', async (consent, words) => {
    desk.cloud.conditions.consent = consent
    expect(fault(await desk.install())).toContain(words)
    expect(desk.cloud.books).toEqual([])
  })

  it('never waits for a person where none can be asked', async () => {
    const outcome = await desk.install('--json')
    expect(JSON.parse(outcome.output)).toMatchObject({ ok: false, fault: 'needs-sign-in' })
    expect(consents()).toEqual([])
  })

  it('keeps the client file that was named, so that it is named once', async () => {
    await desk.install()
    const kept = readFileSync(join(desk.configFolder, 'client.json'), 'utf8')
    expect(kept).toBe(readFileSync(desk.clientFile, 'utf8'))
  })

  it.each([
    ['no file', '', 'ありません'],
    ['a web client', JSON.stringify({ web: { client_id: 'x' } }), '「デスクトップ アプリ」'],
    ['no JSON', 'hello', '「デスクトップ アプリ」'],
  ])('says how to make a client where there is %s', async (_case, text, words) => {
    const path = join(desk.folder, 'other.json')
    if (text !== '') writeFileSync(path, text)
    const outcome = await desk.run('--client', path)
    expect(fault(outcome)).toContain(words)
    expect(outcome.output).toContain('https://console.cloud.google.com/apis/credentials')
  })
})

describe('the address to come back to', () => {
  it('takes a code with the state it was sent with, and nothing else', async () => {
    const loopback = await openLoopback('right-state')
    const wrong = await fetch(`${loopback.redirectUri}/?code=stolen&state=wrong`)
    expect(wrong.status).toBe(404)
    expect((await fetch(`${loopback.redirectUri}/favicon.ico?state=right-state`)).status).toBe(404)
    const right = await fetch(`${loopback.redirectUri}/?code=given&state=right-state`)
    expect(await right.text()).toContain('サインインできました')
    expect(await loopback.code).toBe('given')
    loopback.close()
  })

  it('tells an administrator’s ban from a person’s no', async () => {
    const loopback = await openLoopback('s')
    await fetch(`${loopback.redirectUri}/?error=admin_policy_enforced&state=s`)
    await expect(loopback.code).rejects.toMatchObject({ fault: { tag: 'admin-blocks-app' } })
    loopback.close()
  })
})
