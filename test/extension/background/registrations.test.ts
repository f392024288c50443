import { expect, test } from 'vitest'
import { Office, request } from './office.ts'

const registersOf = (office: Office) =>
  office.envelopes.filter(({ body }) => JSON.parse(body).verb === 'register')
const stateOf = (reply: { ok: boolean; value?: { outcome: { state: string } } }) =>
  reply.value?.outcome.state

test('one click makes one request and one row', async () => {
  const office = await new Office().paired()
  const reply = await office.background.ask('register', { request })
  expect(stateOf(reply)).toBe('registered')
  expect(office.script.rows).toHaveLength(1)
})

test('a double click makes one request', async () => {
  const office = await new Office().paired()
  const [first, second] = await Promise.all([
    office.background.ask('register', { request }),
    office.background.ask('register', { request }),
  ])
  expect(registersOf(office)).toHaveLength(1)
  expect(first).toEqual(second)
})

test('a second tab that registers the same within the undo time gets the first answer', async () => {
  const office = await new Office().paired()
  const first = await office.background.ask('register', { request })
  office.startWorker()
  const second = await office.background.ask('register', { request })
  expect(second).toEqual(first)
  expect(registersOf(office)).toHaveLength(1)
})

test('an answer lost on the way is asked for again under the same id: one row', async () => {
  const office = await new Office().paired()
  office.script.faults.push('answer-lost')
  const reply = await office.background.ask('register', { request })
  expect(stateOf(reply)).toBe('waiting')
  await office.pass(3)
  const [first, second] = registersOf(office)
  expect(second).toMatchObject({ requestId: first?.requestId, body: first?.body })
  expect(second?.time).toBeGreaterThan(first?.time ?? 0)
  expect(office.script.rows).toHaveLength(1)
})

test('a click made offline is sent by the alarm after the worker and the browser were closed', async () => {
  const office = await new Office().paired()
  office.script.faults.push('unreachable')
  const reply = await office.background.ask('register', { request })
  const requestId = reply.ok ? reply.value.requestId : ''
  expect(office.script.rows).toHaveLength(0)
  await office.pass(60, 'worker was stopped')
  expect(office.script.rows).toHaveLength(1)
  expect(stateOf(await office.background.ask('outcome', { requestId }))).toBe('registered')
})

test.each([
  'html',
  'unreachable',
  { tag: 'busy' },
  { tag: 'too-many', retryAfterSeconds: 20 },
] as const)('%j keeps the request waiting and tries again', async (fault) => {
  const office = await new Office().paired()
  office.script.faults.push(fault)
  expect(stateOf(await office.background.ask('register', { request }))).toBe('waiting')
  await office.pass(60)
  expect(office.script.rows).toHaveLength(1)
})

test.each([
  { tag: 'revoked' },
  { tag: 'meeting-closed', meetingId: '2-01' },
  { tag: 'sheet-broken', where: '名簿' },
  { tag: 'internal', reference: 'r' },
] as const)('%j is told at once and not tried again', async (fault) => {
  const office = await new Office().paired()
  office.script.faults.push(fault)
  const reply = await office.background.ask('register', { request })
  expect(reply).toMatchObject({ value: { outcome: { state: 'failed', failure: fault } } })
  await office.pass(3600)
  expect(office.script.rows).toHaveLength(0)
})

test('after a refusal the same form can be registered anew', async () => {
  const office = await new Office().paired()
  office.script.faults.push({ tag: 'meeting-closed', meetingId: '2-01' })
  await office.background.ask('register', { request })
  expect(stateOf(await office.background.ask('register', { request }))).toBe('registered')
  const [first, second] = registersOf(office)
  expect(second?.requestId).not.toBe(first?.requestId)
})

test('a wrong clock is set right by the server and tried once more with the same id', async () => {
  const office = await new Office().paired()
  office.script.clockSkewMs = 3_600_000
  expect(stateOf(await office.background.ask('register', { request }))).toBe('registered')
  const [first, second] = registersOf(office)
  expect(second).toMatchObject({ requestId: first?.requestId, body: first?.body })
  await office.background.ask('refresh', { ifOlderThanMs: 0 })
  expect(office.envelopes.filter(({ body }) => JSON.parse(body).verb === 'hello')).toHaveLength(2)
})

test('a page that sends what the schema forbids is refused before anything is stored', async () => {
  const office = await new Office().paired()
  const wrong = { ...request, participants: [] }
  const reply = await office.background.ask('register', { request: wrong })
  expect(reply).toMatchObject({ ok: false, error: { tag: 'invalid' } })
  expect(office.store.keys().filter((key) => key.startsWith('job:'))).toEqual([])
})

test('a request that has to wait long does not hold up one made before it', async () => {
  const office = await new Office().paired()
  office.script.faults.push('unreachable', { tag: 'too-many', retryAfterSeconds: 3000 })
  await office.background.ask('register', { request })
  await office.background.ask('register', { request: { ...request, meetingId: '2-02' } })
  await office.pass(31, 'worker was stopped')
  expect(office.script.rows.map(({ meetingId }) => meetingId)).toEqual(['2-01'])
})

test('without a connection nothing is sent and the reason is told', async () => {
  const office = new Office()
  const reply = await office.background.ask('register', { request })
  expect(reply).toMatchObject({ value: { outcome: { failure: { tag: 'not-paired' } } } })
  expect(office.envelopes).toHaveLength(0)
})
