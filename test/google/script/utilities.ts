import type { Border } from './border.ts'

/** Utilities: bytes are signed, text is UTF-8 unless a charset says otherwise. */
export function utilities(border: Border): Record<string, object> {
  type Data = string | readonly number[]
  const octetsOf = (data: Data, charset?: string): string => {
    if (typeof data !== 'string') return border.octets(data)
    return border.call('Utilities.encode', [data, charset ?? 'UTF_8']) as string
  }
  const bytesFrom = (name: string, args: readonly unknown[]): number[] =>
    border.bytes(border.call(name, args) as string)

  function newBlob(data: Data, contentType?: string | null, name?: string | null): object {
    let octets = octetsOf(data)
    let type = contentType ?? (typeof data === 'string' ? 'text/plain' : null)
    let title = name ?? null
    const blob: object = border.closed<GoogleAppsScript.Base.Blob>('Blob', {
      getBytes: () => border.bytes(octets),
      getDataAsString: (charset?: string) =>
        border.call('Utilities.decode', [octets, charset ?? 'UTF-8']),
      getContentType: () => type,
      getName: () => title,
      setName(next: string) {
        title = next
        return blob
      },
      setContentType(next: string | null) {
        type = next
        return blob
      },
      setBytes(next: readonly number[]) {
        octets = border.octets(next)
        return blob
      },
      setDataFromString(text: string, charset?: string) {
        octets = border.call('Utilities.encode', [text, charset ?? 'UTF-8']) as string
        return blob
      },
      copyBlob: () => newBlob(border.bytes(octets), type, title),
    })
    return blob
  }

  const members = border.closed<GoogleAppsScript.Utilities.Utilities>('Utilities', {
    Charset: border.closed<typeof GoogleAppsScript.Utilities.Charset>('Utilities.Charset', {
      UTF_8: 'UTF_8',
      US_ASCII: 'US_ASCII',
    }),
    DigestAlgorithm: border.closed<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(
      'Utilities.DigestAlgorithm',
      {
        MD5: 'md5',
        SHA_1: 'sha1',
        SHA_256: 'sha256',
        SHA_512: 'sha512',
      },
    ),
    getUuid: () => border.call('Utilities.getUuid', []),
    sleep: (ms: number) => void border.call('Utilities.sleep', [ms]),
    formatDate: (date: Date, zone: string, pattern: string) =>
      border.call('Utilities.formatDate', [date.getTime(), zone, pattern]),
    computeDigest: (algorithm: string, value: Data, charset?: string) =>
      bytesFrom('Utilities.computeDigest', [algorithm, octetsOf(value, charset)]),
    computeHmacSha256Signature: (value: Data, key: Data, charset?: string) =>
      bytesFrom('Utilities.computeHmac', [octetsOf(value, charset), octetsOf(key, charset)]),
    base64Encode: (data: Data, charset?: string) =>
      border.call('Utilities.base64Encode', [octetsOf(data, charset), false]),
    base64EncodeWebSafe: (data: Data, charset?: string) =>
      border.call('Utilities.base64Encode', [octetsOf(data, charset), true]),
    base64Decode: (text: string) => bytesFrom('Utilities.base64Decode', [text]),
    base64DecodeWebSafe: (text: string) => bytesFrom('Utilities.base64Decode', [text]),
    newBlob,
  })
  return { Utilities: members }
}
