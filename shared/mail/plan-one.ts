import type { Meeting } from '../book/tabs/meetings.ts'
import type { Registration } from '../book/tabs/registrations.ts'
import type { Member } from '../book/tabs/roster.ts'
import { composeMail } from './compose.ts'
import { factsOf } from './facts.ts'
import type { MailKind } from './kinds.ts'
import { isHandedOver, nextNumber } from './logged-mail.ts'
import { isMailAddress } from './mail-address.ts'
import { writeMailKey } from './mail-key.ts'
import { mailsOf, type PlanContext } from './plan-context.ts'
import type { PlannedMail, PlanReason } from './planned-mail.ts'

/** One mail that told ≠ now asks for, before the guards. */
export type Wish = {
  readonly kind: MailKind
  readonly registration: Registration | null
  readonly member: Member | null
  readonly meeting: Meeting | null
  readonly contact: '' | '送る' | '止める'
  readonly faultyHeader: string | undefined
  readonly at: number
  readonly needsApproval: boolean
  readonly tellsMembership: boolean
  /** The message to answer; blank when the row came from none. */
  readonly sourceMail: string
  readonly by: 'panel' | 'cells'
  /** Why it does not go, though told ≠ now; shown, never sent. */
  readonly suppressed?: PlanReason
}

/** Passes a wish through every guard: what comes out is a line of the forecast, and a mail if it is 自動. */
export function planOne(context: PlanContext, wish: Wish): PlannedMail {
  const subjectId = wish.registration?.registrationId ?? wish.member?.memberId ?? ''
  const mails = mailsOf(context, subjectId)
  const approved = wish.contact === '送る'
  const n = nextNumber(mails, wish.kind)
  const key = writeMailKey({ subjectId, kind: wish.kind, n })
  const earlier = mails.find((mail) => mail.key === key)
  const [lastOfKind] = mails.filter(({ kind }) => kind === wish.kind).slice(-1)
  const verdict = judge(context, wish, {
    handedOver: lastOfKind !== undefined && isHandedOver(lastOfKind),
    doubt: earlier?.status === '要確認' ? earlier.reason : undefined,
    failure: earlier?.status === '失敗' ? earlier.reason : undefined,
  })
  return {
    key,
    kind: wish.kind,
    subjectId,
    meetingId: wish.meeting?.meetingId ?? '',
    memberId: wish.member?.memberId ?? '',
    recipient: {
      name: wish.registration?.name || wish.member?.name || '',
      address: recipientAddress(wish),
    },
    at: wish.at,
    ...verdict,
    facts: {
      meeting: wish.meeting ? factsOf(wish.meeting) : null,
      joined: wish.tellsMembership ? (wish.member?.memberId ?? '') : '',
    },
    approved,
    sourceMail: wish.sourceMail,
    by: wish.by,
  }
}

/** Telephone applicants are reached at their 連絡窓口 (DESIGN §4). */
const recipientAddress = ({ member }: Wish): string => member?.email || member?.contactPoint || ''

type Verdict = Pick<PlannedMail, 'handling' | 'reason'>
type Past = {
  readonly handedOver: boolean
  readonly doubt: string | undefined
  readonly failure: string | undefined
}

function judge(context: PlanContext, wish: Wish, past: Past): Verdict {
  const held = (reason: PlanReason): Verdict => ({ handling: '止めている', reason })
  const address = recipientAddress(wish)
  const approved = wish.contact === '送る'
  if (wish.suppressed) return { handling: '出さない', reason: wish.suppressed }
  if (!/^(自動|試験)$/.test(context.book.values.settings.sendingMode))
    return held({ tag: 'sending-off' })
  if (wish.contact === '止める') return held({ tag: 'held-by-row' })
  if (wish.faultyHeader !== undefined)
    return held({ tag: 'faulty-cell', header: wish.faultyHeader })
  if (address === '') return { handling: '電話する', reason: { tag: 'no-address' } }
  if (!isMailAddress(address)) return held({ tag: 'bad-address', address })
  const composed = composeMail(context.book, { ...wish, reference: '（送信時に付きます）' })
  if (!composed.ok) return held(composed.error)
  if (!approved) {
    const waiting = (reason: PlanReason): Verdict => ({ handling: '確認待ち', reason })
    if (past.handedOver) return waiting({ tag: 'handed-over' })
    if (past.doubt !== undefined) return waiting({ tag: 'sender-doubtful', detail: past.doubt })
    if (past.failure !== undefined) return waiting({ tag: 'failed', detail: past.failure })
    if (wish.needsApproval) return waiting({ tag: 'awaits-approval' })
  }
  return { handling: '自動', reason: { tag: 'due' } }
}
