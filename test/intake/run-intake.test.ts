import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { runIntake } from './run-intake.ts'

const folder = mkdtempSync(join(tmpdir(), 'intake-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(...args: string[]) {
  const out: string[] = []
  const errors: string[] = []
  const code = await runIntake(args, {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
  })
  return { code, out: out.join('\n'), errors: errors.join('\n') }
}

const mails = fileURLToPath(new URL('./mails/', import.meta.url))
const head =
  'From: a@town.minami.lg.jp\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'

// The large mails take a second each, more on a busy machine.
describe('the intake command', { timeout: 60_000 }, () => {
  it('prints one mail as JSON, with the meeting only when a ledger names it', async () => {
    const mail = join(mails, 'development/D01.eml')
    expect(JSON.parse((await run(mail)).out)).toMatchObject({ intent: 'register', meetingId: null })
    const known = await run(mail, '--ledger', join(mails, 'ledger.json'))
    expect(JSON.parse(known.out)).toMatchObject({ intent: 'register', meetingId: '2-01' })
  })

  it('prints several mails as lines', async () => {
    const { out } = await run(
      join(mails, 'development/D01.eml'),
      join(mails, 'development/D02.eml'),
    )
    expect(out.split('\n').map((line) => JSON.parse(line).intent)).toEqual(['register', 'register'])
  })

  it.each(['', '; charset=us-ascii', '; charset=utf-8', '; charset=ISO-2022-JP-MS'])(
    'reads ISO-2022-JP by its escapes, whatever the label says: text/plain%s',
    async (label) => {
      const type = `From: a@town.minami.lg.jp\r\nSubject: x\r\nContent-Type: text/plain${label}\r\n\r\n`
      // 美波町企画課の中瀬航平です。研究会に参加します。
      const words = '\u001b$BH~GHD.4k2h2]$NCf@%9RJ?$G$9!#8&5f2q$K;22C$7$^$9!#\u001b(B\r\n'
      const { out } = await run(file(`jis${label.length}.eml`, type + words))
      expect(JSON.parse(out)).toMatchObject({
        intent: 'register',
        participants: [{ name: '中瀬航平' }],
      })
    },
  )

  it('reads Shift_JIS that no label names', async () => {
    const encoded =
      'lPyUZ5KsiumJ5onbgsyShpCjgsWCt4FCkeYxifGMpIuGie+CyY5RicGCtYLcgreBQg0KDQqU/JRnkqwgiumJ5onbII7ljbggkoaQoyCNcZW9DQo='
    const mail = `From: x1@town.minami.lg.jp\r\nSubject: x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n`
    const { out } = await run(file('shift-jis.eml', mail))
    expect(JSON.parse(out).participants).toMatchObject([
      { name: '中瀬 航平', department: '企画課', title: '主査' },
    ])
  })

  it('explains for people', async () => {
    const { out } = await run(join(mails, 'development/D01.eml'), '--explain')
    expect(out).toContain('氏名: 西ノ内 正明  ← 本文「')
  })

  it.each([
    ['no file', [], '使い方'],
    ['an unknown option', ['--what', 'x.eml'], '使い方'],
    ['a missing file', [join(folder, 'none.eml')], 'ファイルを開けません'],
    ['a missing ledger', ['x.eml', '--ledger', join(folder, 'none.json')], '台帳を読めません'],
  ])('%s is an error in words, and the exit code says so', async (_what, args, words) => {
    const { code, errors } = await run(...args)
    expect(code).not.toBe(0)
    expect(errors).toContain(words)
  })

  it.each([
    ['an empty file', '', 'ファイルが空です'],
    ['a mail without From', 'Subject: x\r\n\r\nbody', '差出人（From）がありません'],
    ['bytes that are no mail', '\u0000\u0001\u0002\n\n', '差出人（From）がありません'],
  ])('%s is refused', async (name, content, words) => {
    const { code, errors } = await run(file(`${name}.eml`, content))
    expect(code).toBe(1)
    expect(errors).toMatch(new RegExp(`${words}|メールとして読めません`))
  })

  it.each([
    ['25 MB of text', `${head}${'参加します。\r\n'.repeat(1_300_000)}`],
    [
      '10,000 lines',
      `${head}${'徳島県美波町 政策推進課 主任 中瀬 航平 0884-00-3616\r\n'.repeat(10_000)}`,
    ],
    ['one endless line', `${head}${'あ'.repeat(2_000_000)}`],
    [
      'null bytes and direction marks',
      `${head}参\u0000加\u202eし\u202cま\u200bす。\u2066TEL 0884-\u202c00-3616`,
    ],
    ['hostile HTML', head.replace('plain', 'html') + '<table><tr><td rowspan=99>'.repeat(30_000)],
    [
      'a truncated encoding',
      head.replace('\r\n\r\n', '\r\nContent-Transfer-Encoding: base64\r\n\r\n') +
        '44GT44KT'.repeat(999),
    ],
    ['a broken charset', `${head.replace('utf-8', 'iso-2022-jp')}\u001b$B\u001b$B!!\u001b(B\u00ff`],
    [
      'parts without end',
      'From: a@b.jp\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n' +
        '--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n'.repeat(3_000),
    ],
    ['a header of one megabyte', `From: ${'甲'.repeat(300_000)} <a@b.jp>\r\n\r\nx`],
  ])('%s ends with a result or an error in words', async (name, content) => {
    const { code, out, errors } = await run(file(`${name}.eml`, content))
    if (code === 0) expect(JSON.parse(out)).toHaveProperty('intent')
    else expect(errors).not.toBe('')
  })
})
