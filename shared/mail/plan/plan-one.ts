import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Survey } from '../../book/tabs/occasional-tabs.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import type { Member } from '../../book/tabs/roster.ts'
import { isAnnouncement } from '../kind/announcement.ts'
import { type MailKind, mailKinds } from '../kind/kinds.ts'
import { isMailAddress } from '../kind/mail-address.ts'
import { writeMailKey } from '../kind/mail-key.ts'
import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import { factsOf, type ToldFacts } from '../told/facts.ts'
import { isHandedOver, type LoggedMail, madeMails, nextNumber } from '../told/logged-mail.ts'
import type { Before, Correction } from '../told/mail-matter.ts'
import { isToldUnknown } from '../told/told.ts'
import { faultInWords } from '../words/compose.ts'
import { mailsOf, type PlanContext } from './plan-context.ts'
import { matterName, seenMails } from './seen-mails.ts'

/** One mail that told ≠ now asks for, before the guards. */
export type Wish = {
  readonly kind: MailKind
  readonly registration: Registration | null
  readonly member: Member | null
  readonly meeting: Meeting | null
  readonly survey?: Survey
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
  /** What must happen first, whatever is approved. */
  readonly hold?: Verdict
  readonly before?: Before
  readonly correction?: Correction
  readonly facts?: Partial<ToldFacts>
  /** Of a mail to many that was composed before: undefined when its words are right. */
  readonly wording?: { readonly fault: PlanReason | undefined }
}

/** Passes a wish through every guard: what comes out is a line of the forecast, and a mail if it is 自動. */
export function planOne(context: PlanContext, wish: Wish): PlannedMail {
  const { kind, registration, member, meeting } = wish
  const subjectId = registration?.registrationId ?? member?.memberId ?? ''
  const mails = mailsOf(context, subjectId)
  const made = madeMails(mails, kind)
  const [last] = made.slice(-1)
  const key = writeMailKey({ subjectId, kind, n: nextNumber(made) })
  const earlier = mails.find((mail) => mail.key === key)
  const facts: ToldFacts = {
    meeting: meeting && mailKinds[kind].statesMeeting ? factsOf(meeting) : null,
    joined: wish.tellsMembership ? (member?.memberId ?? '') : '',
    ...wish.facts,
  }
  const isSeen = isAnnouncement(kind) && seenMails(context.book).has(matterName({ key, facts }))
  const verdict = judge(context, wish, {
    handedOver: last !== undefined && isHandedOver(last),
    isAskedAgain: last?.isRecalled === true,
    doubt: earlier && isStillDoubtful(earlier, wish) ? earlier.reason : undefined,
    failure: earlier?.status === '失敗' ? earlier.reason : undefined,
    isToldUnknown: isToldUnknown(mails, kind),
    isSeen,
  })
  return {
    key,
    kind,
    subjectId,
    meetingId: meeting?.meetingId ?? '',
    memberId: member?.memberId ?? '',
    recipient: {
      name: registration?.name || member?.name || '',
      address: recipientAddress(wish),
    },
    at: wish.at,
    ...verdict,
    facts,
    approved: wish.contact === '送る',
    ...(isOrdered(wish) && wish.contact !== '送る' && !isSeen && { isOrdered: true as const }),
    ...(wish.before && { before: wish.before }),
    ...(wish.correction && { correction: wish.correction }),
    sourceMail: wish.sourceMail,
    by: wish.by,
  }
}

/** The log is kept to the second. */
const secondMs = 1000

/** A sender was doubted; whoever has set the state since, by a new message or by hand, is looked at anew. */
const isStillDoubtful = ({ status, at }: LoggedMail, wish: Wish): boolean =>
  status === '要確認' && at + secondMs > wish.at

/** Telephone applicants are reached at their 連絡窓口 (DESIGN §4). */
const recipientAddress = ({ member }: Wish): string => member?.email || member?.contactPoint || ''

export type Verdict = Pick<PlannedMail, 'handling' | 'reason'>
type Past = {
  readonly handedOver: boolean
  readonly isAskedAgain: boolean
  readonly doubt: string | undefined
  readonly failure: string | undefined
  /** What went before cannot be known: whether this is news, nobody can tell. */
  readonly isToldUnknown: boolean
  /** A person let this very mail to many go, apart from the others. */
  readonly isSeen: boolean
}

const held = (reason: PlanReason): Verdict => ({ handling: '止めている', reason })
const waiting = (reason: PlanReason): Verdict => ({ handling: '確認待ち', reason })

function judge(context: PlanContext, wish: Wish, past: Past): Verdict {
  if (wish.suppressed) return { handling: '出さない', reason: wish.suppressed }
  if (past.isToldUnknown) return held({ tag: 'told-unknown' })
  const obstacle = obstacleOf(context, wish)
  if (obstacle) return obstacle
  const isOwn = wish.contact === '送る'
  // 送る for many was given before; whether this one went only a look at it can tell.
  if (past.handedOver && !isOwn) return waiting({ tag: 'handed-over' })
  if (!isOwn && !isOrdered(wish)) {
    if (past.doubt !== undefined) return waiting({ tag: 'sender-doubtful', detail: past.doubt })
    if (past.failure !== undefined) return waiting({ tag: 'failed', detail: past.failure })
    if (wish.needsApproval && !past.isAskedAgain && !past.isSeen)
      return waiting({ tag: 'awaits-approval', approver: mailKinds[wish.kind].approver })
  }
  return { handling: '自動', reason: { tag: 'due' } }
}

/** What keeps a mail from going whatever a person says in 連絡. */
function obstacleOf(context: PlanContext, wish: Wish): Verdict | undefined {
  const address = recipientAddress(wish)
  const { sendingMode } = context.book.values.settings
  if (sendingMode === '停止') return held({ tag: 'sending-off' })
  if (!/^(自動|試験)$/.test(sendingMode)) return held({ tag: 'sending-unclear', said: sendingMode })
  if (wish.contact === '止める') return held({ tag: 'held-by-row' })
  if (approverRow(wish)?.contact === '止める') return held({ tag: 'held-by-approver' })
  if (wish.faultyHeader !== undefined)
    return held({ tag: 'faulty-cell', header: wish.faultyHeader })
  if (wish.hold) return wish.hold
  if (address === '') return { handling: '電話する', reason: { tag: 'no-address' } }
  if (!isMailAddress(address)) return held({ tag: 'bad-address', address })
  const fault = wish.wording ? wish.wording.fault : wordingFault(context, wish)
  return fault && held(fault)
}

/** Words are judged as they would read when the mail goes: a deadline must not have passed by then. */
export const wordingFault = ({ book, now }: PlanContext, wish: Wish): PlanReason | undefined =>
  faultInWords(book, { ...wish, at: Math.max(wish.at, now), reference: '（送信時に付きます）' })

const approverRow = ({ meeting, survey }: Wish): Meeting | Survey | null => survey ?? meeting

/** 連絡=送る of the meeting or survey whose matter it is. */
function isOrdered(wish: Wish): boolean {
  const { approver } = mailKinds[wish.kind]
  return (approver === 'meeting' || approver === 'survey') && approverRow(wish)?.contact === '送る'
}
