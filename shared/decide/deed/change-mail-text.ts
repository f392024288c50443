import { type Change, insertRow, updateRow } from '../../book/change.ts'
import {
  type EditedText,
  knownPlaceholders,
  sendingFaults,
  type TextProblem,
} from '../../mail/words/check-text.ts'
import { err, ok, type Result } from '../../result.ts'
import { addChanges, type Draft } from './draft.ts'

export type NewText = EditedText & {
  readonly name: string
  readonly mode: '自動' | '確認してから' | ''
  readonly who: string
}

/** 「文面」: a wording that could not be sent is not taken; the old one is kept in 操作記録. */
export function changeMailText(
  draft: Draft,
  { kind, name, subject, body, mode, who }: NewText,
): Result<Draft, readonly TextProblem[]> {
  const broken = sendingFaults(knownPlaceholders(draft.book), { kind, subject, body })
  if (broken.length > 0) return err(broken)
  const row = draft.book.mailTexts.rows.find(({ values }) => values.kind === kind)
  const before = row?.values
  if (before && before.subject === subject && before.body === body && before.mode === mode)
    return ok(draft)
  const change: Change = row
    ? updateRow('mailTexts', row.position, { subject, body, mode })
    : insertRow('mailTexts', { kind, name, subject, body, mode })
  const record = insertRow('operations', {
    ...{ at: draft.now, who, via: 'メニュー', action: '文面を直す', target: kind },
    before: before ? JSON.stringify([before.mode, before.subject, before.body]) : '',
    after: JSON.stringify([mode, subject, body]),
  })
  return ok(addChanges(draft, [change, record]))
}
