import { sha256 } from '@noble/hashes/sha2.js'
import { standardTexts } from '../../mail/texts/all-texts.ts'
import { bytesToBase64Url, utf8Bytes } from '../../protocol/bytes.ts'
import type { Book } from '../book.ts'
import { type Change, insertRow, updateRow } from '../change.ts'
import { settingDefinitions } from '../settings.ts'
import { formerTexts } from './former-texts.ts'
import { schemaVersion, versionOf } from './schema-version.ts'

/** What one version brings beyond what setup adds anyway: cells that change. May be carried out again. */
type Step = { readonly to: number; changes(book: Book): readonly Change[] }

const steps: readonly Step[] = [3, 4].map((to) => ({ to, changes: renewTexts }))

/** All that makes an older book one of this version, its new number included. */
export function migrateBook(book: Book, by: { readonly now: number; readonly who: string }) {
  const from = versionOf(book.values.settings)
  const changes = steps.filter(({ to }) => to > from).flatMap((step) => step.changes(book))
  return [...changes, ...numberChanges(book, schemaVersion), recordOf(from, by)]
}

function numberChanges(book: Book, version: number): readonly Change[] {
  const { item, note } = settingDefinitions.schema
  const row = book.settings.rows.find(({ values }) => values.item === item)
  const value = String(version)
  return [
    row
      ? updateRow('settings', row.position, { value })
      : insertRow('settings', { item, value, note }),
  ]
}

const recordOf = (from: number, { now, who }: { readonly now: number; readonly who: string }) =>
  insertRow('operations', {
    at: now,
    who,
    via: 'メニュー',
    action: '更新',
    target: '表の版',
    before: String(from),
    after: String(schemaVersion),
  })

/** Standard texts that nobody changed get their present wording; what people wrote stays. */
function renewTexts(book: Book): readonly Change[] {
  return book.mailTexts.rows.flatMap(({ position, values }) => {
    const { kind, subject, body } = values
    const text = standardTexts.find((one) => one.kind === kind)
    const isUntouched = (formerTexts[kind] ?? []).includes(digestText(subject, body))
    if (!text || !isUntouched || (text.subject === subject && text.body === body)) return []
    return [updateRow('mailTexts', position, { subject: text.subject, body: text.body })]
  })
}

/** Line ends as the sheet keeps them do not matter. */
export function digestText(subject: string, body: string): string {
  const text = `${subject}\n${body}`.replace(/\r\n?/g, '\n').trim()
  return bytesToBase64Url(sha256(utf8Bytes(text))).slice(0, 12)
}
