import { insertRow } from '../../book/change.ts'
import { planMails } from '../../mail/plan-mails.ts'
import { addChanges, type Draft } from './draft.ts'
import { toldRow } from './told-row.ts'

/** 「知らせ済みとする」 for a mere typo in 開催: what its row says now counts as told to everybody, without a mail. */
export function acceptChange(
  draft: Draft,
  { meetingId, who }: { readonly meetingId: string; readonly who: string },
): Draft {
  const changes = planMails(draft.book, draft.now).filter(
    (mail) => mail.kind === 'M12' && mail.meetingId === meetingId,
  )
  if (changes.length === 0) return draft
  return addChanges(draft, [
    ...changes.map((mail) => toldRow(draft, mail, `知らせ済みとした（${who}）`)),
    insertRow('operations', {
      at: draft.now,
      who,
      via: 'メニュー',
      action: '変更を知らせ済みとする',
      target: `meetings/${meetingId}`,
      before: '',
      after: `${changes.length}名`,
    }),
  ])
}
