import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Book } from '../../../shared/book/book.ts'
import { type Draft, startDraft } from '../../../shared/decide/deed/draft.ts'
import { join } from '../../../shared/decide/people/join.ts'
import { leave } from '../../../shared/decide/people/leave.ts'
import { substitute } from '../../../shared/decide/people/substitute.ts'
import { succeed } from '../../../shared/decide/people/successor.ts'
import { answerOffer, offerSeat, promote } from '../../../shared/decide/seat/offer-seat.ts'
import { seatsAt } from '../../../shared/decide/seat/waiting-list.ts'
import { meeting, member, registration } from '../book/sample-book.ts'
import { deskDraft, leftForSweep } from './desk-draft.ts'
import { membersOf, now, registrationsOf, written } from './register-request.ts'

const who = '見本'
const capacity = 3
const names = ['見本 一', '見本 二', '見本 三', '試験 四', '試験 五', '試験 六', '仮名 七'] as const
const statuses = ['参加決定', '参加決定', 'キャンセル待ち', 'キャンセル待ち', '受付'] as const

const personOf = (name: (typeof names)[number]) => ({
  name,
  kana: '',
  municipality: member.municipality,
  department: '',
  title: '',
  email: `m${names.indexOf(name)}@town.mihon.example`,
  phone: '',
})

const start = (): Draft =>
  deskDraft({
    meetings: [{ ...meeting, capacity }],
    roster: statuses.map((_status, index) => ({
      ...member,
      ...personOf(names[index] ?? '仮名 七'),
      memberId: `K000${index + 1}`,
    })),
    registrations: statuses.map((status, index) => ({
      ...registration,
      status,
      registrationId: `2-01-00${index + 1}`,
      memberId: `K000${index + 1}`,
      name: names[index] ?? '',
      appliedAt: now - index * 60_000,
    })),
  })

type Deed = (draft: Draft) => { readonly ok: true; readonly value: Draft } | { readonly ok: false }

const keepDraft = (
  result: { readonly ok: true; readonly value: { readonly draft: Draft } } | { readonly ok: false },
): ReturnType<Deed> => (result.ok ? { ok: true, value: result.value.draft } : result)

const registrationId = fc.integer({ min: 1, max: 9 }).map((number) => `2-01-00${number}`)
const memberId = fc.integer({ min: 1, max: 9 }).map((number) => `K000${number}`)
const person = fc.constantFrom(...names).map(personOf)
const contact = fc.constantFrom('送る' as const, '' as const)
const day = '2019-10-16'

const deed: fc.Arbitrary<Deed> = fc.oneof(
  registrationId.map(
    (id): Deed =>
      (draft) =>
        offerSeat(draft, { registrationId: id, replyBy: '2019-10-18', who }),
  ),
  fc.tuple(registrationId, contact).map(
    ([id, told]): Deed =>
      (draft) =>
        promote(draft, { registrationId: id, contact: told, who }),
  ),
  fc.tuple(registrationId, fc.constantFrom('accepted' as const, 'declined' as const), contact).map(
    ([id, answer, told]): Deed =>
      (draft) =>
        answerOffer(draft, { registrationId: id, answer, contact: told, who }),
  ),
  fc.tuple(registrationId, person, contact).map(
    ([id, one, told]): Deed =>
      (draft) =>
        keepDraft(substitute(draft, { registrationId: id, person: one, contact: told, who })),
  ),
  fc.tuple(person, contact).map(
    ([one, told]): Deed =>
      (draft) =>
        keepDraft(
          join(draft, { person: one, joinedOn: day, joinedBy: '電話', contact: told, who }),
        ),
  ),
  memberId.map(
    (id): Deed =>
      (draft) =>
        leave(draft, { memberId: id, leftOn: day, because: '異動', who }),
  ),
  fc.tuple(memberId, person, fc.constantFrom('hand-over' as const, 'cancel' as const), contact).map(
    ([id, one, registrations, told]): Deed =>
      (draft) =>
        keepDraft(
          succeed(draft, {
            memberId: id,
            person: one,
            changedOn: day,
            registrations,
            contact: told,
            who,
          }),
        ),
  ),
)

function holds(book: Book): void {
  const rows = registrationsOf(book)
  const unique = (keys: readonly string[]): void => expect(keys).toEqual([...new Set(keys)])
  unique(rows.map((row) => row.registrationId))
  unique(membersOf(book).map((row) => row.memberId))
  unique(membersOf(book).map(({ name, email }) => `${name} ${email}`))
  unique(rows.map((row) => `${row.memberId} ${row.meetingId}`))
  const [group] = book.meetings.rows
  if (!group) throw new Error('no meeting')
  const { decided, offered } = seatsAt(book, group.values)
  expect(decided + offered).toBeLessThanOrEqual(capacity)
  const unexplained = rows.filter(({ status, reason }) => status === 'キャンセル' && reason === '')
  expect(unexplained).toEqual([])
  const left = membersOf(book).filter(({ category }) => category === '退会')
  const seated = rows.filter(
    (row) => row.status !== 'キャンセル' && left.some((one) => one.memberId === row.memberId),
  )
  expect(seated.map((row) => row.name)).toEqual([])
}

it('whatever is done in the dialogs: ids and people stay unique, seats are kept, nothing is left unjournalled', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
      let draft = start()
      for (const perform of deeds) {
        const done = perform(draft)
        if (!done.ok) continue
        // As a writer carries it out: cells are written, and the next dialog reads them again.
        const book = written(draft.book, done.value.changes)
        draft = startDraft(book, done.value.numbering, draft.now + 60_000)
        holds(book)
      }
      expect(leftForSweep(draft.book, draft.now)).toEqual([])
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  )
}, 60_000)
