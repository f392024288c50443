import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Hands } from './hands.ts'
import { InstallDesk } from './install-desk.ts'

let desk: InstallDesk
beforeEach(async () => {
  desk = await InstallDesk.open()
})
afterEach(() => desk.close())

const byHand = () => desk.run('--by-hand')
const changed = (code: string): string => `${code}\n// changed\n`

describe('installing by hand', () => {
  it('needs no project in Google Cloud, and ends with a signed hello from the book', async () => {
    desk.typed.push(...new Hands(desk).whole)
    const { output, exitCode } = await byHand()
    expect(output).toContain('研究会：第2期 地方創生研究会')
    expect(exitCode).toBe(0)
    expect(desk.host.asked.every((asked) => asked.endsWith(' script.google.com'))).toBe(true)
  })

  it('goes on where it was left', async () => {
    const hands = new Hands(desk)
    desk.typed.push(...hands.whole.slice(0, 5), () => {
      throw new Error('the person goes home')
    })
    await expect(byHand()).rejects.toThrow('goes home')
    desk.said.length = 0
    desk.typed.push(...hands.whole.slice(5))
    expect((await byHand()).exitCode).toBe(0)
    expect(desk.said.join('')).toContain('前回の続き')
    expect(desk.said.join('')).not.toContain('プログラムを貼り付ける')
  })

  it('notices when what was published is not what was handed out', async () => {
    const hands = new Hands(desk)
    const { pasteCode, pasteManifest, publish, setUp, pairingCode } = hands
    const forget = () => {
      desk.copied.push(changed(desk.copied.at(-1) ?? '').replace(/= \d+/, '= 7'))
      return pasteCode()
    }
    const again = () => {
      desk.copied.push(desk.copied.find((text) => text.startsWith('var')) ?? '')
      pasteCode()
      publish()
      return ''
    }
    desk.typed.push('1', '', '', forget, pasteManifest, publish, setUp, again, pairingCode)
    expect((await byHand()).exitCode).toBe(0)
    expect(desk.said.join('')).toContain('まだ別の版（7）が応答しています')
  })

  it('tells that the web app was not opened to everybody', async () => {
    const hands = new Hands(desk)
    const { pasteCode, pasteManifest, publish, setUp, pairingCode } = hands
    desk.cloud.conditions.publicWebApps = false
    const open = () => {
      desk.cloud.conditions.publicWebApps = true
      return ''
    }
    desk.typed.push('1', '', '', pasteCode, pasteManifest, publish, setUp, open, pairingCode)
    expect((await byHand()).exitCode).toBe(0)
    expect(desk.said.join('')).toContain('「アクセスできるユーザー」を「全員」にしてください')
  })

  it('opens a file to copy from where there is no clipboard', async () => {
    desk.canCopy = false
    desk.typed.push(...new Hands(desk).whole)
    await byHand()
    const path = desk.opened.find((page) => page.endsWith('Code.txt')) ?? ''
    expect(readFileSync(path, 'utf8')).toBe(desk.copied[0])
  })

  it('tells a person without a terminal where the guide stands on paper', async () => {
    desk.isAttended = false
    expect((await byHand()).output).toContain('docs/install.md')
  })
})

describe('updating by hand', () => {
  it('keeps the address and rises above the build that runs', async () => {
    const hands = new Hands(desk)
    desk.typed.push(...hands.whole)
    await byHand()
    const before = hands.book.world.get().text
    desk.useProgram(changed)
    const { pasteCode, publish } = hands
    desk.typed.push('', pasteCode, () => {
      publish()
      return ''
    })
    expect((await byHand()).exitCode).toBe(0)
    const build = (text: string) => Number(/（版 (\d+)）/.exec(text)?.[1])
    expect(build(hands.book.world.get().text)).toBe(build(before) + 1)
    expect(desk.said.join('')).toContain('「新しいデプロイ」ではありません')
  })

  it('is followed by status and doctor without any project in Google Cloud', async () => {
    const hands = new Hands(desk)
    desk.typed.push(...hands.whole)
    await byHand()
    hands.book.world.advance(20 * 60_000)
    desk.now = hands.book.world.now()
    const { output, exitCode } = await desk.run('status')
    expect(output).toContain('最後の巡回：2019-10-15')
    expect(exitCode).toBe(0)
    expect((await desk.run('doctor')).output).toBe(output)
    desk.now += 3_600_000
    expect((await desk.run('doctor')).output).toContain('巡回が 2019-10-15')
  })

  it('asks for nothing when the same program runs already', async () => {
    desk.typed.push(...new Hands(desk).whole)
    await byHand()
    desk.copied.length = 0
    const again = await byHand()
    expect(again.exitCode).toBe(0)
    expect(desk.copied).toEqual([])
  })
})

describe('an installation of which this computer knows nothing', () => {
  const installed = async (): Promise<Hands> => {
    const hands = new Hands(desk)
    desk.typed.push(...hands.whole)
    await byHand()
    desk.forgetRecords()
    return hands
  }
  const build = ({ book }: Hands) => Number(/（版 (\d+)）/.exec(book.world.get().text)?.[1])

  it('is updated at its address, above the build that answers there', async () => {
    const hands = await installed()
    const { webAppUrl } = hands.book.world
    desk.useProgram(changed)
    const { pasteCode, pasteManifest, publish, pairingCode } = hands
    const again = () => {
      publish()
      return ''
    }
    const before = build(hands)
    desk.typed.push(
      '２',
      '',
      '',
      'nonsense',
      webAppUrl,
      pasteCode,
      pasteManifest,
      again,
      pairingCode,
    )
    expect((await byHand()).exitCode).toBe(0)
    expect(build(hands)).toBe(before + 1)
    expect(desk.said.join('')).toContain(`いまは版 ${before} が動いています`)
  })

  it('is taken over by a successor, who publishes it anew', async () => {
    const hands = await installed()
    const { webAppUrl } = hands.book.world
    const { pasteCode, pasteManifest, publish, pairingCode } = hands
    const before = build(hands)
    desk.typed.push('3', '', '', webAppUrl, pasteCode, pasteManifest, publish, '', pairingCode)
    expect((await byHand()).exitCode).toBe(0)
    expect(build(hands)).toBe(before + 1)
    expect(desk.said.join('')).toContain('「引き継ぎ」を済ませ')
  })

  it('gets a build beyond all doubt where what ran before no longer answers', async () => {
    const hands = await installed()
    const { pasteCode, pasteManifest, publish, pairingCode } = hands
    desk.typed.push('3', '', '', '', pasteCode, pasteManifest, publish, '', pairingCode)
    expect((await byHand()).exitCode).toBe(0)
    expect(build(hands)).toBeGreaterThan(20_000_000)
  })
})
