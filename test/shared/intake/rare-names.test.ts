import { expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

it.each([
  ['美波町企画課の浜出和樹です。', '美波町 浜出', '浜出 和樹'],
  ['美波町総務課企画係の太谷まさきです。', '美波町役場 総務課 太谷', '太谷 まさき'],
  ['美波町企画課の\u{8fbb}\u{e0100}です。', '美波町 辻 真', '辻 真'],
  ['美波町企画課の\u{585a}\u{e0101}本 章です。', '', '塚本 章'],
  ['美波町企画課の触澤健です。', '', '触澤健'],
])('who introduces himself is called so, however rare his name: %s', (words, sender, name) => {
  const text = `お世話になります。\n${words}\n11月14日の研究会に申し込みます。`
  const { participants } = readApplication(
    incoming(text, { from: `${sender} <office@town.minami.lg.jp>` }),
    context,
  )
  expect(participants.map((person) => person.name)).toEqual([name])
})
