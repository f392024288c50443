import { decodeText, fromBase64, type Octets } from './octets.ts'

const word = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bBqQ])\?([^?\s]*)\?=/g

/** A header value as Gmail shows it: encoded words decoded (RFC 2047), raw 8-bit text read as UTF-8. */
export function decodeHeader(value: Octets): string {
  const joined = value.replace(/(\?=)[ \t\r\n]+(?==\?)/g, '$1')
  const pieces: string[] = []
  let end = 0
  for (const match of joined.matchAll(word)) {
    pieces.push(decodeText(joined.slice(end, match.index), 'utf-8'), decodeWord(match))
    end = match.index + match[0].length
  }
  pieces.push(decodeText(joined.slice(end), 'utf-8'))
  return pieces.join('')
}

function decodeWord([, charset = '', encoding = '', text = '']: RegExpMatchArray): string {
  const octets =
    encoding.toUpperCase() === 'B'
      ? fromBase64(text)
      : text
          .replaceAll('_', ' ')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          )
  return decodeText(octets, charset)
}
