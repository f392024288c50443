import { expect, test } from 'vitest'
import type { Reading } from '../../../extension/background/exchange.ts'
import { announcedMail } from '../../../extension/panel/announced-mail.ts'
import { changeDraft, draftFrom, offeredIntents } from '../../../extension/panel/draft.ts'
import { mayDecide, problemOf, toRequest } from '../../../extension/panel/to-request.ts'
import type { Application, Participant } from '../../../shared/intake/application.ts'
import { registerSchema } from '../../../shared/protocol/requests.ts'
import { mail } from './open-desk.ts'

const kawase: Participant = {
  name: '川瀬 航平',
  kana: '',
  municipality: '徳島県美波町',
  municipalityCode: '363871',
  department: '政策推進課',
  title: '主任',
  email: 'kawase@town.minami.lg.jp',
  phone: '',
  eligibility: { verdict: '対象', reason: '' },
  municipalityCandidates: [],
  evidence: {},
}
const meeting: Reading['meetings'][number] = {
  meetingId: '2-01',
  kind: '研究会',
  name: '第1回',
  status: '受付中',
  date: '2019-11-14',
  start: '13:30',
  end: '16:30',
  venue: '',
  theme: '',
  capacity: 10,
  decided: 0,
  waiting: 0,
  decisionDate: '2019-10-31',
  guests: [],
}
const event = { ...meeting, meetingId: 'E-12', kind: '見学イベント' as const }
const reading = (application: Partial<Application> = {}, meetings = [meeting]): Reading => ({
  application: {
    intent: 'register',
    secondaryIntents: [],
    intentEvidence: null,
    meetingId: '2-01',
    meetingEvidence: null,
    participants: [kawase],
    contact: null,
    writer: null,
    wishes: [],
    review: [],
    ...application,
  },
  meetings,
  today: '2019-10-15',
  studyGroup: '研究会',
  undoSeconds: 30,
  people: [],
  isOwnAddress: false,
  registration: null,
})

test('every registrable intent makes a request that the protocol takes', () => {
  for (const intent of ['register', 'join', 'observe', 'cancel'] as const) {
    const request = toRequest(draftFrom(reading({ intent })), mail, meeting)
    expect(registerSchema.safeParse(request).success).toBe(true)
  }
})

test.each(['withdraw', 'question', 'other', 'ineligible', 'accept', 'optOut'] as const)(
  '%s makes no request',
  (intent) => {
    expect(toRequest(draftFrom(reading({ intent })), mail, meeting)).toBeUndefined()
  },
)

test('membership is offered by default with an application, and never with a visit or an event', () => {
  const asMember = (intent: 'register' | 'observe', at = meeting) =>
    toRequest(draftFrom(reading({ intent })), mail, at)?.asMember
  expect(asMember('register')).toBe(true)
  expect(asMember('observe')).toBe(false)
  expect(asMember('register', event)).toBe(false)
})

test('the only open meeting is proposed when the mail names none, but not one of two', () => {
  const second = { ...meeting, meetingId: '2-02' }
  const proposed = (meetings: (typeof meeting)[]) =>
    draftFrom(reading({ meetingId: null }, meetings)).meetingId
  expect(proposed([meeting, { ...second, status: '締切' }])).toBe('2-01')
  expect(proposed([meeting, second])).toBe('')
})

test('of a handover, only who comes is registered, and only who goes is cancelled', () => {
  const participants = [
    { ...kawase, role: 'leaving' as const },
    { ...kawase, name: '浜野 涼', role: 'incoming' as const },
  ]
  const names = (intent: 'register' | 'cancel') =>
    draftFrom(reading({ intent, participants })).participants.map(({ name }) => name)
  expect(names('register')).toEqual(['浜野 涼'])
  expect(names('cancel')).toEqual(['川瀬 航平'])
})

test('a decision can be registered from the promised day on, and only for a meeting', () => {
  const draft = draftFrom(reading())
  expect(mayDecide(draft, meeting, '2019-10-30')).toBe(false)
  expect(mayDecide(draft, meeting, '2019-10-31')).toBe(true)
  expect(mayDecide(draft, event, '2019-10-31')).toBe(false)
  expect(mayDecide(draft, { ...meeting, decisionDate: '' }, '2019-10-31')).toBe(false)
})

test('a ticked decision does not survive a change of meeting or of intent', () => {
  const ticked = changeDraft(draftFrom(reading()), { type: 'decided', on: true })
  expect(changeDraft(ticked, { type: 'meeting', meetingId: '2-02' }).decided).toBe(false)
  expect(changeDraft(ticked, { type: 'intent', intent: 'observe' }).decided).toBe(false)
})

test.each([
  ['a name', { name: '  ' }, '氏名を入れてください。'],
  ['a mail address', { email: 'kawase@' }, 'メールアドレスの形ではありません。'],
])('asks for %s that is missing or malformed', (_what, change, words) => {
  const draft = changeDraft(draftFrom(reading()), { type: 'participant', id: 0, change })
  expect(problemOf(draft)).toBe(words)
})

test('a participant without a mail address may be registered: they are telephoned', () => {
  const draft = changeDraft(draftFrom(reading()), {
    type: 'participant',
    id: 0,
    change: { email: '' },
  })
  expect(problemOf(draft)).toBeUndefined()
  expect(announcedMail(draft, mail, meeting)).toBeUndefined()
})

test('the announced mail is the kind that the rules send', () => {
  const kind = (intent: Application['intent'], at = meeting) =>
    announcedMail(draftFrom(reading({ intent })), mail, at)?.kind
  expect([kind('register'), kind('join'), kind('observe'), kind('cancel')]).toEqual([
    'M01',
    'M06',
    'M16',
    'M08',
  ])
  expect(kind('register', event)).toBe('M16')
  expect(kind('question')).toBeUndefined()
})

test('a reply in the thread is announced only to who wrote there', () => {
  const draft = draftFrom(reading())
  const other = changeDraft(draft, { type: 'participant', id: 0, change: { email: 'x@y.example' } })
  expect(announcedMail(draft, mail, meeting)?.place).toBe('thread')
  expect(announcedMail(other, mail, meeting)?.place).toBe('new')
  expect(announcedMail(draft, { ...mail, threadId: '' }, meeting)?.place).toBe('new')
})

test('an unusual intent takes the last place of the choice, so that the row keeps its width', () => {
  expect(offeredIntents({ intent: 'register' })).toHaveLength(7)
  expect(offeredIntents({ intent: 'decline' }).at(-1)).toBe('decline')
})
