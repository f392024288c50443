import type { Answer } from '../../shared/protocol/answers.ts'
import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { type Device, deviceProperty } from './devices.ts'
import { failure, type Received } from './receive.ts'
import type { WebDesk } from './web-desk.ts'

/** Exchanges the one-time secret for the device's key; the same request again gets the same key. */
export function pair(desk: WebDesk, received: Received): Answer {
  const { envelope, device } = received
  const { requestId, body } = envelope
  const { settings } = desk.book.read(['settings']).values
  const answered = { deviceName: device.name, studyGroup: settings.groupName }
  if (device.pairedBy) {
    const isRepeat = device.pairedBy.requestId === requestId && device.pairedBy.body === body
    if (!isRepeat) return failure({ tag: 'pairing-expired' })
    return { ok: true, result: { key: device.key, ...answered } }
  }
  const key = bytesToBase64Url(desk.randomBytes())
  const paired: Device = {
    ...device,
    state: 'active',
    key,
    pairedBy: { requestId, body, secret: device.key },
  }
  const name = deviceProperty(envelope.device)
  desk.properties.write({ [name]: JSON.stringify(paired) })
  desk.cache.remove(name)
  return { ok: true, result: { key, ...answered } }
}
