import { expect, test } from 'vitest'
import { Office, request } from './office.ts'

async function registered(office: Office): Promise<string> {
  const reply = await office.background.ask('register', { request })
  if (!reply.ok) throw new Error(reply.error.tag)
  return reply.value.requestId
}

test('the mail is asked for once, when the undo time is over', async () => {
  const office = await new Office().paired()
  await registered(office)
  await office.pass(20)
  expect(office.script.sent).toEqual([])
  await office.pass(11)
  await office.pass(60)
  expect(office.script.sent).toEqual(['kawase@town.minami.lg.jp'])
  expect(office.script.verbs.filter((verb) => verb === 'deliver')).toHaveLength(1)
})

test('the mail is asked for by the alarm when the worker was stopped meanwhile', async () => {
  const office = await new Office().paired()
  await registered(office)
  await office.pass(61, 'worker was stopped')
  expect(office.script.sent).toEqual(['kawase@town.minami.lg.jp'])
})

test('the panel and the timer at the same moment ask once', async () => {
  const office = await new Office().paired()
  const requestId = await registered(office)
  office.time += 31_000
  const replies = await Promise.all([
    office.background.ask('deliver', { requestId }),
    office.background.ask('deliver', { requestId }),
  ])
  expect(replies[0]).toMatchObject({
    value: { outcome: { delivery: { mails: [{ state: 'sent' }] } } },
  })
  expect(office.script.verbs.filter((verb) => verb === 'deliver')).toHaveLength(1)
})

test('asked too early, nothing is sent: the time to undo belongs to the person', async () => {
  const office = await new Office().paired()
  const requestId = await registered(office)
  office.time += 29_000
  await office.background.ask('deliver', { requestId })
  expect(office.script.verbs).not.toContain('deliver')
})

test('undoing within the undo time leaves no row and no mail', async () => {
  const office = await new Office().paired()
  const requestId = await registered(office)
  expect(await office.background.ask('undo', { requestId })).toEqual({
    ok: true,
    value: { undone: 1 },
  })
  await office.pass(120)
  expect(office.script.rows).toEqual([])
  expect(office.script.sent).toEqual([])
})

test('after undoing, the same form is a new request', async () => {
  const office = await new Office().paired()
  const requestId = await registered(office)
  await office.background.ask('undo', { requestId })
  expect(await registered(office)).not.toBe(requestId)
  expect(office.script.rows).toHaveLength(1)
})

test('an undo whose answer was lost can be repeated', async () => {
  const office = await new Office().paired()
  const requestId = await registered(office)
  office.script.faults.push('answer-lost')
  expect(await office.background.ask('undo', { requestId })).toMatchObject({ ok: false })
  expect(await office.background.ask('undo', { requestId })).toEqual({
    ok: true,
    value: { undone: 1 },
  })
})

test('a delivery that fails is tried again, but not for ever', async () => {
  const office = await new Office().paired()
  await registered(office)
  office.script.faults.push(...Array.from({ length: 20 }, () => 'unreachable' as const))
  for (let minute = 0; minute < 600; minute++) await office.pass(60)
  const tries = office.script.verbs.filter((verb) => verb === 'deliver').length
  expect(tries).toBeGreaterThan(1)
  expect(tries).toBeLessThan(10)
})

test('a registration is forgotten on this device a day later', async () => {
  const office = await new Office().paired()
  await registered(office)
  await office.pass(31)
  await office.pass(86_400)
  await office.background.onAlarm('refresh')
  expect(office.store.keys().filter((key) => key.startsWith('job:'))).toEqual([])
})
