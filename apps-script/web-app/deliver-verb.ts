import type { Book } from '../../shared/book/book.ts'
import { readTrace } from '../../shared/decide/deed/request-trace.ts'
import { mailKinds } from '../../shared/mail/kind/kinds.ts'
import { planMails } from '../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import {
  isHandedOver,
  isSent,
  isUnderWay,
  readHistory,
} from '../../shared/mail/told/logged-mail.ts'
import { undoMs } from '../../shared/mail/when/send-window.ts'
import { reasonText } from '../../shared/mail/words/reason-text.ts'
import type { Answer, AnswerOf } from '../../shared/protocol/answers.ts'
import type { RequestOf } from '../../shared/protocol/requests.ts'
import { runTabs } from '../outbox/desk.ts'
import { deliverFor } from '../outbox/run.ts'
import { failure } from './receive.ts'
import type { WebDesk } from './web-desk.ts'

type Mails = AnswerOf<'deliver'>['mails']

/** Thirty seconds later: sends what a request asked for. The periodic run would do the same. */
export function deliver(desk: WebDesk, request: RequestOf<'deliver'>): Answer {
  const { known } = desk.requests.readWith([])
  const target = known.get(request.target)
  const operation = target && desk.requests.readOperation(target.position)
  const trace = operation && readTrace(operation.after)
  if (!operation || !trace) return failure({ tag: 'undo-unknown' })
  const subjects = new Set([...trace.made, ...trace.changed].map(({ id }) => id))
  const outcome = deliverFor(desk, subjects)
  if (outcome === 'busy') return failure({ tag: 'busy' })
  if (outcome === 'not-own' || outcome === 'newer-book') return failure({ tag: 'not-set-up' })
  const book = desk.book.read(runTabs)
  const mails = report(book, { subjects, since: operation.at ?? 0, now: desk.clock.now() })
  return { ok: true, result: { mails } }
}

type Question = {
  readonly subjects: ReadonlySet<string>
  readonly since: number
  readonly now: number
}

/** What became of the mails of these people since the request. */
function report(book: Book, { subjects, since, now }: Question): Mails {
  const logged = [...readHistory(book)]
    .filter(([subjectId]) => subjects.has(subjectId))
    .flatMap(([, mails]) => mails)
    .filter((mail) => mail.at >= since && (isSent(mail) || isUnderWay(mail) || isHandedOver(mail)))
    .map((mail) => {
      const row = book.mailLog.rows.find(({ values }) => values.key === mail.key)
      const state = isSent(mail) ? ('sent' as const) : ('waiting' as const)
      return { kind: mailKinds[mail.kind].name, to: row?.values.recipient ?? '', state, reason: '' }
    })
  const planned = planMails(book, now)
    .filter(({ kind }) => mailKinds[kind].approver === 'row')
    .filter(({ subjectId, at }) => subjects.has(subjectId) && at <= now + undoMs)
    .map(plannedState)
  return [...logged, ...planned]
}

function plannedState(mail: PlannedMail): Mails[number] {
  const shown = { kind: mailKinds[mail.kind].name, to: mail.recipient.address }
  if (mail.handling === '自動') return { ...shown, state: 'waiting', reason: '' }
  const state = mail.reason.tag === 'failed' ? ('failed' as const) : ('held' as const)
  return { ...shown, state, reason: reasonText(mail.reason) }
}
