import { describe, expect, it } from 'vitest'
import { parseAnswer } from '../../../shared/protocol/answers.ts'
import { requestSchema } from '../../../shared/protocol/requests.ts'

const participant = {
  name: '見本 花子',
  kana: 'みほん はなこ',
  municipality: '徳島県見本町',
  municipalityCode: '',
  department: '政策推進課',
  title: '主任',
  email: 'hanako@town.mihon.example',
  phone: '0884-00-0000',
  eligibility: '対象',
  eligibilityReason: '',
  wishes: '',
}

const register = {
  verb: 'register',
  intent: 'register',
  meetingId: '2-01',
  participants: [participant],
  contactEmail: '',
  asMember: false,
  decided: false,
  mail: { client: 'gmail', messageId: '', threadId: '', from: '', subject: '', date: '' },
}

const isUnderstood = (request: unknown): boolean => requestSchema.safeParse(request).success
const withPerson = (changes: object) => ({
  ...register,
  participants: [{ ...participant, ...changes }],
})

describe('a request', () => {
  it.each([
    register,
    { ...register, intent: 'join', meetingId: null },
    { ...register, participants: Array(20).fill(participant) },
    withPerson({ name: '髙'.repeat(80), wishes: 'あ'.repeat(1000), municipalityCode: '363871' }),
    { verb: 'undo', target: 'request-0001' },
    { verb: 'hello', versions: [1], extension: '0.1.0', echo: '髙﨑' },
    { verb: 'lookup', since: '' },
  ])('is understood at its limits (%#)', (request) => {
    expect(isUnderstood(request)).toBe(true)
  })

  it.each([
    { ...register, participants: [] },
    { ...register, participants: Array(21).fill(participant) },
    { ...register, intent: 'withdraw' },
    { ...register, meetingId: 'x'.repeat(21) },
    { ...register, asMember: 'true' },
    { ...register, mail: { ...register.mail, client: 'outlook' } },
    { ...register, mail: { ...register.mail, subject: 'x'.repeat(1001) } },
    withPerson({ name: 'x'.repeat(81) }),
    withPerson({ email: 'x'.repeat(255) }),
    withPerson({ wishes: 'x'.repeat(1001) }),
    withPerson({ municipalityCode: '36387' }),
    withPerson({ eligibility: '' }),
    withPerson({ phone: 884_000_000 }),
    withPerson({ kana: undefined }),
    { verb: 'undo', target: '../x' },
    { verb: 'erase' },
    {},
    null,
    [],
    'register',
  ])('is refused beyond them (%#)', (request) => {
    expect(isUnderstood(request)).toBe(false)
  })

  it('loses fields that nobody asked for', () => {
    const parsed = requestSchema.parse({ ...register, isAdmin: true })
    expect(parsed).not.toHaveProperty('isAdmin')
  })
})

describe('an answer', () => {
  it('is read as its verb’s result or as an error with a name', () => {
    expect(parseAnswer('undo', { ok: true, result: { undone: 2 } })).toEqual({
      ok: true,
      result: { undone: 2 },
    })
    expect(parseAnswer('undo', { ok: false, error: { tag: 'already-sending' } })).toEqual({
      ok: false,
      error: { tag: 'already-sending' },
    })
  })

  it.each([
    '<!DOCTYPE html><html lang="ja"><body>Google ドライブ</body></html>',
    undefined,
    null,
    {},
    { ok: true },
    { ok: true, result: {} },
    { ok: true, result: { undone: '2' } },
    { ok: 'true', result: { undone: 2 } },
    { ok: false, error: { tag: 'something-new' } },
    { ok: false, error: 'refused' },
    { result: { undone: 2 } },
    { ok: true, result: { key: 'A', deviceName: 'x', studyGroup: 'y' } },
  ])('is not read from something else (%#)', (json) => {
    expect(parseAnswer('undo', json)).toBeUndefined()
  })
})
