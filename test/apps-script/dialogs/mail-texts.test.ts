import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { rows } from '../study-group.ts'
import { ask, openedPage } from './ask.ts'
import { sentWith, threeDecided } from './decided-people.ts'

const kind = 'M09'
const wording = {
  kind,
  mode: '自動',
  subject: '【{{研究会名}}】{{回}} 開催のご案内',
  body: '{{宛名}}\n\n{{日時}}に{{会場名}}でお待ちしています。\n\n{{署名}}',
}

/** As the opened page asks after a pause in typing. */
function check(world: World, text: typeof wording): string | undefined {
  const page = ask(world, 'editMailText', { kind: text.kind }).html ?? ''
  const [, value = ''] = /name="yardstick" value="([^"]*)"/.exec(page) ?? []
  const yardstick = value
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
  const readings = () => world.counts.byName['Sheets.Spreadsheets.Values.batchGetByDataFilter']
  const before = readings()
  const { html } = ask(world, 'checkMailText', { ...text, yardstick })
  expect(readings(), 'the book is read when the page opens, and not again').toBe(before)
  return html
}

describe('「文面」', () => {
  it('lists every text, and opens one with a real person’s mail beside it', () => {
    const world = threeDecided()
    expect(openedPage(world, '文面')).toContain('7日前のご案内')
    const page = ask(world, 'editMailText', { kind }).html ?? ''
    expect(page).toContain('このまま送れます')
    expect(page).toMatch(/様ならこう届きます/)
    expect(page).toContain('見本ビル9F')
    expect(check(world, wording)).toContain('お待ちしています')
  })

  it.each([
    [{ body: '{{宛名}} {{会場}}' }, '「{{会場}}」はありません'],
    [{ body: '{{?会場名}}場所：{{会場名}}' }, '合っていません'],
    [{ subject: ' ' }, '件名が空欄です'],
  ])('%j is said while typing, and not saved', (change, words) => {
    const world = threeDecided()
    const before = rows(world, '文面')
    expect(check(world, { ...wording, ...change })).toContain(words)
    expect(ask(world, 'saveMailText', { ...wording, ...change }).fault).toContain(words)
    expect(rows(world, '文面')).toEqual(before)
  })

  it('warns of a fact that is not said and of lines that break, and lets a person decide', () => {
    const world = threeDecided()
    const body = `{{宛名}}\n${'長'.repeat(36)}\n{{日時}}\n{{署名}}`
    const checked = check(world, { ...wording, body })
    expect(checked).toContain('「{{会場名}}」が文面にありません')
    expect(checked).toContain('35文字を超える行')
    expect(ask(world, 'saveMailText', { ...wording, body }).notice).toContain('保存しました')
  })

  it('is what the next mails say, and can go back to the standard', () => {
    const world = threeDecided()
    ask(world, 'saveMailText', wording)
    expect(rows(world, '操作記録').some((row) => row.操作 === '文面を直す')).toBe(true)
    world.skipTo('2019-11-07T08:55:00+09:00')
    world.advance(30 * 60_000)
    expect(sentWith(world, '開催のご案内')[0]?.text).toContain('でお待ちしています。')
    const page = ask(world, 'standardMailText', { kind })
    expect(page.html).not.toContain('でお待ちしています。</textarea>')
    expect(page.notice).toContain('保存する')
  })
})
