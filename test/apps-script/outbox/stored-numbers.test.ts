import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesToBase64Url } from '../../../shared/protocol/bytes.ts'
import {
  forgetNumbers,
  type GivenNumbers,
  numberingProperties,
  readNumbering,
} from './script-code.ts'

const identityKey = Uint8Array.from({ length: 32 }, (_, index) => index)
const keyed = { identityKey: bytesToBase64Url(identityKey) }
const none = { given: {}, identityKey }
const hash = fc.nat().map((n) => n.toString(36).padStart(8, 'x').slice(-8))

describe('numbers in the script properties', () => {
  it('are read as they were written, with the key', () => {
    const scopes = fc.uniqueArray(fc.constantFrom('K', '2-01', 'E-12', '2/01'))
    fc.assert(
      fc.property(scopes, fc.array(hash, { minLength: 1, maxLength: 30 }), (names, hashes) => {
        const given: GivenNumbers = Object.fromEntries(names.map((name) => [name, hashes]))
        const stored = numberingProperties(none, { given, identityKey })
        expect(readNumbering({ ...keyed, ...stored })).toEqual({ given, identityKey })
      }),
    )
  })

  it('stay below 9 KB each and in their order, however many people there are', () => {
    const hashes = Array.from({ length: 2500 }, (_, n) => String(n).padStart(8, '0'))
    const stored = numberingProperties(none, { given: { K: hashes }, identityKey })
    expect(Math.max(...Object.values(stored).map(({ length }) => length))).toBeLessThan(9 * 1024)
    expect(readNumbering({ ...keyed, ...stored }).given.K).toEqual(hashes)
  })

  it('are written only where one was given', () => {
    const hashes = Array.from({ length: 1500 }, (_, n) => String(n).padStart(8, '0'))
    const before = { given: { K: hashes, '2-01': ['abcdefgh'] }, identityKey }
    const after = { given: { ...before.given, K: [...hashes, 'zzzzzzzz'] }, identityKey }
    expect(Object.keys(numberingProperties(before, after))).toEqual(['numbers/K/1'])
    expect(numberingProperties(before, before)).toEqual({})
  })

  it('forget whose they were, one by one, and stay given', () => {
    const hashes = Array.from({ length: 1500 }, (_, n) => String(n).padStart(8, '0'))
    const given = { K: hashes, '2-01': ['abcdefgh', 'ijklmnop'] }
    const stored = numberingProperties(none, { given, identityKey })
    const forgotten = forgetNumbers(stored, ['K0002', 'K1201', 'K9999', '2-01-001', 'E-12-001', ''])
    const after = readNumbering({ ...keyed, ...stored, ...forgotten }).given
    const unknown = '--------'
    expect(after.K).toEqual(hashes.map((hash, n) => (n === 1 || n === 1200 ? unknown : hash)))
    expect(after['2-01']).toEqual([unknown, 'ijklmnop'])
  })
})
