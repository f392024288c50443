import { expect, test } from 'vitest'
import { mergeIndex } from '../../../extension/background/known-people.ts'
import type { IncomingMail } from '../../../shared/intake/application.ts'
import { pairingCode } from '../fake-script.ts'
import { Office, request } from './office.ts'

const mail: IncomingMail = {
  from: { name: '川瀬 航平', address: 'kawase@town.minami.lg.jp' },
  replyTo: null,
  subject: '第1回研究会への参加について',
  date: '2019-10-15T10:22:00+09:00',
  text: '美波町の川瀬です。第1回研究会に参加を希望します。',
  html: '',
  headers: {},
  attachmentNames: [],
}

test('reading a mail and looking up its sender send nothing anywhere', async () => {
  const office = await new Office().paired()
  const before = office.envelopes.length
  const reply = await office.background.ask('read', { mail, messageId: 'abc123' })
  await office.background.ask('known', { address: 'kawase@town.minami.lg.jp', messageId: 'abc123' })
  expect(reply).toMatchObject({ ok: true, value: { application: { intent: 'register' } } })
  expect(office.envelopes).toHaveLength(before)
})

test('a sender is known by the address as soon as the registration came through', async () => {
  const office = await new Office().paired()
  const ask = { address: 'Kawase@town.minami.lg.jp ', messageId: '' }
  expect(await office.background.ask('known', ask)).toMatchObject({ value: { people: [] } })
  await office.background.ask('register', { request })
  await office.settled()
  expect(await office.background.ask('known', ask)).toMatchObject({
    value: { people: [{ category: '会員', registrations: [{ status: '受付' }] }] },
  })
})

test.each([
  ['Event@secretariat.example', true],
  ['jimu@secretariat.example', true],
  ['kawase@town.minami.lg.jp', false],
])('%s is our own mailbox: %s', async (address, isOwnAddress) => {
  const office = await new Office().paired()
  expect(await office.background.ask('known', { address, messageId: '' })).toMatchObject({
    value: { isOwnAddress },
  })
})

test('no address lies on the device in the clear', async () => {
  const office = await new Office().paired()
  await office.background.ask('register', { request })
  await office.settled()
  expect(JSON.stringify(await office.store.read('known-people'))).not.toContain('kawase')
})

test('the message that is being registered says so in another tab', async () => {
  const office = await new Office().paired()
  office.script.faults.push('unreachable')
  await office.background.ask('register', { request })
  const { messageId } = request.mail
  expect(await office.background.ask('known', { address: '', messageId })).toMatchObject({
    value: { registration: { outcome: { state: 'waiting' } } },
  })
})

test('pairing keeps the key that came back and not the one-time secret', async () => {
  const office = await new Office().paired()
  const kept = JSON.stringify(await office.store.read('connection'))
  expect(kept).not.toContain(pairingCode.split('.').at(-1))
  expect(await office.background.ask('status', {})).toMatchObject({
    value: { deviceName: '窓口のPC', studyGroup: '第2期 地方創生研究会', lastFailure: null },
  })
})

test.each(['', 'https://evil.example/exec#pc-1.AAAA', 'こんにちは'])(
  'a text that is no pairing code is not sent anywhere: %j',
  async (code) => {
    const office = new Office()
    const reply = await office.background.ask('pair', { code })
    expect(reply).toEqual({ ok: false, error: { tag: 'code-unreadable' } })
    expect(office.envelopes).toHaveLength(0)
  },
)

test('pairing anew with the same script keeps what is waiting and forgets the index', async () => {
  const office = await new Office().paired()
  await office.background.ask('register', { request })
  await office.settled()
  office.script.rows.length = 0
  office.script.faults.push('unreachable')
  await office.background.ask('register', { request: { ...request, meetingId: '2-02' } })
  await office.paired()
  await office.pass(60)
  expect(office.script.rows).toMatchObject([{ meetingId: '2-02' }])
})

test('unpairing forgets everything', async () => {
  const office = await new Office().paired()
  await office.background.ask('unpair', {})
  expect(office.store.keys()).toEqual([])
  expect(await office.background.ask('status', {})).toMatchObject({ error: { tag: 'not-paired' } })
})

test('municipalities are found by kanji, kana and code', async () => {
  const office = new Office()
  for (const query of ['美波', 'みなみちょう', '363871']) {
    const reply = await office.background.ask('municipalities', { query })
    expect(reply.ok && reply.value.map(({ code }) => code)).toContain('363871')
  }
})

const person = (memberId: string, address: string) => ({
  ...{ memberId, address },
  category: '会員',
  registrations: [],
})

test('what changed replaces the person, also when the address changed', () => {
  const index = { stamp: '1', people: [person('K1', 'old'), person('K2', 'two')] }
  const answer = { stamp: '2', complete: false, people: [person('K1', 'new')] }
  expect(mergeIndex(index, answer)).toEqual({
    stamp: '2',
    people: [person('K1', 'new'), person('K2', 'two')],
  })
})

test('a complete answer forgets who is no longer named', () => {
  const index = { stamp: '1', people: [person('K1', 'one'), person('K2', 'two')] }
  const answer = { stamp: '2', complete: true, people: [person('K2', 'two')] }
  expect(mergeIndex(index, answer).people).toEqual([person('K2', 'two')])
})
