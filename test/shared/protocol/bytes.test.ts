import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64UrlToBytes, bytesToBase64Url, utf8Bytes } from '../../../shared/protocol/bytes.ts'

const bytes = fc.uint8Array({ maxLength: 200 })
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  // Halves of surrogate pairs included.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
)

describe('bytes', () => {
  it('of a text are those of every other UTF-8 encoder', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Buffer.from(utf8Bytes(text)).equals(Buffer.from(text, 'utf8'))).toBe(true)
      }),
    )
  })

  it('in base64url are those of every other encoder, and come back', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const text = bytesToBase64Url(value)
        expect(text).toBe(Buffer.from(value).toString('base64url'))
        expect(Array.from(base64UrlToBytes(text) ?? [])).toEqual(Array.from(value))
      }),
    )
  })

  it.each(['A', 'ABCDE', 'AB=', 'AB+/', 'あ', 'A B', 'AB\n'])('are not read from %j', (text) => {
    expect(base64UrlToBytes(text)).toBeUndefined()
  })
})
