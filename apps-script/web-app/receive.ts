import type { Answer, ProtocolError, Verb } from '../../shared/protocol/answers.ts'
import {
  type Envelope,
  envelopeSchema,
  maxClockSkewMs,
  maxRequestLength,
} from '../../shared/protocol/envelope.ts'
import { protocolVersion } from '../../shared/protocol/protocol-version.ts'
import { type ProtocolRequest, requestSchema } from '../../shared/protocol/requests.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { type Device, deviceProperty, readDevice, signerOf } from './devices.ts'
import type { WebDesk } from './web-desk.ts'

export type Received = {
  readonly envelope: Envelope
  readonly request: ProtocolRequest
  readonly device: Device
}

const requestsAMinute = 60
const cacheSeconds = 21_600

export const failure = (error: ProtocolError): Answer<Verb> => ({ ok: false, error })

/**
 * From a posted text to a request of a known device. Nothing about the book or the devices is told before
 * the signature is right: until then one uniform refusal, after one look into the cache (DESIGN §8).
 */
export function receive(desk: WebDesk, text: string): Result<Received, ProtocolError> {
  if (text.length > maxRequestLength) return err({ tag: 'too-large', limit: maxRequestLength })
  const envelope = readEnvelope(text)
  if (!envelope) return err({ tag: 'refused' })
  const now = desk.clock.now()
  const minute = `rate/${envelope.device}/${Math.floor(now / 60_000)}`
  const cached = desk.cache.read([deviceProperty(envelope.device), minute])
  const device = findDevice(desk, envelope.device, cached)
  const signer = device && signerOf(envelope, device)
  if (!device || !signer) return err({ tag: 'refused' })

  const count = Number(cached[minute] ?? 0) + 1
  if (count > requestsAMinute) return err({ tag: 'too-many', retryAfterSeconds: 60 })
  const admitted = admit({ envelope, device, signer, now })
  const isCached = cached[deviceProperty(envelope.device)] !== undefined
  // A registration that had to look the device up spends no further call on remembering it: the script
  // lock lets fewer of them through in a minute than the limit does.
  const isHurried = !isCached && admitted.ok && admitted.value.request.verb === 'register'
  if (!isHurried) {
    // Never written back from the cache: a device revoked meanwhile would live on there.
    const fresh = isCached ? {} : { [deviceProperty(envelope.device)]: JSON.stringify(device) }
    desk.cache.write({ [minute]: String(count), ...fresh }, cacheSeconds)
  }
  return admitted
}

function readEnvelope(text: string): Envelope | undefined {
  try {
    const parsed = envelopeSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

function findDevice(
  desk: WebDesk,
  id: string,
  cached: Readonly<Record<string, string>>,
): Device | undefined {
  const name = deviceProperty(id)
  return readDevice(cached[name] ?? desk.properties.read(name))
}

type Signed = {
  readonly envelope: Envelope
  readonly device: Device
  readonly signer: 'device' | 'pairing'
  readonly now: number
}

/** Behind a good signature every refusal says why. */
function admit({ envelope, device, signer, now }: Signed): Result<Received, ProtocolError> {
  if (Math.abs(now - envelope.time) > maxClockSkewMs) return err({ tag: 'clock', serverTime: now })
  if (device.state === 'revoked') return err({ tag: 'revoked' })
  if (envelope.v !== protocolVersion) return err({ tag: 'version', understood: [protocolVersion] })
  const request = readRequest(envelope.body)
  if (!request.ok) return request
  const isPairing = request.value.verb === 'pair'
  if (isPairing !== (signer === 'pairing')) return err({ tag: 'refused' })
  if (isPairing && now > device.pairUntil) return err({ tag: 'pairing-expired' })
  return ok({ envelope, request: request.value, device })
}

function readRequest(body: string): Result<ProtocolRequest, ProtocolError> {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return err({ tag: 'invalid', path: '' })
  }
  const parsed = requestSchema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  return err({ tag: 'invalid', path: parsed.error.issues[0]?.path.join('.') ?? '' })
}
