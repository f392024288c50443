/** Encodings that Apps Script lacks (no TextEncoder, no atob there). */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const isLoneSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

/** Half a character, as cutting a text may leave it, becomes U+FFFD, as everywhere else. */
export function utf8Bytes(text: string): Uint8Array {
  const out: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0xfffd
    const code = isLoneSurrogate(point) ? 0xfffd : point
    if (code < 0x80) out.push(code)
    else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000)
      out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      out.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return Uint8Array.from(out)
}

/** Unpadded, URL-safe base 64 (RFC 4648 §5). */
export function bytesToBase64Url(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    out += alphabet.charAt(a >> 2) + alphabet.charAt(((a & 3) << 4) | ((b ?? 0) >> 4))
    if (b !== undefined) out += alphabet.charAt(((b & 15) << 2) | ((c ?? 0) >> 6))
    if (c !== undefined) out += alphabet.charAt(c & 63)
  }
  return out
}

/** Undefined when the text is not base64url. */
export function base64UrlToBytes(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined
  const out: number[] = []
  let buffer = 0
  let bits = 0
  for (const character of text) {
    buffer = ((buffer << 6) | alphabet.indexOf(character)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out.push((buffer >> bits) & 255)
  }
  return Uint8Array.from(out)
}
