import { type MailRecord, mimeOf } from './mailbox.ts'
import { type MimePart, plainText, textOf } from './mime.ts'
import type { Octets } from './octets.ts'

export interface MessageOptions {
  readonly format?: string
  readonly metadataHeaders?: readonly string[] | string
}

/** Bytes in an answer, until the face (script or REST) gives them its own form. */
interface Bytes {
  readonly $octets: Octets
}

/** A message in the asked format: minimal, metadata, full or raw. */
export function messageAnswer(record: MailRecord, options: MessageOptions = {}): object {
  const format = options.format ?? 'full'
  const minimal = {
    id: record.id,
    threadId: record.threadId,
    labelIds: record.labelIds,
    snippet: snippet(record),
    historyId: String(record.storedAt),
    internalDate: String(record.internalDate),
    sizeEstimate: record.raw.length,
  }
  if (format === 'minimal') return minimal
  if (format === 'raw') return { ...minimal, raw: { $octets: record.raw } satisfies Bytes }
  const mime = mimeOf(record)
  if (format !== 'metadata') return { ...minimal, payload: partAnswer(mime, '') }
  const asked = [options.metadataHeaders ?? []].flat().map((name) => name.toLowerCase())
  const headers = mime.headers.filter(
    ({ name }) => asked.length === 0 || asked.includes(name.toLowerCase()),
  )
  return { ...minimal, payload: { mimeType: mime.mimeType, headers } }
}

function snippet(record: MailRecord): string {
  return plainText(mimeOf(record)).replace(/\s+/g, ' ').trim().slice(0, 180)
}

/** Text bodies come as UTF-8 whatever charset the mail names ([unverified]; client libraries rely on it). */
function partAnswer(part: MimePart, partId: string): object {
  const content = part.mimeType.startsWith('text/')
    ? Buffer.from(textOf(part), 'utf8').toString('latin1')
    : part.content
  const attached = part.filename !== '' && part.parts.length === 0
  const data: object = content === '' ? {} : { data: { $octets: content } satisfies Bytes }
  const body = attached
    ? { attachmentId: `part-${partId}`, size: part.content.length }
    : { size: content.length, ...data }
  const children = part.parts.map((child, index) =>
    partAnswer(child, partId === '' ? String(index) : `${partId}.${index}`),
  )
  return {
    partId,
    mimeType: part.mimeType,
    filename: part.filename,
    headers: part.headers,
    body,
    ...(children.length > 0 ? { parts: children } : {}),
  }
}
