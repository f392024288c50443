import type { Registration } from '../../book/tabs/registrations.ts'
import { correctionRow } from '../../mail/told/orders.ts'
import { err, ok, type Result } from '../../result.ts'
import { markAsTold } from '../approve/tell-pasted.ts'
import { changeByHand } from '../deed/change-by-hand.ts'
import type { DeedFault } from '../deed/deed-fault.ts'
import { addChanges, type Draft } from '../deed/draft.ts'

export type Correction = {
  readonly registrationId: string
  /** The state that the person who corrects has seen. */
  readonly from: Registration['status']
  readonly status: Registration['status']
  readonly reason: Registration['reason']
  /** Why; kept in 操作記録. */
  readonly why: string
  /** `mail`: M20, once somebody has looked at it; `told`: the person knows already; `later`: nothing goes before somebody says so. */
  readonly telling: 'mail' | 'told' | 'later'
  readonly who: string
}

export type CorrectionFault =
  | DeedFault
  | { readonly tag: 'why-missing' }
  | { readonly tag: 'reason-missing' }

const needsReason: readonly Registration['status'][] = ['キャンセル', '見送り']

/** 「訂正する」: any state may be taken back with a reason (DESIGN §5); a wrong mail is never followed by a false one. */
export function correctStatus(draft: Draft, asked: Correction): Result<Draft, CorrectionFault> {
  const { registrationId, from, status, reason, why, telling, who } = asked
  const row = draft.book.registrations.rows.find(
    ({ values }) => values.registrationId === registrationId && registrationId !== '',
  )
  if (!row) return err({ tag: 'row-gone', id: registrationId })
  if (row.values.status !== from) return err({ tag: 'wrong-state', status: row.values.status })
  if (why === '') return err({ tag: 'why-missing' })
  if (needsReason.includes(status) && reason === '') return err({ tag: 'reason-missing' })
  const values: Partial<Registration> = {
    status,
    reason: status === '受付' || status === '参加決定' ? '' : reason,
    contact: telling === 'later' ? '止める' : '',
    ...(status === '参加決定' && { decidedAt: draft.now, decidedBy: who }),
    ...(status === '受付' && { decidedAt: null, decidedBy: '' }),
    ...(status !== 'キャンセル待ち' && { waitingRank: null }),
  }
  const deed = { who, action: `訂正：${why}` }
  const corrected = changeByHand(draft, { tab: 'registrations', id: registrationId, values }, deed)
  if (telling === 'told')
    return ok(markAsTold(corrected, { subjectIds: new Set([registrationId]), who }))
  // M20 says what was wrong and why; no other mail takes a wrong one back (law 10).
  return ok(
    addChanges(corrected, [
      correctionRow(corrected.book, registrationId, { why, at: corrected.now, status }),
    ]),
  )
}
