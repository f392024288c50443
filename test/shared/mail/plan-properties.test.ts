import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import { updateRow } from '../../../shared/book/change.ts'
import { computedCells } from '../../../shared/decide/row/computed-cells.ts'
import { forecastChanges, forecastLines } from '../../../shared/mail/plan/forecast.ts'
import { dueMails, planMails } from '../../../shared/mail/plan-mails.ts'
import { moment, randomBook, sentRows } from './random-book.ts'

const runs = { numRuns: Number(process.env.RUNS ?? 300) }

const cleared = (
  tab: 'registrations' | 'roster' | 'meetings',
  rows: readonly { readonly position: number; readonly values: { readonly contact: string } }[],
) =>
  rows
    .filter(({ values }) => values.contact === '送る')
    .map(({ position }) => updateRow(tab, position, { contact: '' }))

const isOver = ({ status, at }: { status: string; at: number | null }, now: number): boolean =>
  status !== '再送指示' || (at ?? 0) < now

describe('planMails, on books as bad days leave them', () => {
  it('always has an answer, and so have the forecast and the computed cells', () => {
    fc.assert(
      fc.property(randomBook, moment, (book, now) => {
        const plan = planMails(book, now)
        expect(forecastLines(plan, now).length).toBeLessThanOrEqual(plan.length)
        expect(computedCells(book, plan, now)).toBeInstanceOf(Array)
        expect(plan.filter(({ at }) => !Number.isFinite(at))).toEqual([])
      }),
      runs,
    )
  })

  it('has nothing more to send once all that was due has gone', () => {
    let sent = 0
    fc.assert(
      fc.property(randomBook, moment, (book, now) => {
        // An order to send once more that is still to come is one more mail when it comes.
        fc.pre(book.mailLog.rows.every(({ values }) => isOver(values, now)))
        const due = dueMails(planMails(book, now), now)
        sent += due.length
        const sentBook = applyChanges(book, sentRows(due, now))
        // The outbox clears the 送る that its mails used up; what comes later needs one of its own.
        const after = applyChanges(sentBook, [
          ...cleared('registrations', sentBook.registrations.rows),
          ...cleared('roster', sentBook.roster.rows),
          ...cleared('meetings', sentBook.meetings.rows),
        ])
        expect(dueMails(planMails(after, now), now).map(({ key }) => key)).toEqual([])
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    )
    expect(sent).toBeGreaterThan(50)
  })

  it('names no mail twice, and none that is in the log as sent or under way', () => {
    fc.assert(
      fc.property(randomBook, moment, (book, now) => {
        const keys = dueMails(planMails(book, now), now).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        const taken = book.mailLog.rows
          .filter(({ values }) => /^(送信済|予定|下書き|送信中)$/.test(values.status))
          .map(({ values }) => values.key)
        expect(keys.filter((key) => taken.includes(key))).toEqual([])
      }),
      runs,
    )
  })

  it('sends only to one well-formed address of the person or their contact point', () => {
    fc.assert(
      fc.property(randomBook, moment, (book, now) => {
        for (const { recipient, memberId } of dueMails(planMails(book, now), now)) {
          expect(memberId).not.toBe('')
          const own = book.roster.rows.find(({ values }) => values.memberId === memberId)?.values
          expect([own?.email, own?.contactPoint]).toContain(recipient.address)
          expect(recipient.address).toMatch(/^[^\s@,<>]+@[^\s@,<>]+\.[^\s@,<>]+$/)
        }
      }),
      runs,
    )
  })

  it('does not depend on the order of the rows, as long as their ids are their own', () => {
    fc.assert(
      fc.property(randomBook, moment, (book, now) => {
        const ids = book.registrations.rows.map(({ values }) => values.registrationId)
        fc.pre(new Set(ids).size === ids.length)
        const rows = [...book.registrations.rows].reverse()
        const sorted = { ...book, registrations: { ...book.registrations, rows } }
        const keysOf = (b: typeof book) =>
          planMails(b, now).map(({ key, handling }) => [key, handling])
        expect(keysOf(sorted)).toEqual(keysOf(book))
      }),
      runs,
    )
  })

  it('sees later at an earlier moment what it then does', () => {
    fc.assert(
      fc.property(randomBook, moment, (book, now) => {
        const [next] = planMails(book, now).filter(
          ({ handling, at }) => handling === '自動' && at > now,
        )
        if (!next) return
        const then = dueMails(planMails(book, next.at), next.at)
        expect(then.map(({ key }) => key)).toContain(next.key)
      }),
      runs,
    )
  })

  it('writes a forecast once: the same lines again change nothing', () => {
    fc.assert(
      fc.property(randomBook, moment, (book, now) => {
        const lines = forecastLines(planMails(book, now), now)
        const written = applyChanges(book, forecastChanges(book, lines))
        expect(forecastChanges(written, lines)).toEqual([])
      }),
      runs,
    )
  })
})
