import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../../shared/mail/words/template.ts'

const filled = (template: string, values: Readonly<Record<string, string>>) =>
  fillTemplate(template, values)

const text = (template: string, values: Readonly<Record<string, string>>): string => {
  const result = fillTemplate(template, values)
  if (!result.ok) throw new Error(result.error.tag)
  return result.value
}

describe('a template', () => {
  it.each([
    ['テーマ　{{甲}}', { 甲: '見本' }, 'テーマ　見本'],
    ['上\nテーマ　{{甲}}\n下', { 甲: '' }, '上\n下'],
    ['上\n{{甲}} {{乙}}\n下', { 甲: '', 乙: '' }, '上\n下'],
    ['■所属　{{甲}} {{乙}} {{丙}} 様', { 甲: '課', 乙: '', 丙: '花子' }, '■所属　課 花子 様'],
    ['■所属　{{甲}} {{乙}}', { 甲: '課', 乙: '' }, '■所属　課'],
    ['　{{甲}}　{{乙}}', { 甲: '', 乙: '電話' }, '電話'],
    ['会場：{{甲}} {{乙}}', { 甲: '', 乙: 'ホール' }, '会場：ホール'],
    ['上\n\n{{甲}}\n\n下', { 甲: '' }, '上\n\n下'],
    ['上\n　{{甲}}\n下', { 甲: '一\n二' }, '上\n　一\n二\n下'],
    ['お{{?甲}}、{{甲}}{{/甲}}様', { 甲: '' }, 'お様'],
    ['お{{?甲}}、{{甲}}{{/甲}}様', { 甲: '花' }, 'お、花様'],
    ['上\n{{?甲}}一\n二{{乙}}\n三{{/甲}}\n下', { 甲: '', 乙: 'x' }, '上\n下'],
    ['上\n{{?甲}}一\n二{{乙}}\n三{{/甲}}\n下', { 甲: 'y', 乙: 'x' }, '上\n一\n二x\n三\n下'],
    ['{{?甲}}A{{/甲}}{{?乙}}B{{/乙}}', { 甲: '', 乙: 'y' }, 'B'],
    ['上\r\n\r\n\r\n{{甲}}\r\n下', { 甲: '' }, '上\n\n下'],
    ['{{甲}}｛注｝{{{乙}}}', { 甲: 'x', 乙: 'y' }, 'x｛注｝{y}'],
    ['上\n{{?甲}}A{{/甲}}{{?乙}}B{{/乙}}\n下', { 甲: '', 乙: '' }, '上\n下'],
  ])('turns %j with %j into %j', (template, values, expected) => {
    expect(text(template, values)).toBe(expected)
  })

  it.each(['知らない', 'toString', 'constructor', '__proto__', ' 氏名 '])(
    'is refused for the placeholder {{%s}} that means nothing',
    (name) => {
      const error = { tag: 'unknown-placeholder', name }
      expect(filled(`上{{${name}}}下`, { 氏名: 'x' })).toEqual({ ok: false, error })
    },
  )

  it.each([
    ['a', 'b', '上甲乙下'],
    ['a', '', '上甲下'],
    ['', 'b', '上下'],
  ])('has blocks within blocks (%j, %j)', (outer, inner, text) => {
    const template = '上{{?甲}}甲{{?乙}}乙{{/乙}}{{/甲}}下'
    expect(filled(template, { 甲: outer, 乙: inner })).toEqual({ ok: true, value: text })
  })

  it('is refused for an unknown name even within a block that vanishes', () => {
    expect(filled('{{?甲}}{{誤り}}{{/甲}}', { 甲: '' }).ok).toBe(false)
  })

  it.each(['{{?甲}}上', '上{{/甲}}', '{{?甲}}x{{/乙}}', '{{?甲}}{{?乙}}x{{/甲}}{{/乙}}'])(
    'is refused for a block that is not closed, or crosses another: %s',
    (template) => {
      expect(filled(template, { 甲: 'a', 乙: 'b' })).toMatchObject({
        ok: false,
        error: { tag: 'unclosed-block' },
      })
    },
  )

  it.each(['{{氏名}}', '{{?甲}}x{{/甲}}', '$&', '$1 $$ $`', '\\n', '{{'])(
    'puts the value %j in as it is',
    (value) => {
      expect(text('上{{甲}}下', { 甲: value, 氏名: '花子' })).toBe(`上${value}下`)
    },
  )

  it('gives every value back unchanged, whatever it holds', () => {
    const value = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((word) => word.trim() !== '' && !/\n{3}/.test(word))
    fc.assert(
      fc.property(value, (word) => {
        expect(text('上：{{甲}}：下', { 甲: word })).toBe(`上：${word}：下`)
      }),
    )
  })
})
