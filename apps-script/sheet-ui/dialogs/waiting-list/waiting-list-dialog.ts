import type { DeedFault } from '../../../../shared/decide/deed/deed-fault.ts'
import type { Draft } from '../../../../shared/decide/deed/draft.ts'
import {
  answerOffer,
  type OfferAnswer,
  offerSeat,
  promote,
} from '../../../../shared/decide/seat/offer-seat.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import type { Result } from '../../../../shared/result.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import { cursorRow } from '../../cursor-row.ts'
import { deedFaultText } from '../../deed-fault-text.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import { html } from '../../html.ts'
import { whatFollows } from '../what-follows.ts'
import { waitingPage } from './waiting-list-page.ts'

/** 「キャンセル待ち」: who is next, asking them, and what they answered. */
export const waitingListDialog: Dialog = {
  title: 'キャンセル待ち',
  size: { width: 760, height: 560 },
  open: (asker) => {
    const book = lookAtBook(asker)
    const { meetingId } = cursorRow(asker, book)
    return { body: waitingPage({ book, now: asker.desk.clock.now(), meetingId }) }
  },
}

const wish = z.object({
  meetingId: z.string(),
  registrationId: z.string(),
  replyBy: z.string(),
  tell: z.array(z.string()),
  overCapacity: z.optional(z.literal('allowed')),
})
type Wish = z.infer<typeof wish>

type Decide = (draft: Draft, wish: Wish, who: string) => Result<Draft, DeedFault>

const contactOf = ({ tell }: Wish): '送る' | '' => (tell.includes('送る') ? '送る' : '')

const over = ({ overCapacity }: Wish): { overCapacity?: 'allowed' } =>
  overCapacity ? { overCapacity } : {}

/** Does it and shows the list again; over 定員 only after a question. */
const deciding = (ask: string, decide: Decide) =>
  answering(wish, (asker: Asker, given: Wish): DialogAnswer => {
    const now = asker.desk.clock.now()
    const decided = changeRows(asker, (draft) => decide(draft, given, asker.who))
    if (decided.ok) {
      const { book } = decided.value
      const follows = whatFollows(book, now, [given.registrationId])
      const news = html`<div class="box"><b>記録しました。</b>${follows}</div>`
      return { html: waitingPage({ book, now, meetingId: given.meetingId, news }).markup }
    }
    const { error } = decided
    if (error.tag !== 'no-seat-left') return { fault: deedFaultText(error) }
    const question = JSON.stringify({ ...given, overCapacity: 'allowed' })
    const news = html`<div class="box doubt" role="alert"><p>${deedFaultText(error)}定員を超えて進めますか？</p>
<button type="button" data-ask="${ask}" data-question="${question}">定員を超えて進める</button></div>`
    const view = { book: lookAtBook(asker), now, meetingId: given.meetingId, news }
    return { html: waitingPage(view).markup }
  })

const answeredWith =
  (answer: OfferAnswer): Decide =>
  (draft, given, who) =>
    answerOffer(draft, {
      registrationId: given.registrationId,
      answer,
      contact: contactOf(given),
      who,
    })

export const waitingListAnswers = {
  waitingList: answering(z.object({ meetingId: z.string() }), (asker, { meetingId }) => ({
    html: waitingPage({ book: lookAtBook(asker), now: asker.desk.clock.now(), meetingId }).markup,
  })),
  offerSeat: deciding('offerSeat', (draft, given, who) =>
    offerSeat(draft, {
      registrationId: given.registrationId,
      replyBy: given.replyBy,
      who,
      ...over(given),
    }),
  ),
  promoteWaiting: deciding('promoteWaiting', (draft, given, who) =>
    promote(draft, {
      registrationId: given.registrationId,
      contact: contactOf(given),
      who,
      ...over(given),
    }),
  ),
  acceptOffer: deciding('acceptOffer', answeredWith('accepted')),
  declineOffer: deciding('declineOffer', answeredWith('declined')),
  expireOffer: deciding('expireOffer', answeredWith('expired')),
}
