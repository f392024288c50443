import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import {
  openStudyGroup,
  receiveApplication,
  registration,
  rows,
  send,
  subjects,
} from '../study-group.ts'

const minute = 60_000
const alias = 'office@mihon.example'

/** One confirmation is due, under the address that the setting names. */
function underAlias(): World {
  const { world, device } = openStudyGroup()
  const row = world.sheet.read('設定').findIndex(([item]) => item === '事務局メール') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value: alias })
  send(world, device, registration(receiveApplication(world), { asMember: false }))
  return world
}

it('holds every mail while Gmail does not know the sender, and tells how to mend it', () => {
  const world = underAlias()
  world.advance(60 * minute)
  expect(subjects(world)).toEqual([])
  const [line] = rows(world, '送信予定')
  expect(line).toMatchObject({ 扱い: '止めている' })
  expect(String(line?.理由)).toContain(`差出人「${alias}」をGmailで使えません`)
})

it('sends under that address as soon as it is confirmed', () => {
  const world = underAlias()
  world.advance(20 * minute)
  world.mail.addSendAs(alias)
  world.advance(20 * minute)
  expect(world.mail.sent().map(({ from }) => from)).toEqual([expect.stringContaining(`<${alias}>`)])
})

it('asks Gmail once a day while all is well, and never for the account’s own address', () => {
  const world = underAlias()
  world.mail.addSendAs(alias)
  world.advance(180 * minute)
  expect(subjects(world)).toHaveLength(1)
  expect(world.counts.byName['Gmail.Users.Settings.SendAs.list']).toBe(1)
  const { world: plain, device } = openStudyGroup()
  send(plain, device, registration(receiveApplication(plain), { asMember: false }))
  plain.advance(30 * minute)
  expect(plain.counts.byName['Gmail.Users.Settings.SendAs.list']).toBe(undefined)
})

it('says at setup when mails written by hand would bear another name than ours', () => {
  const { world } = openStudyGroup()
  const row = world.sheet.read('設定').findIndex(([item]) => item === '事務局メール') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value: alias })
  const said = (at = world): string => at.clickMenu('はじめに：準備する').alerts.join('\n')
  expect(said()).not.toContain('差出人名')
  const same = world.fork()
  same.mail.addSendAs(alias, '第2期 地方創生研究会 事務局')
  expect(said(same)).not.toContain('差出人名')
  world.mail.addSendAs(alias, '見本 一郎')
  expect(said()).toContain('手で書くメールの差出人名が「見本 一郎」です')
})
