import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { killEverywhere } from '../kill-everywhere.ts'
import {
  openStudyGroup,
  person,
  receiveApplication,
  registration,
  type StudyGroup,
  send,
} from '../study-group.ts'

const minute = 60_000
const office = '【第2期 地方創生研究会 事務局】'

function setTo(world: World, item: string, value: string): void {
  const row = world.sheet.read('設定').findIndex(([name]) => name === item) + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value })
}

const mornings = (world: World) =>
  world.mail.sent().filter(({ subject }) => subject.startsWith(office))

/** One person is decided in cells on Tuesday evening: it waits for a look. */
function waitingOvernight(): StudyGroup {
  const group = openStudyGroup()
  const { world, device } = group
  setTo(world, '知らせ先', 'watch@jimukyoku.example')
  setTo(world, '知らせる時刻', '8:30')
  send(world, device, registration(receiveApplication(world), { asMember: false }))
  world.advance(20 * minute)
  world.skipTo('2019-10-15T18:00:00+09:00')
  world.sheet.editCell({ title: '参加', header: '状態', row: 2, value: '参加決定' })
  world.advance(10 * minute)
  world.skipTo('2019-10-16T08:15:00+09:00')
  return group
}

it('goes once at half past eight to 知らせ先 and says what waits', () => {
  const { world } = waitingOvernight()
  world.advance(10 * minute)
  expect(mornings(world)).toHaveLength(0)
  world.advance(180 * minute)
  const [mail, ...more] = mornings(world)
  expect(more).toEqual([])
  expect(mail?.to).toBe('watch@jimukyoku.example')
  expect(mail?.subject).toContain('確認待ち1件')
  expect(mail?.text).toContain('見本 花子 様')
  expect(mail?.text).toContain('本日の残り：あと')
})

it('is silent when there is nothing to say', () => {
  const { world } = openStudyGroup()
  setTo(world, '知らせる時刻', '8:30')
  world.skipTo('2019-10-16T08:25:00+09:00')
  world.advance(60 * minute)
  expect(mornings(world)).toEqual([])
})

it('goes at another time, or never, where the setting says so', () => {
  const { world } = waitingOvernight()
  const silent = world.fork()
  setTo(silent, '知らせる時刻', 'なし')
  silent.advance(120 * minute)
  expect(mornings(silent)).toEqual([])
  setTo(world, '知らせる時刻', '９：００')
  world.advance(40 * minute)
  expect(mornings(world)).toEqual([])
  world.advance(20 * minute)
  expect(mornings(world)).toHaveLength(1)
})

it('comes late, and says so, when no run came in the morning; not in the middle of an ordinary day', () => {
  const { world } = waitingOvernight()
  const ordinary = world.fork()
  setTo(ordinary, '知らせる時刻', 'なし')
  ordinary.advance(180 * minute)
  setTo(ordinary, '知らせる時刻', '8:30')
  ordinary.advance(30 * minute)
  expect(mornings(ordinary)).toEqual([])
  world.skipTo('2019-10-16T13:00:00+09:00')
  world.advance(20 * minute)
  expect(mornings(world)).toHaveLength(1)
  expect(mornings(world)[0]?.text).toContain('動いていませんでした')
})

it('rests on days on which offices are closed', () => {
  const { world } = waitingOvernight()
  // Saturday; Tuesday the 22nd is a holiday of that year.
  for (const day of ['2019-10-19', '2019-10-22']) {
    world.skipTo(`${day}T08:25:00+09:00`)
    world.advance(60 * minute)
  }
  expect(mornings(world)).toEqual([])
})

it('lists mails that are older than an office day and neither registered, answered nor archived', () => {
  const { world, device } = openStudyGroup()
  setTo(world, '知らせる時刻', '8:30')
  const write = (id: string) => {
    const from = `${id}@town.mihon.example`
    return world.mail.deliver({
      raw: `From: ${from}\r\nTo: ${world.owner}\r\nSubject: about ${id}\r\nMessage-ID: <${id}@town.mihon.example>\r\n\r\nText.\r\n`,
    })
  }
  write('loose')
  const archived = write('archived')
  world.mail.relabel({ threadId: archived.threadId, remove: ['INBOX'] })
  const answered = write('answered')
  world.mail.send({
    threadId: answered.threadId,
    raw: `From: ${world.owner}\r\nTo: answered@town.mihon.example\r\nSubject: Re: about answered\r\nIn-Reply-To: <answered@town.mihon.example>\r\nReferences: <answered@town.mihon.example>\r\n\r\nYes.\r\n`,
  })
  world.mail.deliver({
    raw: `From: away@town.mihon.example\r\nTo: ${world.owner}\r\nSubject: away\r\nAuto-Submitted: auto-replied\r\n\r\nText.\r\n`,
  })
  world.mail.deliver({
    raw: `From: mailer-daemon@googlemail.com\r\nTo: ${world.owner}\r\nSubject: failure\r\n\r\nText.\r\n`,
  })
  send(world, device, registration(receiveApplication(world, { from: person.email })))
  world.advance(20 * minute)
  world.skipTo('2019-10-16T12:00:00+09:00')
  write('young')
  world.skipTo('2019-10-17T08:25:00+09:00')
  world.advance(10 * minute)
  const [mail] = mornings(world)
  expect(mail?.subject).toContain('未対応メール1件')
  expect(mail?.text).toContain('loose@town.mihon.example')
  for (const other of ['archived', 'answered', 'away', 'mailer-daemon', person.email, 'young'])
    expect(mail?.text).not.toContain(`${other}「`)
  expect(mail?.text).not.toContain('about young')
})

it('lists what came after our answer in a registered thread, until somebody archives it', () => {
  const { world, device } = openStudyGroup()
  setTo(world, '知らせる時刻', '8:30')
  const mail = receiveApplication(world)
  send(world, device, registration(mail, { asMember: false }))
  world.advance(20 * minute)
  const answer = world.mail.deliver({
    raw: [
      `From: ${person.email}`,
      `To: ${world.owner}`,
      'Subject: Re: =?UTF-8?B?56CU56m25Lya5Y+C5Yqg5biM5pyb?=',
      'Message-ID: <withdraw@town.minami.lg.jp>',
      'References: <apply-1@town.minami.lg.jp>',
      '\r\nText.\r\n',
    ].join('\r\n'),
  })
  expect(answer.threadId).toBe(mail.threadId)
  world.skipTo('2019-10-17T08:25:00+09:00')
  world.advance(10 * minute)
  expect(mornings(world).at(-1)?.subject).toContain('未対応メール1件')
  world.mail.relabel({ threadId: mail.threadId, remove: ['INBOX'] })
  world.skipTo('2019-10-18T08:25:00+09:00')
  world.advance(10 * minute)
  const [, next] = mornings(world)
  expect(next?.text).not.toContain(person.email)
})

it('is one mail whatever dies while it goes', () => {
  const start = waitingOvernight().world
  start.skipTo('2019-10-16T08:25:00+09:00')
  killEverywhere({
    start,
    act: (world) => world.advance(10 * minute),
    check(world, where) {
      expect(mornings(world), where).toHaveLength(1)
      expect(world.mail.drafts(), where).toEqual([])
    },
    atLeast: 10,
  })
})
