import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

/** Name, municipality, section and title of everybody whom a letter with this closing registers. */
function registered(closing: string, from = 'x1@office.example'): string {
  const text = `お世話になっております。\n第1回研究会に参加を申し込みます。\n\n${closing.replaceAll('⏎', '\n')}\nTEL 03-0000-1111`
  return readApplication(incoming(text, { from }), context)
    .participants.map(({ name, municipality, department, title }) =>
      [name, municipality, department, title].join('|'),
    )
    .join(' + ')
}

describe('an organisation is nobody’s name', () => {
  it.each([
    [
      '国土交通省 国土政策局 地方振興課 主査⏎澤田　桂',
      '澤田 桂||国土交通省 国土政策局 地方振興課|主査',
    ],
    ['内閣府 地方創生推進室 主査⏎澤田　桂', '澤田 桂||内閣府 地方創生推進室|主査'],
    [
      '厚生労働省　四国厚生支局　企画調整課⏎主任　大西　悟',
      '大西 悟||厚生労働省 四国厚生支局 企画調整課|主任',
    ],
    ['総務省 主査⏎田中　誠司', '田中 誠司||総務省|主査'],
    ['内閣官房　参事官補佐　田中 誠司', '田中 誠司||内閣官房|参事官補佐'],
    [
      '総務省　地域力創造グループ　主査⏎大西　悟⏎（真鶴町より派遣）',
      '大西 悟||総務省 地域力創造グループ|主査',
    ],
  ])('%s', (closing, expected) => {
    expect(registered(closing, 'x1@mlit.go.jp')).toBe(expected)
  })

  it.each([
    '阿波銀行 地域振興部 主任⏎田中 誠司',
    '眉山信用組合 業務部 係長⏎田中 誠司',
    '剣山農協 営農部 主任 田中 誠司',
  ])('%s', (closing) => {
    expect(registered(closing)).toMatch(/^田中 誠司\|\|/)
  })
})

describe('a calling or an office that no list knows leaves the name where it is', () => {
  const from = 'tanaka@town.minami.lg.jp'

  it.each([
    ['美波町 政策推進課 学芸員　田中 誠司', '政策推進課|学芸員'],
    ['美波町 健康増進課 管理栄養士　田中 誠司', '健康増進課|管理栄養士'],
    ['美波町 福祉課 主任保健師　田中 誠司', '福祉課|主任保健師'],
    ['美波町 教育委員会 司書　田中 誠司', '教育委員会|司書'],
    ['美波町 総務課 ＣＩＯ補佐官　田中 誠司', '総務課|CIO補佐官'],
    ['秘書広報　主査⏎田中　誠司', '秘書広報|主査'],
    ['美波町 政策推進課 ①係 主査　田中 誠司', '政策推進課 1係|主査'],
    ['総合戦略 推進班　主査⏎田中　誠司', '総合戦略 推進班|主査'],
  ])('%s', (closing, expected) => {
    expect(registered(closing, from)).toBe(`田中 誠司|徳島県美波町|${expected}`)
  })
})

describe('a body made of several keeps its whole name', () => {
  it.each([
    ['美波町水道企業団　総務課　主事　田中 誠司', '田中 誠司|美波町水道企業団|総務課|主事'],
    ['徳島県町村会　総務課　主事　田中 誠司', '田中 誠司|徳島県町村会|総務課|主事'],
    ['小浜市外二町衛生組合 総務課 主事 田中 誠司', '田中 誠司|小浜市外二町衛生組合|総務課|主事'],
  ])('%s', (closing, expected) => {
    expect(registered(closing, 'tanaka@kumiai.example')).toBe(expected)
  })
})

describe('the head of an office comes who signs from an address of his own', () => {
  it.each([
    ['tanaka@town.minami.lg.jp', '美波町長　田中 誠司', '田中 誠司|徳島県美波町||町長'],
    ['tanaka.s@town.minami.lg.jp', '美波町 副町長 田中 誠司', '田中 誠司|徳島県美波町||副町長'],
    ['soumu@town.minami.lg.jp', '美波町長　田中 誠司', '|徳島県美波町||'],
    ['miyoshi@town.minami.lg.jp', '美波町長　田中 誠司', '|徳島県美波町||'],
  ])('%s: %s', (from, closing, expected) => {
    expect(registered(closing, from)).toBe(expected)
  })
})
