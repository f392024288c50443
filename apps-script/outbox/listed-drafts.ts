import type { DraftRef } from '../google/mailbox.ts'
import type { RunState } from './run-state.ts'

/** A draft in the mailbox. */
export type ListedDraft = DraftRef & {
  /** What it was made for; blank for a draft of a person, undefined while Gmail will not say. */
  reference(): string | undefined
}

/** All drafts; undefined when the list failed. What no claim has noted is read when asked for, and once. */
export function listedDrafts({
  desk: { mailbox },
  journal: { entries, strays },
}: RunState): readonly ListedDraft[] | undefined {
  const known = new Map<string, string | undefined>(
    [...entries.values(), ...strays].map(({ draftId, reference }) => [draftId, reference]),
  )
  const referenceOf = (draftId: string): string | undefined => {
    if (!known.has(draftId)) {
      const read = mailbox.draftReference(draftId)
      known.set(draftId, read.found ?? (read.certain ? '' : undefined))
    }
    return known.get(draftId)
  }
  return mailbox
    .drafts()
    .found?.map((draft) => ({ ...draft, reference: () => referenceOf(draft.draftId) }))
}
