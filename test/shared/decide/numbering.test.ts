import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../../shared/book/book.ts'
import { giveNumber, memberScope, type Numbering } from '../../../shared/decide/row/numbering.ts'
import { emptyBook, noNumbers } from './register-request.ts'

const person = (n: number) => ({
  name: `見本 ${n}子`,
  email: `p${n}@town.mihon.example`,
  municipality: '徳島県見本町',
})

const withRows = (scope: string, ids: readonly string[]): Book =>
  scope === memberScope
    ? emptyBook({ roster: ids.map((memberId) => ({ memberId })) })
    : emptyBook({ registrations: ids.map((registrationId) => ({ registrationId })) })

describe.each([
  [memberScope, 'K0001', 'K0002', 'K0007'],
  ['2-01', '2-01-001', '2-01-002', '2-01-007'],
  ['E-12', 'E-12-001', 'E-12-002', 'E-12-007'],
])('numbers of %s', (scope, first, second, typed) => {
  const give = (numbering: Numbering, ids: readonly string[], n: number) =>
    giveNumber(numbering, { book: withRows(scope, ids), scope, person: person(n) })

  it('rise', () => {
    const one = give(noNumbers, [], 1)
    const two = give(one.numbering, [one.id], 2)
    expect([one.id, two.id]).toEqual([first, second])
  })

  it('are the same again for the same person after the sheet was set back', () => {
    const one = give(noNumbers, [], 1)
    const two = give(one.numbering, [first], 2)
    const again = give(two.numbering, [], 2)
    expect(again.id).toBe(second)
    expect(again.numbering).toBe(two.numbering)
  })

  it('never go to another person, even when their row is gone', () => {
    const one = give(noNumbers, [], 1)
    expect(give(one.numbering, [], 2).id).toBe(second)
  })

  it('given to a row that has no name yet are nobody’s: the next such row gets a new one', () => {
    const nobody = { name: '', email: 'kikaku@town.mihon.example', municipality: '徳島県見本町' }
    const one = giveNumber(noNumbers, { book: withRows(scope, []), scope, person: nobody })
    const two = giveNumber(one.numbering, { book: withRows(scope, []), scope, person: nobody })
    expect([one.id, two.id]).toEqual([first, second])
  })

  it('go on above what people typed', () => {
    const given = give(noNumbers, [typed], 1)
    expect(given.id).toBe(typed.replace(/7$/, '8'))
    expect(give(given.numbering, [], 1).id).toBe(given.id)
  })

  it('differ for two rows of one person: a pasted row is a row of its own', () => {
    const one = give(noNumbers, [], 1)
    expect(give(one.numbering, [first], 1).id).toBe(second)
  })

  it('belong to one person each, whatever is lost and typed between', () => {
    const step = fc.record({
      who: fc.integer({ min: 1, max: 4 }),
      kept: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let numbering = noNumbers
        const owner = new Map<string, number>()
        for (const { who, kept } of steps) {
          const rows = [...owner.keys()].filter((_id, index) => kept[index])
          const given = give(numbering, rows, who)
          expect(rows).not.toContain(given.id)
          expect(owner.get(given.id) ?? who).toBe(who)
          owner.set(given.id, who)
          numbering = given.numbering
        }
      }),
    )
  })
})

describe('the memory of numbers', () => {
  it('says nothing about a person to who lacks the key', () => {
    const given = (identityKey: Uint8Array) =>
      giveNumber(
        { given: {}, identityKey },
        { book: emptyBook(), scope: memberScope, person: person(1) },
      ).numbering.given
    expect(given(new Uint8Array(32))).not.toEqual(given(new Uint8Array(32).fill(1)))
    expect(JSON.stringify(given(new Uint8Array(32)))).not.toContain('見本')
  })
})
