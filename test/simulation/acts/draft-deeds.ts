import type { Life } from '../life.ts'
import type { Deed } from './act.ts'

const header = 'x-jimukyoku-reference'

/** A draft of ours that lies in the mailbox at this moment. */
function someDraft({ world, touchedDrafts }: Life, n: number) {
  const drafts = world.mail.drafts().filter(({ message }) => message.headers[header])
  const draft = drafts[n % Math.max(1, drafts.length)]
  if (draft) touchedDrafts.add(draft.message.headers[header] ?? '')
  return draft
}

/** What people do with drafts that they did not write. */
export const draftDeeds = {
  deleteDraft: (life, { n }) => {
    const draft = someDraft(life, n)
    if (draft) life.world.mail.deleteDraft(draft.id)
  },
  editDraft: (life, { n }) => {
    const draft = someDraft(life, n)
    if (draft) life.world.mail.editDraft(draft.id, draft.message.raw)
  },
  sendDraft: (life, { n }) => {
    const draft = someDraft(life, n)
    if (!draft) return
    life.world.mail.sendDraft(draft.id)
    life.mayHaveSent = true
  },
} as const satisfies Record<string, Deed>
