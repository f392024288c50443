import { describe, expect, it } from 'vitest'
import { ask, openedPage } from '../dialogs/ask.ts'
import { pairDevice, person, receiveApplication, registration, rows, send } from '../study-group.ts'
import {
  day,
  dieAfter,
  minute,
  openHandover,
  page,
  setMode,
  setUp,
  succeed,
  successor,
} from './handing-over.ts'

describe('a handover with the owner at hand', () => {
  it('names owner, devices and last run in 使い方, and the quota to the owner alone', () => {
    const { world } = openHandover()
    world.advance(20 * minute)
    const guide = openedPage(world, '使い方')
    for (const text of [world.owner, '受付のPC', '10/15']) expect(guide).toContain(text)
    expect(guide).toMatch(/\d+通/)
    expect(openedPage(world, '使い方', successor)).not.toMatch(/\d+通/)
  })

  it('lets go only after sending has stopped', () => {
    const { world } = openHandover()
    expect(ask(world, 'letGoOfBook', {}).fault).toContain('送るのを止める')
    ask(world, 'stopForHandover', {})
    expect(page(world)).toContain('手放す')
    expect(ask(world, 'letGoOfBook', {}).html).toContain('次のアカウント')
  })

  it('waits until mails under way are finished, and then none is lost or doubled', () => {
    const group = openHandover()
    const { world } = group
    dieAfter(group, 'Gmail.Users.Drafts.create')
    ask(world, 'stopForHandover', {})
    expect(ask(world, 'letGoOfBook', {}).fault).toContain('送信の途中')
    world.advance(80 * minute)
    expect(ask(world, 'letGoOfBook', {}).fault).toBeUndefined()
    expect(world.mail.drafts()).toEqual([])
    succeed(world)
    setMode(world, '自動')
    world.advance(30 * minute)
    // The application lies in the former mailbox, so nobody can vouch for its sender: a person decides.
    expect(rows(world, '参加')[0]?.送信).toContain('要確認')
    expect([...world.mail.sent(), ...world.mail.sent(successor)]).toEqual([])
    world.sheet.editCell({ title: '参加', header: '連絡', row: 2, value: '送る', as: successor })
    world.advance(30 * minute)
    expect(world.mail.sent(successor).map(({ to }) => to.includes(person.email))).toEqual([true])
  })

  it('runs nothing between the accounts, whoever waits or clicks', () => {
    const { world, device } = openHandover()
    ask(world, 'stopForHandover', {})
    ask(world, 'letGoOfBook', {})
    expect(send(world, device, registration(receiveApplication(world))).ok).toBe(false)
    world.advance(day)
    expect(world.clickMenu('今すぐ処理する').alerts.join()).toContain('準備がまだ')
    expect([...world.mail.sent(), ...world.mail.sent(successor)]).toEqual([])
  })

  it('sends from the successor’s mailbox alone, and cuts the former devices off', () => {
    const { world, device } = openHandover()
    ask(world, 'stopForHandover', {})
    ask(world, 'letGoOfBook', {})
    succeed(world)
    setMode(world, '自動')
    expect(
      send(world, device, { verb: 'hello', echo: '', versions: [], extension: '' }),
    ).toMatchObject({
      ok: false,
      error: { tag: 'revoked' },
    })
    const fresh = pairDevice(world, '新しいPC')
    const mail = world.mail.deliver({
      to: successor,
      raw: `From: ${person.email}\r\nSubject: x\r\nMessage-ID: <n@x>\r\n\r\nx`,
      authentication: 'pass',
    })
    expect(send(world, fresh, registration(mail)).ok).toBe(true)
    world.advance(20 * minute)
    expect(world.mail.sent()).toEqual([])
    expect(world.mail.sent(successor)).toHaveLength(1)
  })

  it('is refused to anybody but the owner, with whose account it goes', () => {
    const { world } = openHandover()
    expect(page(world, successor)).toContain(world.owner)
    expect(ask(world, 'letGoOfBook', {}, successor).fault).toContain(world.owner)
    expect(setUp(world, successor).alerts.join()).toContain('引き継ぎ')
  })
})
