import type { Book } from '../../book/book.ts'
import { type Change, updateRow } from '../../book/change.ts'
import { isTestKey } from '../../mail/guard/test-mode.ts'
import { readMailKey } from '../../mail/kind/mail-key.ts'
import { placeholdersIn } from '../../mail/words/template.ts'

/** ひとこと is for one mail: it is taken out of the row with the first one that says it (DESIGN §6). */
export function spentNote({ registrations, mailTexts }: Book, key: string): Change[] {
  const mail = readMailKey(key)
  if (!mail || isTestKey(key)) return []
  const text = mailTexts.rows.find(({ values }) => values.kind === mail.kind)?.values.body ?? ''
  const row = registrations.rows.find(({ values }) => values.registrationId === mail.subjectId)
  if (!row || row.values.personalNote === '' || !placeholdersIn(text).includes('ひとこと'))
    return []
  return [updateRow('registrations', row.position, { personalNote: '' })]
}
