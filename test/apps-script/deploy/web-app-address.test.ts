import { describe, expect, it } from 'vitest'
import { readWebAppAddress } from '../../../apps-script/deploy/by-hand/web-app-address.ts'

describe('the address that a person pastes', () => {
  const good = `https://script.google.com/macros/s/AKfycb${'x'.repeat(60)}/exec`
  it.each([
    ['as it is', good],
    ['with a line break inside', `${good.slice(0, 50)}\n ${good.slice(50)}`],
    ['with parameters', `${good}?authuser=1`],
    ['as the bare deployment id', `AKfycb${'x'.repeat(60)}`],
  ])('is understood %s', (_case, text) => {
    expect(readWebAppAddress(text)).toEqual({ ok: true, value: good })
  })

  it('is understood with an organisation’s domain in it', () => {
    const address = 'https://script.google.com/a/macros/jimukyoku.example/s/abc/exec'
    expect(readWebAppAddress(address)).toEqual({ ok: true, value: address })
  })

  it.each([
    ['', '何も貼り付けられていません'],
    [good.replace('exec', 'dev'), 'テスト用'],
    ['https://docs.google.com/spreadsheets/d/1/edit', 'スプレッドシートのアドレス'],
    ['https://script.google.com/home/projects/1/edit', 'エディターのアドレス'],
    ['https://script.google.com/macros/library/d/1/2', '「ライブラリ」'],
    ['https://evil.example/macros/s/abc/exec', 'ウェブアプリのアドレスではない'],
  ])('is told from something else: %s', (text, words) => {
    const read = readWebAppAddress(text)
    expect(read.ok ? '' : read.error).toContain(words)
  })
})
