/** Octets are kept as strings of the characters 0–255: compact in JSON, and readable where they are ASCII. */
export type Octets = string

export function octetsOf(data: string | Uint8Array): Octets {
  return Buffer.from(data as string).toString('latin1')
}

export function bytesOf(octets: Octets): Uint8Array {
  return new Uint8Array(Buffer.from(octets, 'latin1'))
}

export function decodeText(octets: Octets, charset: string): string {
  return decoderFor(charset).decode(bytesOf(octets))
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder('utf-8')
  }
}

export function fromBase64(text: string): Octets {
  return Buffer.from(text.replace(/[^A-Za-z0-9+/=_-]/g, ''), 'base64').toString('latin1')
}

export function fromQuotedPrintable(text: Octets): Octets {
  return text
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
}
