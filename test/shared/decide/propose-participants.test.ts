import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import { updateRow } from '../../../shared/book/change.ts'
import { type Draft, startDraft } from '../../../shared/decide/deed/draft.ts'
import {
  decideParticipants,
  type ParticipantChoices,
} from '../../../shared/decide/seat/decide-participants.ts'
import { proposeParticipants } from '../../../shared/decide/seat/propose-participants.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { meeting, member, registration } from '../book/sample-book.ts'
import { deskDraft, done, leftForSweep } from './desk-draft.ts'
import { now } from './register-request.ts'

type Applicant = {
  readonly body: string
  readonly day: number
  readonly values?: Partial<typeof registration> & { readonly role?: string }
  readonly eligibility?: '対象' | '要確認' | '対象外'
}

const id = (number: number): string => `2-01-00${number}`

/** Applicants 1, 2, 3 … of a meeting with these seats; the meeting before had no seat for `passedOver`. */
function open(capacity: number | null, applicants: readonly Applicant[], passedOver = 0): Draft {
  const last = { ...meeting, meetingId: '1-03', date: '2019-07-01', status: '開催済' } as const
  const waitedThen = {
    ...registration,
    registrationId: '1-03-001',
    meetingId: '1-03',
    memberId: `K000${passedOver}`,
    status: '見送り',
    reason: '定員',
  } as const
  const draft = deskDraft({
    meetings: [{ ...meeting, capacity }, last],
    roster: applicants.map(({ body, eligibility = '対象' }, index) => ({
      ...member,
      memberId: `K000${index + 1}`,
      name: `見本 ${index + 1}`,
      municipality: body,
      municipalityCode: '',
      email: `m${index + 1}@town.mihon.example`,
      eligibility,
    })),
    registrations: [
      ...applicants.map(({ body, day, values }, index) => ({
        ...registration,
        registrationId: id(index + 1),
        memberId: `K000${index + 1}`,
        name: `見本 ${index + 1}`,
        municipality: body,
        status: '受付' as const,
        appliedAt: instantOf(`2019-10-${day}`, '10:00'),
        ...(values as object),
      })),
      ...(passedOver > 0 ? [waitedThen] : []),
    ],
  })
  // Rows that appear together are held by the sweep; these have been looked at.
  const freed = draft.book.registrations.rows.map(({ position }) =>
    updateRow('registrations', position, { contact: '' }),
  )
  return startDraft(applyChanges(draft.book, freed), draft.numbering, now)
}

const proposed = (draft: Draft) =>
  proposeParticipants(draft.book, '2-01')?.candidates.map(
    ({ registration: { registrationId }, proposed: choice }) =>
      `${registrationId.slice(-1)} ${choice}`,
  )

describe('the proposal of participants', () => {
  it('gives a seat to one person of each municipality before any gets a second', () => {
    const draft = open(2, [
      { body: '見本町', day: 10 },
      { body: '見本町', day: 11 },
      { body: '試験市', day: 14 },
    ])
    expect(proposed(draft)).toEqual(['1 参加決定', '3 参加決定', '2 キャンセル待ち'])
  })

  it('goes by time within the same turn', () => {
    const draft = open(1, [
      { body: '見本町', day: 12 },
      { body: '試験市', day: 11 },
    ])
    expect(proposed(draft)).toEqual(['2 参加決定', '1 キャンセル待ち'])
  })

  it('puts who was passed over last time earlier, but not before other municipalities’ first', () => {
    const rivals = [
      { body: '見本町', day: 10 },
      { body: '試験市', day: 11 },
      { body: '見本町', day: 12 },
    ]
    expect(proposed(open(2, rivals, 2))).toEqual(['2 参加決定', '1 参加決定', '3 キャンセル待ち'])
    expect(proposed(open(2, rivals, 3))).toEqual(['3 参加決定', '2 参加決定', '1 キャンセル待ち'])
    expect(proposeParticipants(open(2, rivals, 2).book, '2-01')?.candidates[0]?.because).toEqual([
      { tag: 'first-of-municipality' },
      { tag: 'passed-over', meetingId: '1-03' },
    ])
  })

  it('counts the seats and municipalities that are taken already, and only 参加者', () => {
    const draft = open(2, [
      { body: '見本町', day: 10, values: { status: '参加決定' } },
      { body: '見本町', day: 11 },
      { body: '試験市', day: 14 },
      { body: '別の市', day: 9, values: { role: '見学' } as object },
    ])
    expect(proposed(draft)).toEqual(['3 参加決定', '2 キャンセル待ち'])
  })

  it('proposes nothing for a person whose eligibility somebody must look at, and refuses nobody', () => {
    const draft = open(5, [
      { body: '見本町', day: 10, eligibility: '対象外' },
      { body: '試験市', day: 11, eligibility: '要確認' },
      { body: '別の市', day: 12 },
    ])
    expect(proposed(draft)).toEqual(['3 参加決定', '2 受付', '1 受付'])
  })

  it('has a seat for everybody where no 定員 is set', () => {
    expect(proposed(open(null, [{ body: '見本町', day: 10 }]))).toEqual(['1 参加決定'])
  })

  it('is none for a meeting that is not there', () => {
    expect(proposeParticipants(open(1, []).book, '2-09')).toBeUndefined()
  })
})

