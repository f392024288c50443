import type { World } from '../../google/open-world.ts'
import type { Life } from '../life.ts'
import { readMail } from '../oracle/read-mail.ts'
import { withRegistration } from '../rows.ts'
import { registrationOf } from '../rows-in-sheet.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

const header = 'x-jimukyoku-reference'

/** A draft of ours that lies in the mailbox at this moment. */
function someDraft({ world, touchedDrafts }: Life, n: number) {
  const drafts = world.mail.drafts().filter(({ message }) => message.headers[header])
  const draft = drafts[n % Math.max(1, drafts.length)]
  if (draft) touchedDrafts.add(draft.message.headers[header] ?? '')
  return draft
}

/** A draft that the log knows and that is gone: nobody but a person can tell whether it went (DESIGN §7). */
function handOver(life: Life, { id, message }: Draft): void {
  const { world, model } = life
  const { person = 0, text } = readMail(message)
  const isNoted = tableOf(world, '送信記録').some(({ cell }) => cell('下書きID') === id)
  const meeting = model.rows.meetings.findIndex(({ number }) => text.includes(number))
  const registration = registrationOf(life, person, meeting)
  if (!isNoted || !registration) return
  model.begin(withRegistration(model.rows, { ...registration, isHandedOver: true }))
  model.settle(world.now())
}

type Draft = ReturnType<World['mail']['drafts']>[number]

/** What people do with drafts that they did not write. */
export const draftDeeds = {
  deleteDraft: (life, { n }) => {
    const draft = someDraft(life, n)
    if (!draft) return
    handOver(life, draft)
    life.world.mail.deleteDraft(draft.id)
  },
  editDraft: (life, { n }) => {
    const draft = someDraft(life, n)
    if (!draft) return
    handOver(life, draft)
    life.world.mail.editDraft(draft.id, draft.message.raw)
  },
  sendDraft: (life, { n }) => {
    const draft = someDraft(life, n)
    if (!draft) return
    life.world.mail.sendDraft(draft.id)
    life.races.push(0)
  },
} as const satisfies Record<string, Deed>
