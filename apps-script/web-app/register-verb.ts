import { applyChanges } from '../../shared/book/apply-changes.ts'
import type { Book } from '../../shared/book/book.ts'
import type { Draft } from '../../shared/decide/deed/draft.ts'
import { decideRegister, type RegisteredPerson } from '../../shared/decide/people/register.ts'
import { mailKinds } from '../../shared/mail/kind/kinds.ts'
import { planMails } from '../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { undoMs } from '../../shared/mail/when/send-window.ts'
import { composeMail } from '../../shared/mail/words/compose.ts'
import { plannedMatter } from '../../shared/mail/words/planned-matter.ts'
import { reasonText } from '../../shared/mail/words/reason-text.ts'
import type { Answer, AnswerOf } from '../../shared/protocol/answers.ts'
import type { RequestOf } from '../../shared/protocol/requests.ts'
import { mediumDate } from '../../shared/time/wareki.ts'
import { runTabs } from '../outbox/desk.ts'
import { readJournal } from '../outbox/journal.ts'
import { isOwnRun } from '../outbox/ownership.ts'
import { reconcileLog } from '../outbox/reconcile.ts'
import { numberingProperties, readNumbering } from '../outbox/stored-numbers.ts'
import { earlierAnswer, requestRecord } from './answer-request.ts'
import { failure, type Received } from './receive.ts'
import type { WebDesk } from './web-desk.ts'

/** Rows first, in one atomic write; the mail follows after the undo time. Runs under the script lock. */
export function register(
  desk: WebDesk,
  received: Received,
  request: RequestOf<'register'>,
): Answer {
  const properties = desk.properties.readAll()
  if (!isOwnRun(desk, properties)) return failure({ tag: 'not-set-up' })
  const { book, known } = desk.requests.readWith(runTabs)
  const earlier = earlierAnswer(desk, received, known)
  if (earlier) return earlier
  const now = desk.clock.now()
  const numbering = readNumbering(properties)
  const decided = decideRegister(book, request, { now, who: received.device.name, numbering })
  if (!decided.ok) return failure(decided.error)
  const { draft, people } = decided.value
  const reconciled = applyChanges(draft.book, reconcileLog(draft.book, readJournal(properties)))
  const result: AnswerOf<'register'> = {
    people: [...people],
    mails: plannedFor(reconciled, people, draft),
    undoUntil: draft.now + undoMs,
    serverTime: now,
    nextStep: nextStep(reconciled, request),
  }
  const answer: Answer = { ok: true, result }
  const target = people.map(({ registrationId, memberId }) => registrationId || memberId).join(' ')
  const record = { at: draft.now, action: actions[request.intent], target, trace: draft.trace }
  desk.properties.write(numberingProperties(numbering, draft.numbering))
  desk.book.write(book, [...draft.changes, requestRecord(received, { ...record, answer })])
  return answer
}

const actions: Readonly<Record<RequestOf<'register'>['intent'], string>> = {
  register: '参加申込',
  join: '入会',
  observe: '見学',
  cancel: 'キャンセル',
}

/** What goes to these people after the undo time, by the planner itself. */
function plannedFor(
  book: Book,
  people: readonly RegisteredPerson[],
  draft: Draft,
): AnswerOf<'register'>['mails'] {
  const subjects = new Set(
    people.flatMap(({ registrationId, memberId }) => [registrationId, memberId]),
  )
  return planMails(book, draft.now)
    .filter(({ subjectId, handling }) => subjects.has(subjectId) && handling !== '出さない')
    .filter(({ kind, at }) => mailKinds[kind].approver === 'row' && at <= draft.now + undoMs)
    .map((mail) => ({
      kind: mailKinds[mail.kind].name,
      subject: subjectOf(book, mail),
      to: mail.recipient.address,
      held: mail.handling === '自動' ? '' : reasonText(mail.reason),
    }))
}

function subjectOf(book: Book, mail: PlannedMail): string {
  const composed = composeMail(book, plannedMatter(book, mail, { at: mail.at, reference: '' }))
  return composed.ok ? composed.value.subject : ''
}

/** What the secretariat does next for these people, for the panel's last line. */
function nextStep(book: Book, request: RequestOf<'register'>): string {
  if (request.intent !== 'register' || request.decided) return ''
  const meeting = book.meetings.rows.find(
    ({ values }) => values.meetingId === request.meetingId,
  )?.values
  if (!meeting || meeting.kind === '見学イベント') return ''
  const until = meeting.decisionDate === '' ? '' : `（${mediumDate(meeting.decisionDate)}まで）`
  return `参加決定のお知らせ${until}`
}