describe('the decision on participants', () => {
  const two = () =>
    open(1, [
      { body: '見本町', day: 10 },
      { body: '試験市', day: 11 },
    ])
  const asProposed: ParticipantChoices = {
    meetingId: '2-01',
    choices: { [id(1)]: '参加決定', [id(2)]: 'キャンセル待ち' },
    reasons: {},
    overruling: '',
    who: '見本',
  }
  const row = (draft: Draft, number: number) =>
    draft.book.registrations.rows.find(({ values }) => values.registrationId === id(number))?.values

  it('sets state, reason, place in the line, time and name, and leaves nothing for the sweep', () => {
    const draft = done(decideParticipants(two(), asProposed))
    expect(row(draft, 1)).toMatchObject({
      status: '参加決定',
      reason: '',
      decidedAt: now,
      decidedBy: '見本',
    })
    expect(row(draft, 2)).toMatchObject({
      status: 'キャンセル待ち',
      reason: '定員',
      waitingRank: 1,
    })
    expect(leftForSweep(draft.book)).toEqual([])
  })

  it('sends nothing by itself: the decision mail waits to be confirmed', () => {
    const draft = done(decideParticipants(two(), asProposed))
    expect(
      planMails(draft.book, now)
        .filter(({ kind }) => kind === 'M02')
        .map(({ handling, reason }) => [handling, reason.tag]),
    ).toEqual([['確認待ち', 'awaits-approval']])
  })

  it('asks for a reason where it differs from the proposal, and keeps it in 操作記録', () => {
    const swapped = { [id(1)]: 'キャンセル待ち', [id(2)]: '参加決定' } as const
    const asked = { ...asProposed, choices: swapped }
    expect(decideParticipants(two(), asked)).toMatchObject({
      error: { tag: 'overruling-unexplained', names: ['見本 1', '見本 2'] },
    })
    const start = two()
    const draft = done(decideParticipants(start, { ...asked, overruling: '講師のご指名' }))
    const made = draft.changes.filter(({ tab }) => tab === 'operations')
    expect(made).toHaveLength(2)
    expect(JSON.stringify(made)).toContain('講師のご指名')
  })

  it('goes over 定員 only when told to', () => {
    const both = { ...asProposed, choices: { [id(1)]: '参加決定', [id(2)]: '参加決定' } } as const
    const explained = { ...both, overruling: '会場が広がったため' }
    expect(decideParticipants(two(), explained)).toMatchObject({
      error: { tag: 'no-seat-left', capacity: 1, taken: 2 },
    })
    const draft = done(decideParticipants(two(), { ...explained, overCapacity: 'allowed' }))
    expect(row(draft, 2)?.status).toBe('参加決定')
  })

  it('changes nothing when somebody else has decided about a row meanwhile, or deleted it', () => {
    const decided = done(decideParticipants(two(), asProposed))
    expect(decideParticipants(decided, asProposed)).toMatchObject({
      error: { tag: 'wrong-state', status: '参加決定' },
    })
    expect(
      decideParticipants(two(), { ...asProposed, choices: { '2-01-099': '参加決定' } }),
    ).toMatchObject({ error: { tag: 'row-gone', id: '2-01-099' } })
  })

  it('leaves the rows alone that stay 受付', () => {
    const draft = done(
      decideParticipants(two(), { ...asProposed, choices: { [id(1)]: '受付', [id(2)]: '受付' } }),
    )
    expect(draft.changes).toEqual([])
  })
})
