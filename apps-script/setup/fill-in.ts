import { type Change, insertRow, updateRow } from '../../shared/book/change.ts'
import { type Settings, settingDefinitions } from '../../shared/book/settings.ts'
import type { TabKey } from '../../shared/book/tabs/all-tabs.ts'
import { isMailKind, mailKinds } from '../../shared/mail/kind/kinds.ts'
import { standardTexts } from '../../shared/mail/texts/all-texts.ts'
import { SheetBook } from '../google/sheet-book.ts'

/** What a new book begins with, where nothing else is known. */
export type Beginning = { readonly mailbox: string; readonly schema: string }

/**
 * Settings and texts that are missing; what stands stays as it is. A row that lost its key, as when somebody
 * deleted that column, is known by its name or note and gets the key back. Answers the settings as they stood.
 */
export function fillIn(spreadsheetId: string, beginning: Beginning): Settings {
  const store = new SheetBook(spreadsheetId)
  const initialOf = (key: string): string | undefined => new Map(Object.entries(beginning)).get(key)
  const keys: TabKey[] = ['settings', 'mailTexts']
  const book = store.read(keys)
  const settings = new Set(book.settings.rows.map(({ values }) => values.item))
  const texts = new Set(book.mailTexts.rows.map(({ values }) => values.kind))
  const changes: Change[] = [
    ...Object.entries(settingDefinitions)
      .filter(([, { item }]) => !settings.has(item))
      .map(([key, { item, initial, note }]) => {
        const nameless = book.settings.rows.find(
          ({ values }) => values.item === '' && values.note === note,
        )
        return nameless
          ? updateRow('settings', nameless.position, { item })
          : insertRow('settings', { item, value: initialOf(key) ?? initial, note })
      }),
    ...standardTexts
      .filter(({ kind }) => !texts.has(kind))
      .map(({ kind, name, subject, body }) => {
        const nameless = book.mailTexts.rows.find(
          ({ values }) => values.kind === '' && values.name === name,
        )
        const mode = isMailKind(kind) ? mailKinds[kind].mode : ''
        return nameless
          ? updateRow('mailTexts', nameless.position, { kind })
          : insertRow('mailTexts', { kind, name, mode, subject, body })
      }),
  ]
  store.write(book, changes)
  return book.values.settings
}
