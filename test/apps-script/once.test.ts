import { expect, it } from 'vitest'
import {
  envelopeFor,
  newRequestId,
  openStudyGroup,
  pairDevice,
  person,
  postEnvelope,
  receiveApplication,
  registration,
  rows,
  send,
  subjects,
  typeRow,
} from './study-group.ts'

const minute = 60_000

it('leaves no mail when the person takes the registration back within 30 seconds', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  const target = newRequestId()
  send(world, device, registration(mail), target)
  world.advance(20_000)
  expect(send(world, device, { verb: 'undo', target })).toMatchObject({
    ok: true,
    result: { undone: 2 },
  })
  world.advance(30 * minute)
  expect(rows(world, '名簿')).toEqual([])
  expect(rows(world, '参加')).toEqual([])
  expect(rows(world, '控え').map((row) => row.行)).not.toContain('registrations/2-01-001')
  expect(subjects(world)).toEqual([])
})

it('refuses to take a registration back once its mail is claimed', () => {
  const { world, device } = openStudyGroup()
  const target = newRequestId()
  send(world, device, registration(receiveApplication(world)), target)
  world.advance(31_000)
  send(world, device, { verb: 'deliver', target })
  expect(send(world, device, { verb: 'undo', target })).toEqual({
    ok: false,
    error: { tag: 'already-sending' },
  })
  expect(rows(world, '参加')).toHaveLength(1)
})

it('refuses to take a registration back that a person has edited since', () => {
  const { world, device } = openStudyGroup()
  const target = newRequestId()
  send(world, device, registration(receiveApplication(world)), target)
  world.sheet.editCell({ title: '参加', header: '備考', row: 2, value: '電話あり' })
  expect(send(world, device, { verb: 'undo', target })).toEqual({
    ok: false,
    error: { tag: 'changed-since' },
  })
  expect(rows(world, '参加')).toMatchObject([{ 備考: '電話あり' }])
})

it('gives a number that was taken back only to the same person again', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  const target = newRequestId()
  send(world, device, registration(mail), target)
  send(world, device, { verb: 'undo', target })
  const other = { ...person, name: '見本 次郎', email: 'jiro@town.minami.lg.jp' }
  send(world, device, registration(mail, { participants: [other] }))
  send(world, device, registration(mail))
  const numbers = rows(world, '参加').map((row) => [row.氏名, row.受付番号])
  expect(numbers).toEqual([
    ['見本 次郎', '2-01-002'],
    ['見本 花子', '2-01-001'],
  ])
})

it('keeps one row and one mail when the same person is registered twice', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  send(world, device, registration(mail))
  expect(send(world, device, registration(mail))).toMatchObject({
    ok: true,
    result: { people: [{ registrationId: '2-01-001', already: true }] },
  })
  world.advance(30 * minute)
  expect(send(world, device, registration(mail))).toMatchObject({
    ok: true,
    result: { people: [{ already: true }], mails: [] },
  })
  world.advance(30 * minute)
  expect(rows(world, '参加')).toHaveLength(1)
  expect(rows(world, '名簿')).toHaveLength(1)
  expect(subjects(world)).toHaveLength(1)
})

it('lets one of two colleagues wait when both click at the same moment, and makes one row', () => {
  const { world, device } = openStudyGroup()
  const colleague = pairDevice(world, '窓口のPC')
  const mail = receiveApplication(world)
  const theirs = envelopeFor(world, colleague, { body: registration(mail) })
  let answer: unknown
  world.faults.atCall(4, () => {
    answer = postEnvelope(world, theirs)
  })
  expect(send(world, device, registration(mail))).toMatchObject({ ok: true })
  expect(answer).toEqual({ ok: false, error: { tag: 'busy' } })
  expect(postEnvelope(world, theirs)).toMatchObject({
    ok: true,
    result: { people: [{ already: true, registrationId: '2-01-001' }] },
  })
  world.advance(30 * minute)
  expect(rows(world, '参加')).toHaveLength(1)
  expect(subjects(world)).toHaveLength(1)
})

