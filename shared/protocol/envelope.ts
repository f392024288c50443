import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToBase64Url, utf8Bytes } from './bytes.ts'
import { protocolVersion } from './protocol-version.ts'
import * as z from './zod-without-eval.ts'

/** Largest request accepted, in characters of the posted text. */
export const maxRequestLength = 60_000

/** A request's clock may differ from the server's by this much. */
export const maxClockSkewMs = 5 * 60_000

/** What crosses the wire. `body` is JSON text in ASCII; `mac` covers the other fields (DESIGN §8). */
export const envelopeSchema = z.object({
  v: z.int(),
  device: z.string().check(z.regex(/^[a-z0-9-]{4,40}$/)),
  time: z.number(),
  requestId: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  body: z.string(),
  mac: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})

export type Envelope = z.infer<typeof envelopeSchema>

/** JSON with everything outside ASCII escaped, so that both sides sign the same bytes. */
export function toAsciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** HMAC-SHA256 over `v, device, time, requestId, body` joined by line feeds, as base64url. */
export function macOf(envelope: Omit<Envelope, 'mac'>, key: Uint8Array): string {
  const { v, device, time, requestId, body } = envelope
  const signed = [v, device, time, requestId, body].join('\n')
  return bytesToBase64Url(hmac(sha256, key, utf8Bytes(signed)))
}

/** Compares in a time that does not depend on where the texts differ. */
export function sameMac(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let i = 0; i < left.length; i++) difference |= left.charCodeAt(i) ^ right.charCodeAt(i)
  return difference === 0
}

/** Signs one attempt. A retry of the same request keeps `requestId` and `body` and takes a new `time`. */
export function sealRequest(
  request: {
    readonly device: string
    readonly requestId: string
    readonly body: string
    readonly time: number
  },
  key: Uint8Array,
): Envelope {
  const unsigned = { v: protocolVersion, ...request }
  return { ...unsigned, mac: macOf(unsigned, key) }
}
