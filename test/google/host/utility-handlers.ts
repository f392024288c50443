import { createHash, createHmac } from 'node:crypto'
import { decodeText } from '../mail/octets.ts'
import { formatDate } from './format-date.ts'
import type { Handlers } from './run.ts'

function octetsOf(text: string, charset: string): string {
  // Outside ASCII, US_ASCII loses the character.
  const plain = /ascii/i.test(charset) ? text.replace(/[^\0-\x7f]/g, '?') : text
  return Buffer.from(plain, 'utf8').toString('latin1')
}

export const utilityHandlers: Handlers = {
  'Utilities.encode': (_run, [text, charset]) => octetsOf(String(text), String(charset)),
  'Utilities.decode': (_run, [octets, charset]) => decodeText(String(octets), String(charset)),
  'Utilities.getUuid': (run) => {
    const { state } = run.runtime
    const hex = createHash('sha256')
      .update(`uuid ${state.now} ${state.sequence++}`)
      .digest('hex')
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5')
  },
  'Utilities.sleep': (run, [ms]) => {
    run.runtime.state.now += Number(ms)
  },
  'Utilities.formatDate': (_run, [ms, zone, pattern]) =>
    formatDate(Number(ms), String(zone), String(pattern)),
  'Utilities.computeDigest': (_run, [algorithm, octets]) =>
    createHash(String(algorithm)).update(String(octets), 'latin1').digest().toString('latin1'),
  'Utilities.computeHmac': (_run, [octets, key]) =>
    createHmac('sha256', Buffer.from(String(key), 'latin1'))
      .update(String(octets), 'latin1')
      .digest()
      .toString('latin1'),
  // Web-safe encoding keeps its padding in Apps Script.
  'Utilities.base64Encode': (_run, [octets, webSafe]) => {
    const text = Buffer.from(String(octets), 'latin1').toString('base64')
    return webSafe === true ? text.replaceAll('+', '-').replaceAll('/', '_') : text
  },
  'Utilities.base64Decode': (_run, [text]) =>
    Buffer.from(String(text), 'base64').toString('latin1'),
}
