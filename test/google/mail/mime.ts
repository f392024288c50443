import { decodeHeader } from './encoded-words.ts'
import { decodeText, fromBase64, fromQuotedPrintable, type Octets } from './octets.ts'

export interface Header {
  readonly name: string
  readonly value: string
}

export interface MimePart {
  readonly headers: readonly Header[]
  readonly mimeType: string
  readonly filename: string
  readonly charset: string
  /** Transfer-decoded content; empty for containers. */
  readonly content: Octets
  readonly parts: readonly MimePart[]
}

export function parseMime(raw: Octets): MimePart {
  const { head, body } = splitHead(raw)
  const headers = parseHeaders(head)
  const type = headerOf(headers, 'content-type') ?? 'text/plain'
  const mimeType = (type.split(';')[0] ?? '').trim().toLowerCase() || 'text/plain'
  const disposition = headerOf(headers, 'content-disposition') ?? ''
  const filename = parameter(disposition, 'filename') ?? parameter(type, 'name') ?? ''
  const boundary = parameter(type, 'boundary')
  const split = mimeType.startsWith('multipart/') && boundary !== undefined
  const parts = split ? splitParts(body, boundary).map(parseMime) : []
  const content = split ? '' : transferDecoded(body, headerOf(headers, 'content-transfer-encoding'))
  return {
    headers,
    mimeType,
    filename,
    charset: parameter(type, 'charset') ?? 'utf-8',
    content,
    parts,
  }
}

export function splitHead(raw: Octets): { head: Octets; body: Octets } {
  const gap = /\r?\n\r?\n/.exec(raw)
  if (!gap) return { head: raw, body: '' }
  return { head: raw.slice(0, gap.index), body: raw.slice(gap.index + gap[0].length) }
}

/** Headers in order, unfolded and decoded. */
export function parseHeaders(head: Octets): Header[] {
  const unfolded = head.replace(/\r?\n(?=[ \t])/g, '')
  return unfolded.split(/\r?\n/).flatMap((line) => {
    const match = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/s.exec(line)
    return match ? [{ name: match[1] ?? '', value: decodeHeader(match[2] ?? '').trim() }] : []
  })
}

export function headerOf(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value
}

function parameter(value: string, name: string): string | undefined {
  const extended = new RegExp(`;\\s*${name}\\*=([^']*)'[^']*'([^;\\s]+)`, 'i').exec(value)
  if (extended) return decodeURIComponentSafely(extended[2] ?? '')
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(value)
  return match ? (match[1] ?? match[2]) : undefined
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function splitParts(body: Octets, boundary: string): Octets[] {
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pieces = `\r\n${body}`.split(new RegExp(`\\r?\\n--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`))
  const parts: Octets[] = []
  // The split keeps the closing mark as every second piece: text, mark, text, mark, …
  for (let index = 2; index < pieces.length; index += 2) {
    if (pieces[index - 1] === '--') break
    parts.push((pieces[index] ?? '').replace(/^\r?\n/, ''))
  }
  return parts
}

function transferDecoded(body: Octets, encoding: string | undefined): Octets {
  const name = (encoding ?? '').trim().toLowerCase()
  if (name === 'base64') return fromBase64(body)
  return name === 'quoted-printable' ? fromQuotedPrintable(body) : body
}

export function textOf(part: MimePart): string {
  return decodeText(part.content, part.charset)
}

/** The plain text a reader sees: the first text/plain part, else the first HTML part without its tags. */
export function plainText(part: MimePart): string {
  const plain = firstOf(part, 'text/plain')
  if (plain) return textOf(plain)
  const html = firstOf(part, 'text/html')
  return html ? textOf(html).replace(/<[^>]*>/g, ' ') : ''
}

function firstOf(part: MimePart, mimeType: string): MimePart | undefined {
  if (part.mimeType === mimeType && !part.filename) return part
  for (const child of part.parts) {
    const found = firstOf(child, mimeType)
    if (found) return found
  }
  return undefined
}
