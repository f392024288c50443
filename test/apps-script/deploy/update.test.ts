import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseTarget } from '../../../apps-script/deploy/rollback.ts'
import { InstallDesk, mailbox, smallProgram } from './install-desk.ts'

let desk: InstallDesk
beforeEach(async () => {
  desk = await InstallDesk.open()
  desk.useProgram(smallProgram)
  expect((await desk.install()).exitCode).toBe(0)
})
afterEach(() => desk.close())

const changed = (code: string): string => `${smallProgram(code)}// changed\n`
const json = async (...argv: string[]) => JSON.parse((await desk.run(...argv, '--json')).output)
const buildsOnGoogle = () =>
  desk.liveScripts.flatMap(({ versions }) =>
    versions.map(({ description }) => Number(/build=(\d+)/.exec(description)?.[1])),
  )
/** The build that triggers and menus run. */
const buildAtHead = () => {
  const code = desk.liveScripts[0]?.files.find(({ name }) => name === 'Code')?.source ?? ''
  return Number(/^var __BUILD_NUMBER__ = (\d+)/.exec(code)?.[1])
}

describe('an update', () => {
  it('keeps the address and rises above the build that runs, though the release is the same', async () => {
    const before = await json()
    desk.useProgram(changed)
    const after = await json()
    expect(after).toMatchObject({ ok: true, changed: true, webAppUrl: before.webAppUrl })
    expect(after.build).toBe(before.build + 1)
    expect(desk.answering).toContain(`（版 ${after.build}）`)
    expect(buildAtHead()).toBe(after.build)
    expect(desk.host.contractFaults).toEqual([])
  })

  it('makes no version of a content that is installed already', async () => {
    const first = await json()
    const second = await json()
    expect(first).toMatchObject({ changed: false, scriptVersion: 1 })
    expect(second).toEqual(first)
    expect(buildsOnGoogle()).toHaveLength(1)
  })

  it('mends the newest code when somebody changed it in the editor', async () => {
    const [script] = desk.liveScripts
    if (script) script.files = [{ name: 'Code', type: 'SERVER_JS', source: 'function gone() {}' }]
    expect(await json()).toMatchObject({ ok: true, changed: false })
    expect(buildAtHead()).toBeGreaterThan(0)
    expect(buildsOnGoogle()).toHaveLength(1)
  })

  it.each([
    [150, 'あと 50 回'],
    [199, 'あと 1 回'],
  ])('warns from the %ith version on', async (count, words) => {
    fillVersions(count)
    desk.useProgram(changed)
    expect((await desk.run()).exitCode).toBe(0)
    expect(desk.said.join('')).toContain(words)
  })

  it('stops before the 201st version, and changes nothing that people use', async () => {
    fillVersions(200)
    desk.useProgram(changed)
    const before = desk.answering
    expect(await json()).toMatchObject({ ok: false, fault: 'versions-full' })
    expect(desk.answering).toBe(before)
  })

  it('puts the version before back when the web app has lost its entry point', async () => {
    desk.cloud.conditions.loseEntryPoint = true
    desk.useProgram(changed)
    expect(await json()).toMatchObject({ ok: false, fault: 'entry-point-missing' })
    expect(desk.liveScripts[0]?.deployments[0]?.versionNumber).toBe(1)
  })

  it('refuses to put an older form of the book under a newer one', async () => {
    desk.useProgram(withSchema(7))
    expect((await desk.run()).exitCode).toBe(0)
    desk.useProgram(withSchema(6))
    expect(await json()).toMatchObject({ ok: false, fault: 'book-newer' })
  })
})

describe('going back', () => {
  it('brings the content before to triggers and web app under a new build number', async () => {
    const { build } = await json()
    desk.useProgram(changed)
    await desk.run()
    const back = await json('rollback')
    expect(back).toMatchObject({ ok: true, build: build + 2 })
    expect(buildAtHead()).toBe(build + 2)
    expect(desk.answering).toContain(`（版 ${build + 2}）`)
    const [head] = desk.liveScripts[0]?.files.filter(({ name }) => name === 'Code') ?? []
    expect(head?.source).not.toContain('// changed')
    expect(desk.host.contractFaults).toEqual([])
  })

  it('ends at the first content: there is nothing before it', async () => {
    expect(await json('rollback')).toMatchObject({ ok: false, fault: 'nothing-older' })
    desk.useProgram(changed)
    await desk.run()
    await desk.run('rollback')
    expect(await json('rollback')).toMatchObject({ ok: false, fault: 'nothing-older' })
  })

  it('is refused where the book has got another form', async () => {
    desk.useProgram(withSchema(9))
    await desk.run()
    const before = desk.answering
    expect(await json('rollback')).toMatchObject({ ok: false, fault: 'schema-changed' })
    expect(desk.answering).toBe(before)
  })

  it('comes to the same end wherever it is killed', async () => {
    desk.useProgram(changed)
    await desk.run()
    const argv = ['rollback', '--account', mailbox]
    let killed = 0
    for (let number = 1; ; number++) {
      const end = await desk.killedAt(number, number % 2 === 0 ? 'after' : 'before', argv)
      if (end !== 'killed') break
      killed++
    }
    expect(killed).toBeGreaterThan(8)
    expect(buildsOnGoogle()).toHaveLength(3)
    expect(desk.answering).toContain(`（版 ${Math.max(...buildsOnGoogle())}）`)
    expect(buildAtHead()).toBe(Math.max(...buildsOnGoogle()))
  })
})

describe('the content to go back to', () => {
  const noted = (...contents: string[]) =>
    contents.map((content, index) => ({
      number: index + 1,
      note: { version: '0.1.0', build: 100 + index, schema: 1, content },
    }))
  it.each([
    ['the one before', noted('a', 'b'), 2, 1],
    ['the one before that, after going back once', noted('a', 'b', 'c', 'b'), 4, 1],
    ['none before the first', noted('a'), 1, undefined],
    ['an update that was interrupted is undone', noted('a', 'b'), 1, 1],
    ['a way back that was interrupted is finished', noted('a', 'b', 'a'), 2, 3],
  ])('is %s', (_case, versions, deployed, expected) => {
    expect(chooseTarget(versions, deployed)?.number).toBe(expected)
  })
})

const withSchema = (schema: number) => (code: string) =>
  smallProgram(code).replace(
    /^(var __BUILD_NUMBER__ = \d+, __VERSION__ = '[^']*').*?;/,
    `$1, __SCHEMA__ = ${schema};`,
  )

function fillVersions(count: number): void {
  const [script] = desk.liveScripts
  const [first] = script?.versions ?? []
  if (!script || !first) throw new Error('nothing is installed')
  for (let number = script.versions.length + 1; number <= count; number++)
    script.versions.push({ ...first, versionNumber: number, description: 'by hand' })
}
