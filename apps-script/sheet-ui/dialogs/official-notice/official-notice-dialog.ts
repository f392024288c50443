import type { Book } from '../../../../shared/book/book.ts'
import { changeByHand } from '../../../../shared/decide/deed/change-by-hand.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { ok } from '../../../../shared/result.ts'
import { japanDate } from '../../../../shared/time/japan-date.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import { cursorRow } from '../../cursor-row.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import { papersPage } from './papers-page.ts'
import { type NoticeForm, noticePeople, pickPeoplePage } from './pick-people-page.ts'

/** 「開催通知を作る」: M18 on paper, for a superior or whoever has no mail (MAIL-TEXTS 18). */
export const officialNoticeDialog: Dialog = {
  title: '開催通知を作る',
  size: { width: 900, height: 680 },
  open: (asker) => {
    const book = lookAtBook(asker)
    const now = asker.desk.clock.now()
    const { registrationId } = cursorRow(asker, book)
    return { body: pickPeoplePage(book, now, firstForm(book, now, registrationId)) }
  },
}

/** Whoever asked for one, and the person under the cursor. */
function firstForm(book: Book, now: number, registrationId: string): NoticeForm {
  const wanted = noticePeople(book, now).filter(
    ({ values }) => values.officialNotice === '要' || values.registrationId === registrationId,
  )
  return {
    ids: wanted.map(({ values }) => values.registrationId),
    number: '',
    date: japanDate(now),
    signer: book.values.settings.signer,
    addressee: {},
  }
}

const form = z.object({
  ids: z.array(z.string()),
  number: z.string().check(z.maxLength(40)),
  date: z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  signer: z.string().check(z.maxLength(100)),
  addressee: z.record(z.string(), z.string().check(z.maxLength(100))),
})

export const officialNoticeAnswers = {
  askNotices: answering(form, (asker, given) => ({
    html: pickPeoplePage(lookAtBook(asker), asker.desk.clock.now(), given).markup,
  })),
  previewNotices: answering(form, (asker, given) => {
    const book = lookAtBook(asker)
    const people = noticePeople(book, asker.desk.clock.now()).filter(({ values }) =>
      given.ids.includes(values.registrationId),
    )
    return people.length === 0
      ? { fault: '開催通知を作る方に印を付けてください。' }
      : { html: papersPage(book, people, given).markup }
  }),
  noticesIssued: answering(z.object({ ids: z.array(z.string()) }), noteIssued),
}

function noteIssued(asker: Asker, { ids }: { readonly ids: readonly string[] }): DialogAnswer {
  const deed = { who: asker.who, action: '開催通知' }
  const noted = changeRows<never>(asker, (draft) =>
    ok(
      ids.reduce(
        (next, id) =>
          changeByHand(
            next,
            { tab: 'registrations', id, values: { officialNotice: '発行済' } },
            deed,
          ),
        draft,
      ),
    ),
  )
  if (!noted.ok) return noted.error
  return { notice: `${ids.length}名の「開催通知」を「発行済」にしました。` }
}
