import type { DeedFault } from '../../../../shared/decide/deed/deed-fault.ts'
import type { Draft } from '../../../../shared/decide/deed/draft.ts'
import { join } from '../../../../shared/decide/people/join.ts'
import { leave } from '../../../../shared/decide/people/leave.ts'
import { succeed } from '../../../../shared/decide/people/successor.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import { isDate } from '../../../../shared/time/japan-date.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import { cursorRow } from '../../cursor-row.ts'
import { deedFaultText } from '../../deed-fault-text.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import { html } from '../../html.ts'
import { enteredPerson } from '../person-fields.ts'
import { pickedId } from '../pick-field.ts'
import { whatFollows } from '../what-follows.ts'
import { type ComeAndGoView, comeAndGoPage } from './come-and-go-page.ts'
import { leavePage } from './leave-page.ts'

/** 「入会・退会・後任」 */
export const comeAndGoDialog: Dialog = {
  title: '入会・退会・後任',
  size: { width: 640, height: 600 },
  open: (asker) => ({ body: comeAndGoPage('join', viewOf(asker)) }),
}

function viewOf(asker: Asker): ComeAndGoView {
  const book = lookAtBook(asker)
  return { book, now: asker.desk.clock.now(), memberId: cursorRow(asker, book).memberId }
}

type Done = { readonly draft: Draft; readonly memberId: string }

/** Does it, and tells what was done and which mails follow from it. */
function carryOut(
  asker: Asker,
  headline: string,
  decide: (draft: Draft) => Result<Done, DeedFault>,
): DialogAnswer {
  const now = asker.desk.clock.now()
  let memberId = ''
  const decided = changeRows(asker, (draft) => {
    const done = decide(draft)
    if (!done.ok) return done
    memberId = done.value.memberId
    return ok(done.value.draft)
  })
  if (!decided.ok) return { fault: deedFaultText(decided.error) }
  const { book } = decided.value
  const registrations = book.registrations.rows
    .filter(({ values }) => values.memberId === memberId)
    .map(({ values }) => values.registrationId)
  return {
    html: html`<div class="box"><p><b>${headline}</b>（会員番号 ${memberId}）</p>${whatFollows(book, now, [memberId, ...registrations])}</div>
<div class="actions"><button type="button" class="quiet" data-ask="comeAndGo" data-question="${JSON.stringify({ page: 'join' })}">続けてほかの方を</button><button type="button" data-close autofocus>閉じる</button></div>`
      .markup,
  }
}

const tells = z.array(z.string())
const contactOf = (tell: readonly string[]): '送る' | '' => (tell.includes('送る') ? '送る' : '')
const leaving = z.object({ memberId: z.string(), because: z.string().check(z.maxLength(60)) })

export const comeAndGoAnswers = {
  comeAndGo: answering(
    z.object({ page: z.enum(['join', 'leave', 'succeed']) }),
    (asker, { page }) => ({
      html: comeAndGoPage(page, viewOf(asker)).markup,
    }),
  ),
  join: answering(
    z.object({ person: enteredPerson, day: z.string(), by: z.string(), tell: tells }),
    (asker, { person, day, by, tell }) =>
      carryOut(asker, `${person.name} 様を会員にしました。`, (draft) =>
        join(draft, {
          person,
          joinedOn: day,
          joinedBy: by,
          contact: contactOf(tell),
          who: asker.who,
        }),
      ),
  ),
  askLeave: answering(
    z.extend(leaving, { day: z.string() }),
    (asker, { memberId, day, because }) => {
      const book = lookAtBook(asker)
      const id = pickedId(memberId)
      const member = book.roster.rows.find(({ values }) => values.memberId === id)?.values
      if (!member) return { fault: deedFaultText({ tag: 'row-gone', id }) }
      if (!isDate(day)) return { fault: deedFaultText({ tag: 'bad-date', text: day }) }
      const leaver = { book, now: asker.desk.clock.now(), member }
      return { html: leavePage(leaver, { leftOn: day, because }).markup }
    },
  ),
  leave: answering(
    z.extend(leaving, { leftOn: z.string(), tell: tells }),
    (asker, { tell, ...given }) =>
      carryOut(asker, '退会にしました。', (draft) => {
        const left = leave(draft, {
          ...given,
          telling: contactOf(tell) === '送る' ? 'mail' : 'nothing',
          who: asker.who,
        })
        return left.ok ? ok({ draft: left.value, memberId: given.memberId }) : left
      }),
  ),
  succeed: answering(
    z.object({
      memberId: z.string(),
      person: enteredPerson,
      day: z.string(),
      registrations: z.enum(['hand-over', 'cancel']),
      tell: tells,
    }),
    (asker, { memberId, person, day, registrations, tell }) =>
      carryOut(asker, `${person.name} 様に引き継ぎました。`, (draft) =>
        succeed(draft, {
          memberId: pickedId(memberId),
          person,
          changedOn: day,
          registrations,
          contact: contactOf(tell),
          who: asker.who,
        }),
      ),
  ),
}
