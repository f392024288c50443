import { expect, it } from 'vitest'
import type { Book } from '../../../shared/book/book.ts'
import { holdUnforeseen } from '../../../shared/mail/guard/unforeseen.ts'
import { forecastLines } from '../../../shared/mail/plan/forecast.ts'
import { seenKey } from '../../../shared/mail/plan/seen-mails.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import { bookOf, type Rows } from '../book/sample-book.ts'
import { noon } from './plan-book.ts'
import { plannedMail } from './planned.ts'

const now = noon('2019-10-16')

const mailOf = (index: number, changes: Partial<PlannedMail> = {}): PlannedMail =>
  plannedMail({
    key: `2-01-${index}/M09/1`,
    kind: 'M09',
    subjectId: `2-01-${index}`,
    recipient: { name: `見本 第${index}`, address: `m${index}@town.minami.lg.jp` },
    at: now,
    ...changes,
  })

const many = (count: number, changes: Partial<PlannedMail> = {}): PlannedMail[] =>
  Array.from({ length: count }, (_, index) => mailOf(index, changes))

const heldIn = (book: Book, plan: readonly PlannedMail[]): number =>
  holdUnforeseen(book, plan, now).filter(({ reason }) => reason.tag === 'unforeseen').length

const shown = (plan: readonly PlannedMail[]): Rows => ({ forecast: forecastLines(plan, now) })

it.each([
  ['twenty go', many(20), 0],
  ['of twenty-one all wait', many(21), 21],
  ['mails from the panel are expected by whoever clicked', many(50, { by: 'panel' }), 0],
  ['mails of later days are only shown', many(50, { at: now + 86_400_000 }), 0],
  [
    'a kind that waits for a look is not let go by filling 送る down',
    many(21, { kind: 'M02', approved: true }),
    21,
  ],
  ['a hand-typed 送る suffices for twenty', many(20, { kind: 'M02', approved: true }), 0],
  ['nor is an announcement, in 名簿', many(21, { kind: 'M17', approved: true }), 21],
  [
    'nor a welcome, which goes by itself from the panel alone',
    many(21, { kind: 'M06', approved: true }),
    21,
  ],
  ['送る on kinds that go by themselves approves nothing', many(21, { approved: true }), 0],
] as const)('%s', (_rule, plan, expected) => {
  expect(heldIn(bookOf({}), plan)).toBe(expected)
})

it('lets go what the forecast has shown, at whatever place it stands', () => {
  const plan = many(30)
  expect(heldIn(bookOf(shown([...plan].reverse())), plan)).toBe(0)
})

it('does not take for shown what was to go at another time, or not at all', () => {
  const plan = many(30)
  const later = plan.map((mail) => ({ ...mail, at: now + 20 * 86_400_000 }))
  const waiting = plan.map((mail) => ({ ...mail, handling: '確認待ち' as const }))
  expect(heldIn(bookOf(shown(later)), plan)).toBe(30)
  expect(heldIn(bookOf(shown(waiting)), plan)).toBe(30)
})

it('lets go what a person has seen', () => {
  const plan = many(30)
  const seen = plan.map((mail) => ({ key: seenKey(mail), status: '確認済' as const }))
  expect(heldIn(bookOf({ mailLog: seen }), plan)).toBe(0)
})
