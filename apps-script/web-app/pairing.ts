import { cleanText } from '../../shared/decide/deed/clean-text.ts'
import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { writePairingCode } from '../../shared/protocol/pairing-code.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { type Device, deviceProperty } from './devices.ts'
import type { WebDesk } from './web-desk.ts'

export const pairingMs = 15 * 60_000

type PairingFault = { readonly tag: 'no-name' } | { readonly tag: 'not-deployed' }

type Issuing = { readonly name: string; readonly url: string }

/** A one-time code for one named device. Runs as whoever clicks: it touches script properties only (law 9). */
export function issueCode(
  desk: Pick<WebDesk, 'properties' | 'clock' | 'randomBytes'>,
  { name, url }: Issuing,
): Result<{ readonly code: string; readonly until: number }, PairingFault> {
  const deviceName = cleanText(name).slice(0, 60)
  if (deviceName === '') return err({ tag: 'no-name' })
  if (!url.endsWith('/exec')) return err({ tag: 'not-deployed' })
  const secret = desk.randomBytes()
  const id = bytesToBase64Url(desk.randomBytes())
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const device = `d-${id.slice(0, 12)}`
  const until = desk.clock.now() + pairingMs
  const record: Device = {
    name: deviceName,
    state: 'pairing',
    key: bytesToBase64Url(secret),
    pairUntil: until,
  }
  desk.properties.write({ [deviceProperty(device)]: JSON.stringify(record) })
  return ok({ code: writePairingCode({ url, device, secret }), until })
}

export type ListedDevice = { readonly id: string; readonly name: string; readonly state: string }

/** Paired devices, for the dialog. */
export function listDevices(desk: Pick<WebDesk, 'properties'>): readonly ListedDevice[] {
  return Object.entries(desk.properties.readAll())
    .filter(([name]) => name.startsWith('device/'))
    .map(([name, text]) => ({ id: name.slice('device/'.length), ...(JSON.parse(text) as Device) }))
    .filter(({ state }) => state !== 'pairing')
    .map(({ id, name, state }) => ({ id, name, state }))
}

/** From now on this device's requests are answered with "revoked" and change nothing. */
export function revokeDevice(desk: Pick<WebDesk, 'properties' | 'cache'>, id: string): void {
  const name = deviceProperty(id)
  const text = desk.properties.read(name)
  if (text === null) return
  const { pairedBy: _gone, ...device } = JSON.parse(text) as Device
  desk.properties.write({ [name]: JSON.stringify({ ...device, state: 'revoked' }) })
  desk.cache.remove(name)
}
