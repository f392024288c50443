import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { readCommandLine } from '../../../apps-script/deploy/terminal/command-line.ts'
import { createReport } from '../../../apps-script/deploy/terminal/report.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'deploy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = (...argv: string[]) =>
  spawnSync(join(root, 'node_modules/.bin/tsx'), ['apps-script/deploy/main.ts', ...argv], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, XDG_CONFIG_HOME: folder },
  })

describe('the command', () => {
  it('rehearses without any account or network, prints the plan, leaves nothing and exits with 0', () => {
    const { status, stdout } = command('--dry-run')
    expect(status).toBe(0)
    expect(stdout).toContain('まだ何もしていません')
    expect(stdout).toContain('スプレッドシートを作る')
    expect(readdirSync(folder)).toEqual([])
  })

  it('writes JSON alone where JSON is asked for', () => {
    const { status, stdout } = command('--dry-run', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, plan: { version: expect.any(String) } })
  })

  it('rehearses the way by hand as its steps', () => {
    expect(command('--by-hand', '--dry-run').stdout).toContain('1. 新しいスプレッドシートを作る')
  })

  it('stops with a sentence, a next step and 1 where something is missing', () => {
    const { status, stdout } = command()
    expect(status).toBe(1)
    expect(stdout).toContain('OAuth クライアントのファイルがありません')
    expect(stdout).toContain('--by-hand')
  })

  it('stops with 2 where it was called wrongly', () => {
    const { status, stdout } = command('instal')
    expect([status, stdout.split('\n')[0]]).toEqual([2, '「instal」という使い方はありません。'])
  })

  it('is what npm run deploy runs', () => {
    const scripts = execFileSync('npm', ['pkg', 'get', 'scripts.deploy'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(scripts).toContain('tsx apps-script/deploy/main.ts')
  })
})

describe('the command line', () => {
  it('is read with its defaults', () => {
    expect(readCommandLine([])).toEqual({
      action: 'install',
      account: undefined,
      bookName: 'book',
      clientFile: undefined,
      asJson: false,
      isRehearsal: false,
    })
    expect(readCommandLine(['rollback', '--account', 'a@b.example', '--json'])).toMatchObject({
      action: 'rollback',
      account: 'a@b.example',
      asJson: true,
    })
  })

  it.each([
    [['--acount', 'x']],
    [['--account', 'nobody']],
    [['--book', 'Ｂｏｏｋ']],
    [['status', 'now']],
    [['rollback', '--dry-run']],
  ])('is refused where it says %j', (argv) => {
    expect(() => readCommandLine(argv)).toThrow('usage')
  })
})

describe('the report', () => {
  const told = async (isTTY: boolean) => {
    const written: string[] = []
    const report = createReport({ isTTY, write: (text) => written.push(text) })
    await report.step(
      'プログラム',
      async () => 3,
      (count) => `${count} 件`,
    )
    await report.step('公開', () => Promise.reject(new Error('no'))).catch(() => {})
    return written.join('')
  }

  it('writes plain lines where nobody watches', async () => {
    expect(await told(false)).toBe('✓ プログラム：3 件\n✗ 公開\n')
  })

  it('shows what is under way on a terminal, and replaces it when done', async () => {
    expect(await told(true)).toContain('… プログラム\r\u001b[K✓ プログラム：3 件\n')
  })
})
