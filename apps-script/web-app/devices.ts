import { base64UrlToBytes } from '../../shared/protocol/bytes.ts'
import { type Envelope, macOf, sameMac } from '../../shared/protocol/envelope.ts'

/** One paired browser, or one that may pair. Kept under its own property; its key never leaves but once. */
export type Device = {
  readonly name: string
  readonly state: 'pairing' | 'active' | 'revoked'
  /** base64url; in `pairing` the one-time secret that the menu showed. */
  readonly key: string
  /** Epoch milliseconds: until then the secret may be exchanged, and the exchange repeated. */
  readonly pairUntil: number
  readonly pairedBy?: {
    readonly requestId: string
    readonly body: string
    readonly secret: string
  }
}

export const deviceProperty = (device: string): string => `device/${device}`

export function readDevice(text: string | null | undefined): Device | undefined {
  if (text === null || text === undefined || text === '') return undefined
  return JSON.parse(text) as Device
}

function isSignedWith(envelope: Envelope, key: string): boolean {
  const bytes = base64UrlToBytes(key)
  return bytes !== undefined && sameMac(macOf(envelope, bytes), envelope.mac)
}

/** Who signed: the device with its key, or somebody pairing with the one-time secret; else nobody. */
export function signerOf(envelope: Envelope, device: Device): 'device' | 'pairing' | undefined {
  if (device.state === 'pairing') return isSignedWith(envelope, device.key) ? 'pairing' : undefined
  if (isSignedWith(envelope, device.key)) return 'device'
  const secret = device.pairedBy?.secret
  return secret !== undefined && isSignedWith(envelope, secret) ? 'pairing' : undefined
}
