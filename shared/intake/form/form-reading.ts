import type { PersonDraft } from '../name/person-draft.ts'

/** What labels, tables and lists of a letter say. */
export type FormReading = {
  /** In the order of the mail; nameless ones hold what was said for the sender or for all. */
  readonly people: readonly PersonDraft[]
  readonly group: PersonDraft
  /** The title of somebody who comes and is not named; blank when there is none. */
  readonly nameless: string
  readonly wishes: readonly string[]
  /** Whether it says that who takes part is yet to be decided. */
  readonly undecided: boolean
  /** Lines that were part of a form, table or list. */
  readonly used: ReadonlySet<number>
  /** Of these, rows and items that name people. */
  readonly items: ReadonlySet<string>
}