it('gives the same answer again when the first was lost on the way', () => {
  const { world, device } = openStudyGroup()
  const body = registration(receiveApplication(world))
  const requestId = newRequestId()
  const first = postEnvelope(world, envelopeFor(world, device, { body, requestId }))
  world.advance(90_000)
  const second = postEnvelope(world, envelopeFor(world, device, { body, requestId }))
  expect(second).toEqual(first)
  expect(rows(world, '参加')).toHaveLength(1)
})

it('sends no second mail and makes no second row after an older version of the sheet was restored', () => {
  const { world, device } = openStudyGroup()
  const before = world.sheet.saveVersion()
  const mail = receiveApplication(world)
  send(world, device, registration(mail))
  world.advance(30 * minute)
  expect(subjects(world)).toHaveLength(1)

  world.sheet.restoreVersion(before)
  expect(rows(world, '参加')).toEqual([])
  world.advance(30 * minute)
  const again = send(world, device, registration(mail))
  expect(again).toMatchObject({
    ok: true,
    result: { people: [{ memberId: 'K0001', registrationId: '2-01-001' }], mails: [] },
  })
  world.advance(60 * minute)
  expect(rows(world, '参加')).toHaveLength(1)
  expect(rows(world, '名簿')).toHaveLength(1)
  expect(subjects(world)).toHaveLength(1)
  expect(rows(world, '送信記録')).toMatchObject([{ 照合キー: '2-01-001/M01/1', 状態: '送信済' }])
})

it('tells a person who cancels and applies again each time, and no time twice', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  send(world, device, registration(mail))
  world.advance(10 * minute)
  expect(send(world, device, registration(mail, { intent: 'cancel' }))).toMatchObject({
    ok: true,
    result: { people: [{ status: 'キャンセル' }], mails: [{ kind: 'キャンセルの受付' }] },
  })
  world.advance(10 * minute)
  send(world, device, registration(mail))
  world.advance(60 * minute)
  expect(rows(world, '送信記録').map((row) => row.照合キー)).toEqual([
    '2-01-001/M01/1',
    '2-01-001/M08/1',
    '2-01-001/M01/2',
  ])
  expect(subjects(world)).toHaveLength(3)
})

it('decides by a second click about somebody who was only received', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  send(world, device, registration(mail))
  world.advance(10 * minute)
  expect(send(world, device, registration(mail, { decided: true }))).toMatchObject({
    ok: true,
    result: { people: [{ status: '参加決定', already: false }] },
  })
  world.advance(10 * minute)
  expect(rows(world, '参加')).toMatchObject([{ 状態: '参加決定', 決定者: '受付のPC' }])
  expect(rows(world, '送信記録').map((row) => row.照合キー)).toEqual([
    '2-01-001/M01/1',
    '2-01-001/M02/1',
  ])
})

it('reminds somebody who had left and applies again without joining', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  send(world, device, registration(mail, { intent: 'join', meetingId: null }))
  world.advance(10 * minute)
  world.sheet.editCell({ title: '名簿', header: '会員区分', row: 2, value: '退会' })
  send(world, device, registration(mail, { asMember: false, decided: true }))
  world.advance(10 * minute)
  expect(rows(world, '名簿')).toMatchObject([{ 会員区分: '参加のみ' }])
  expect(rows(world, '送信予定').map((row) => row.扱い)).toEqual(['自動', '自動'])
})

it('confirms a visit to an event at once, and reminds of it', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  const answer = send(
    world,
    device,
    registration(mail, { intent: 'observe', meetingId: 'E-12', asMember: false }),
  )
  expect(answer).toMatchObject({
    ok: true,
    result: { people: [{ registrationId: 'E-12-001', status: '参加決定' }] },
  })
  world.advance(10 * minute)
  world.skipTo('2019-10-16T08:50:00+09:00')
  world.advance(60 * minute)
  expect(rows(world, '送信記録').map((row) => row.照合キー)).toEqual([
    'E-12-001/M16/1',
    'E-12-001/M10/1',
  ])
})

it('welcomes somebody who joins without applying for a meeting', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  send(world, device, registration(mail, { intent: 'join', meetingId: null }))
  world.advance(20 * minute)
  expect(rows(world, '名簿')).toMatchObject([{ 会員区分: '会員', 入会経路: 'メール' }])
  expect(rows(world, '送信記録')).toMatchObject([{ 照合キー: 'K0001/M06/1', 状態: '送信済' }])
  expect(world.mail.sent()[0]?.threadId).toBe(mail.threadId)
})

