import type { Book } from '../../book/book.ts'
import { insertRow } from '../../book/change.ts'
import { mailKinds } from '../../mail/kind/kinds.ts'
import { planMails } from '../../mail/plan-mails.ts'
import type { PlannedMail } from '../../mail/planned-mail.ts'
import { addChanges, type Draft } from '../deed/draft.ts'
import { toldRow } from '../deed/told-row.ts'
import { giveOrder } from './give-order.ts'
import { seenRow } from './see-mail.ts'

/** Mails that wait for the one question: rows pasted, imported or held, and all that was overdue when sending began. */
export function heldMails(book: Book, now: number): readonly PlannedMail[] {
  return planMails(book, now).filter(
    ({ reason, kind }) =>
      reason.tag === 'overdue' || (reason.tag === 'held-by-row' && isFirstTelling(kind)),
  )
}

/** Reminders follow from what was told; they are nobody's news. */
const isFirstTelling = (kind: PlannedMail['kind']): boolean => mailKinds[kind].approver !== 'none'

type Meant = { readonly subjectIds: ReadonlySet<string>; readonly who: string }

/** 「知らせる」: the rows are let go; each mail then goes, or waits, as its 送り方 says. */
export function tellPasted(draft: Draft, meant: Meant): Draft {
  const held = heldMails(draft.book, draft.now).filter(({ subjectId }) =>
    meant.subjectIds.has(subjectId),
  )
  const seen = held
    .filter(({ reason }) => reason.tag === 'overdue')
    .map((mail) => seenRow(draft, mail, meant.who))
  return letGo(addChanges(draft, seen), held, { who: meant.who, action: '知らせる' })
}

/** 「知らせ済みとする」: what the rows say now counts as told, without a mail. */
export function markAsTold(draft: Draft, meant: Meant): Draft {
  const known = planMails(draft.book, draft.now).filter(
    ({ subjectId, kind, reason }) =>
      meant.subjectIds.has(subjectId) && (isFirstTelling(kind) || reason.tag === 'overdue'),
  )
  const told = addChanges(
    draft,
    known.map((mail) => toldRow(draft, mail, `知らせ済みとした（${meant.who}）`)),
  )
  return letGo(told, known, { who: meant.who, action: '知らせ済みとする' })
}

function letGo(
  draft: Draft,
  mails: readonly PlannedMail[],
  deed: { readonly who: string; readonly action: string },
): Draft {
  if (mails.length === 0) return draft
  const ids = new Set(mails.map(({ subjectId }) => subjectId))
  const freed = draft.book.registrations.rows
    .filter(({ values }) => ids.has(values.registrationId) && values.contact !== '')
    .flatMap((row) =>
      giveOrder(
        draft.book,
        { tab: 'registrations', id: row.values.registrationId, ...row },
        { contact: '' },
      ),
    )
  const members = draft.book.roster.rows
    .filter(({ values }) => ids.has(values.memberId) && values.contact !== '')
    .flatMap((row) =>
      giveOrder(draft.book, { tab: 'roster', id: row.values.memberId, ...row }, { contact: '' }),
    )
  const record = insertRow('operations', {
    at: draft.now,
    who: deed.who,
    via: 'メニュー',
    action: deed.action,
    target: `${ids.size}件`,
    before: '',
    after: mails.map(({ subjectId, kind }) => `${subjectId} ${mailKinds[kind].name}`).join('\n'),
  })
  return addChanges(draft, [...freed, ...members, record])
}
