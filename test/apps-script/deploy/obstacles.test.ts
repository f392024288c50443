import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../../apps-script/deploy/faults/fault.ts'
import { faultAdvice } from '../../../apps-script/deploy/faults/fault-text.ts'
import { faultOfGoogle } from '../../../apps-script/deploy/google/fault-of-google.ts'
import type { Conditions } from '../../google/http/cloud.ts'
import { InstallDesk, smallProgram } from './install-desk.ts'

let desk: InstallDesk
beforeEach(async () => {
  desk = await InstallDesk.open()
  desk.useProgram(smallProgram)
})
afterEach(() => desk.close())

const obstacles: readonly [string, (conditions: Conditions) => void, string, string][] = [
  [
    'the Apps Script API is off in the project',
    ({ disabledApis }) => disabledApis.add('script.googleapis.com'),
    'Apps Script API が有効になっていません',
    'https://console.developers.google.com/apis/api/script.googleapis.com/overview?project=123456',
  ],
  [
    'the Drive API is off in the project',
    ({ disabledApis }) => disabledApis.add('www.googleapis.com'),
    'Google Drive API が有効になっていません',
    'project=123456',
  ],
  [
    'the Sheets API is off in the project',
    ({ disabledApis }) => disabledApis.add('sheets.googleapis.com'),
    'Google Sheets API が有効になっていません',
    'project=123456',
  ],
  [
    'the person’s own switch is off',
    (conditions) => {
      conditions.scriptToggle = false
    },
    '「Google Apps Script API」がオフです',
    'https://script.google.com/home/usersettings',
  ],
  [
    'an administrator closes web apps to the public',
    (conditions) => {
      conditions.publicWebApps = false
    },
    '「全員」に公開できません',
    'https://admin.google.com/',
  ],
]

describe('where Google stands in the way', () => {
  it.each(obstacles)(
    'because %s: one sentence, the page, and the next run goes on',
    async (...row) => {
      const [, set, words, page] = row
      const usual = { ...desk.cloud.conditions, disabledApis: new Set<string>() }
      set(desk.cloud.conditions)
      const stopped = await desk.install()
      expect(stopped.exitCode).toBe(1)
      expect(stopped.output).toContain(words)
      expect(stopped.output).toContain(page)
      desk.cloud.conditions.disabledApis.clear()
      Object.assign(desk.cloud.conditions, {
        ...usual,
        disabledApis: desk.cloud.conditions.disabledApis,
      })
      expect((await desk.install()).exitCode).toBe(0)
      expect([desk.liveBooks.length, desk.liveScripts.length]).toEqual([1, 1])
    },
  )

  it('asks for one keystroke where Google binds no script to what a program alone has saved', async () => {
    desk.cloud.conditions.savedByPrograms = false
    const { output } = await desk.install()
    const [book] = desk.liveBooks
    expect(output).toContain('一文字入れて')
    expect(output).toContain(book?.id ?? 'no book')
    if (book) book.isSaved = true
    expect((await desk.install()).exitCode).toBe(0)
    expect(desk.cloud.books).toHaveLength(1)
  })

  it('waits longer each time when asked to slow down, and goes on by itself', async () => {
    desk.cloud.conditions.throttled = 4
    expect((await desk.install()).exitCode).toBe(0)
    expect(desk.waitedMs).toBe(1000 + 2000 + 4000 + 8000)
  })

  it('gives up after a minute of that, in a sentence', async () => {
    desk.cloud.conditions.throttled = 1000
    const stopped = await desk.install()
    expect(stopped.output).toContain('短い間の要求が多すぎる')
  })

  it('examines each precondition and stops at the first that is missing', async () => {
    desk.cloud.conditions.disabledApis.add('sheets.googleapis.com')
    const { output, exitCode } = await desk.run(
      'doctor',
      '--client',
      desk.clientFile,
      '--account',
      'event@jimukyoku.example',
    )
    expect(exitCode).toBe(1)
    const lines = output.trim().split('\n')
    expect(lines.filter((line) => line.startsWith('✓'))).toHaveLength(4)
    expect(lines.find((line) => line.startsWith('✗'))).toContain('Google Sheets API')
    expect(lines.at(-1)).toContain('−')
  })

  it('says that nothing is installed where nothing is', async () => {
    const { output } = await desk.run(
      'status',
      '--client',
      desk.clientFile,
      '--account',
      'event@jimukyoku.example',
    )
    expect(output).toContain('設置の記録がありません')
    expect(desk.cloud.books).toEqual([])
  })
})

describe('the words for each fault', () => {
  const faults: readonly Fault[] = [
    { tag: 'spreadsheet-gone', id: 'B1' },
    { tag: 'several-books', ids: ['B1', 'B2'] },
    { tag: 'script-gone', spreadsheetId: 'B1' },
    { tag: 'schema-changed', from: 3, to: 2 },
    { tag: 'code-of-other-book', url: 'https://script.google.com/macros/s/x/exec' },
    { tag: 'run-late', lastRun: 0 },
    { tag: 'client-deleted' },
    { tag: 'google-down', status: 503 },
  ]
  it.each(faults)('$tag has a sentence and a next step', (fault) => {
    const { what, next } = faultAdvice(fault)
    expect(what).toMatch(/\p{Script=Hiragana}/u)
    expect(what).not.toMatch(/。$/)
    expect(next).toMatch(/[。）]$/)
  })

  const refusal = {
    status: 403,
    code: '',
    message: '',
    reasons: [],
    page: '',
    host: 'www.googleapis.com',
    retryAfterSeconds: 0,
    network: '',
  }
  it.each([
    [{ status: 401 }, 'token-revoked'],
    [{ status: 400, code: 'invalid_grant' }, 'token-revoked'],
    [{ status: 401, code: 'deleted_client' }, 'client-deleted'],
    [{ reasons: ['userRateLimitExceeded'] }, 'rate-limited'],
    [{ reasons: ['domainPolicy'] }, 'admin-blocks-app'],
    [{ reasons: ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'] }, 'scopes-missing'],
    [{ status: 500 }, 'google-down'],
    [{ status: undefined }, 'unreachable'],
    [{ message: 'The caller does not have permission' }, 'forbidden'],
  ])('%o is understood as %s', (given, tag) => {
    expect(faultOfGoogle({ ...refusal, ...given }).tag).toBe(tag)
  })
})