it('takes a row typed by hand under the same rules, in office hours, once it has rested', () => {
  const { world } = openStudyGroup()
  typeRow(world, '名簿', 2, {
    会員区分: '参加のみ',
    自治体名: '徳島県神山町',
    氏名: '見本 三郎',
    メール: 'saburo@town.kamiyama.lg.jp',
  })
  typeRow(world, '参加', 2, { 開催ID: '2-01', 氏名: '見本 三郎' })
  expect(rows(world, '参加')).toMatchObject([
    {
      受付番号: '2-01-001',
      会員番号: 'K0001',
      自治体名: '徳島県神山町',
      役割: '参加者',
      状態: '受付',
    },
  ])
  expect(subjects(world)).toEqual([])
  world.advance(20 * minute)
  expect(subjects(world)).toEqual([
    '【第2期 地方創生研究会】第1回 ご参加希望を受け付けました（参加決定は後日お知らせします）',
  ])
})

it('mails nobody about rows that were pasted together until a person says so', () => {
  const { world } = openStudyGroup()
  world.sheet.edit({
    title: '名簿',
    row: 2,
    column: 2,
    values: [
      ['会員', '徳島県神山町', '', '', '見本 三郎', '', 'saburo@town.kamiyama.lg.jp'],
      ['会員', '徳島県美波町', '', '', '見本 四郎', '', 'shiro@town.minami.lg.jp'],
    ],
  })
  const firstColumn = world.sheet.columnOf('参加', '開催ID')
  world.sheet.edit({
    title: '参加',
    row: 2,
    column: firstColumn,
    values: [
      ['2-01', '徳島県神山町', '', '', '見本 三郎'],
      ['2-01', '徳島県美波町', '', '', '見本 四郎'],
    ],
  })
  world.advance(60 * minute)
  expect(rows(world, '参加')).toMatchObject([{ 連絡: '止める' }, { 連絡: '止める' }])
  expect(subjects(world)).toEqual([])
  world.sheet.editCell({ title: '参加', header: '連絡', row: 3, value: '送る' })
  world.advance(20 * minute)
  expect(world.mail.sent().map(({ to }) => to)).toEqual(['shiro@town.minami.lg.jp'])
})

it('tells nobody "received" who knows of the decision, when an older version of the sheet comes back', () => {
  const { world, device } = openStudyGroup()
  send(world, device, registration(receiveApplication(world)))
  world.advance(20 * minute)
  const before = world.sheet.saveVersion()
  world.sheet.editCell({ title: '参加', header: '状態', row: 2, value: '参加決定' })
  world.sheet.editCell({ title: '参加', header: '連絡', row: 2, value: '送る' })
  world.advance(20 * minute)
  expect(subjects(world)).toHaveLength(2)
  world.sheet.restoreVersion(before)
  world.advance(60 * minute)
  expect(subjects(world)).toHaveLength(2)
  expect(rows(world, '参加')[0]?.送信).toContain('お知らせ済み')
})

it('gives a mail up after five attempts and says so, until a person asks for it again', () => {
  const { world, device } = openStudyGroup()
  send(world, device, registration(receiveApplication(world)))
  for (let run = 0; run < 30; run++) {
    const pilot = world.fork()
    pilot.advance(10 * minute)
    const calls = pilot.executions.at(-1)?.calls ?? []
    const call = calls.indexOf('Gmail.Users.Drafts.create') + 1
    if (call > 0) world.faults.failAt(call, 'before')
    world.advance(10 * minute)
    world.faults.clear()
  }
  expect(subjects(world)).toEqual([])
  expect(rows(world, '送信記録')).toMatchObject([{ 状態: '失敗', 理由: '5回試みました' }])
  expect(rows(world, '参加')[0]?.送信).toContain('送れませんでした')
  world.sheet.editCell({ title: '参加', header: '連絡', row: 2, value: '送る' })
  world.advance(10 * minute)
  expect(subjects(world)).toHaveLength(1)
})
