import { createHmac, timingSafeEqual } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Envelope,
  envelopeSchema,
  macOf,
  sameMac,
  sealRequest,
  toAsciiJson,
} from '../../../shared/protocol/envelope.ts'
import { hashAddress } from '../../../shared/protocol/keyed-hash.ts'
import { readPairingCode, writePairingCode } from '../../../shared/protocol/pairing-code.ts'

const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7)
const request = {
  device: 'd-abc123',
  requestId: 'request-0001',
  body: '{}',
  time: 1_571_100_000_000,
}
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('an envelope', () => {
  it('bears the HMAC-SHA256 that node:crypto computes', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), keys, (body, time, secret) => {
        const sealed = sealRequest({ ...request, body, time }, secret)
        const { v, device, requestId } = sealed
        const signed = `${v}\n${device}\n${time}\n${requestId}\n${body}`
        const mac = createHmac('sha256', secret).update(signed).digest('base64url')
        expect(sealed.mac).toBe(mac)
        expect(envelopeSchema.safeParse(sealed).success).toBe(true)
      }),
    )
  })

  it.each<Partial<Envelope>>([
    { v: 2 },
    { device: 'd-abc124' },
    { time: request.time + 1 },
    { requestId: 'request-0002' },
    { body: '{ }' },
  ])('no longer fits its signature with %j', (changed) => {
    const sealed = sealRequest(request, key)
    expect(macOf({ ...sealed, ...changed }, key)).not.toBe(sealed.mac)
  })

  it.each<Record<string, unknown>>([
    { device: 'D-ABC' },
    { device: '../x' },
    { requestId: 'short' },
    { requestId: 'with space 1' },
    { mac: 'x' },
    { mac: `${'A'.repeat(42)}=` },
    { body: 1 },
    { time: '1' },
    { v: 1.5 },
  ])('is refused in another form: %j', (changed) => {
    const sealed = { ...sealRequest(request, key), ...changed }
    expect(envelopeSchema.safeParse(sealed).success).toBe(false)
  })

  it('compares signatures as node:crypto does', () => {
    const text = fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'abc')
    fc.assert(
      fc.property(text, text, (left, right) => {
        const isSame =
          left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))
        expect(sameMac(left, right)).toBe(isSame)
      }),
    )
  })
})

describe('ASCII JSON', () => {
  it('holds nothing outside printable ASCII and means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = toAsciiJson(value)
        expect(text).toMatch(/^[\x20-\x7e]*$/)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('escapes each half of a character outside the basic plane', () => {
    expect(toAsciiJson('𠮷髙\u007f')).toBe('"\\ud842\\udfb7\\u9ad9\\u007f"')
  })
})

describe('a hashed address', () => {
  it('is the same for the same address however it is written', () => {
    const written = [
      'Hanako@Town.Mihon.Example',
      ' hanako@town.mihon.example ',
      'ｈanako@town.mihon.example',
    ]
    const hashes = written.map((address) => hashAddress(address, key))
    expect(new Set(hashes).size).toBe(1)
    expect(hashes[0]).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })

  it('differs for another address and under another key', () => {
    const other = Uint8Array.from(key, (byte) => byte ^ 1)
    const hashes = [
      hashAddress('a@x.example', key),
      hashAddress('b@x.example', key),
      hashAddress('a@x.example', other),
    ]
    expect(new Set(hashes).size).toBe(3)
  })
})

describe('a pairing code', () => {
  const url = 'https://script.google.com/macros/s/AKfycb_x-1/exec'
  const code = { url, device: 'd-abc123', secret: key }

  it.each([url, 'https://script.google.com/a/macros/mihon.example/s/AKfycb_x-1/exec'])(
    'comes through a clipboard: %s',
    (address) => {
      const text = writePairingCode({ ...code, url: address })
      expect(readPairingCode(text)).toEqual({ ...code, url: address })
    },
  )

  it('is understood with white space and in full width, as mails and people pass it on', () => {
    const text = writePairingCode(code)
    expect(readPairingCode(`　${text.slice(0, 30)}\n  ${text.slice(30)} `)).toEqual(code)
    expect(readPairingCode(text.replace('#', '＃'))).toEqual(code)
  })

  it.each([
    ['', 'nothing'],
    ['https://evil.example/macros/s/x/exec#d-abc123.AA', 'another host'],
    [
      'https://script.google.com.evil.example/macros/s/x/exec#d-abc123.AA',
      'a host that begins alike',
    ],
    ['http://script.google.com/macros/s/x/exec#d-abc123.AA', 'no encryption'],
    [`${url}?x=1#d-abc123.AA`, 'a query'],
    [`${url.replace('exec', 'dev')}#d-abc123.AA`, 'the test deployment'],
    [`${url}#d-abc123`, 'no secret'],
  ])('is not read from %j: %s', (text) => {
    const secret = writePairingCode(code).split('.').pop()
    expect(readPairingCode(text.replace('.AA', `.${secret}`))).toBeUndefined()
  })

  it('needs the whole secret', () => {
    expect(readPairingCode(writePairingCode(code).slice(0, -2))).toBeUndefined()
  })
})
