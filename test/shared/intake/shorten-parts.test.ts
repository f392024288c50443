import { describe, expect, it } from 'vitest'
import { shortenParts } from '../../../shared/intake/text/shorten-parts.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (raw: Uint8Array) => new TextDecoder().decode(raw)

describe('long parts are cut before parsing', () => {
  it('a short mail stays as it is', () => {
    const raw = bytes('From: a@b.jp\r\n\r\n参加します')
    expect(shortenParts(raw)).toBe(raw)
  })

  it('what stands behind a long attachment is kept', () => {
    const long = `--x\r\n\r\n${`${'A'.repeat(76)}\r\n`.repeat(20_000)}--x\r\nContent-Type: text/plain\r\n\r\n参加します\r\n--x--`
    const short = shortenParts(bytes(long))
    expect(short.length).toBeLessThan(600_000)
    expect(text(short)).toContain('参加します\r\n--x--')
  })

  it('one endless line is cut too', () => {
    expect(shortenParts(bytes('A'.repeat(3_000_000)))).toHaveLength(500_000)
  })
})
