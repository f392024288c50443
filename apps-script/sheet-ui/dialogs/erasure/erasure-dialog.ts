import type { Book } from '../../../../shared/book/book.ts'
import { type DueErasure, dueErasures } from '../../../../shared/decide/erase/due-erasures.ts'
import { erasePeople } from '../../../../shared/decide/erase/erase-people.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { ok } from '../../../../shared/result.ts'
import { runTabs } from '../../../outbox/desk.ts'
import { forgetNumbers } from '../../../outbox/stored-numbers.ts'
import { readBackups } from '../../../setup/backups.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import { donePage, erasurePage } from './erasure-page.ts'

/** 「個人情報を消去する」: people past their 消去予定日, listed before anything goes. */
export const erasureDialog: Dialog = {
  title: '個人情報を消去する',
  size: { width: 720, height: 580 },
  open(asker) {
    lookAtBook(asker)
    const now = asker.desk.clock.now()
    const book = wholeBook(asker)
    const backups = readBackups(asker.desk.properties.readAll())
    return { body: erasurePage({ book, due: dueErasures(book, now), now, backups }) }
  },
}

const question = z.object({
  member: z.optional(z.array(z.string())),
  sure: z.optional(z.array(z.string())),
})

export const erasureAnswers = { eraseData: answering(question, erase) }

function erase(asker: Asker, { member = [], sure = [] }: z.infer<typeof question>): DialogAnswer {
  if (sure.length === 0) return { fault: '元に戻せないことを確かめ、印を付けてください。' }
  sweepUp(asker)
  const { desk } = asker
  const now = Math.floor(desk.clock.now() / 1000) * 1000
  const book = wholeBook(asker)
  const chosen = new Set(member)
  const people = dueErasures(book, now).filter(({ memberId }) => chosen.has(memberId))
  // Whose the numbers were goes first: a run that dies in between finds the rows still to be erased.
  desk.properties.write(forgetNumbers(desk.properties.readAll(), idsOf(people)))
  desk.book.write(book, erasePeople(book, { people, now, who: asker.who }))
  sweepUp(asker)
  return { html: donePage(people.length).markup }
}

const idsOf = (people: readonly DueErasure[]): readonly string[] =>
  people.flatMap(({ memberId, registrationIds }) => [memberId, ...registrationIds])

const wholeBook = ({ desk }: Asker): Book => desk.book.read([...runTabs, 'operations'])

/** 控え as the rows are: what people typed last is no change of the erasure's. */
const sweepUp = (asker: Asker) => changeRows(asker, (draft) => ok(draft))
