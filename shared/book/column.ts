/** `code` is text that looks like a number; `instant` is a date with time, in epoch milliseconds. */
export type CellKind = 'text' | 'code' | 'date' | 'time' | 'instant' | 'number'

export type Column = {
  /** The header cell: how the column is found, wherever it stands. */
  readonly header: string
  readonly kind: CellKind
  /** A drop-down; `open` lists only warn about other input. */
  readonly choices?: readonly string[]
  readonly openChoices?: true
  /** Stands in a collapsed group to the right of the main columns. */
  readonly aside?: true
  /** Written by the system alone. */
  readonly computed?: true
  /** Empty in a row that is otherwise filled: marked, nothing is refused. */
  readonly expected?: true
  readonly widthPx?: number
  readonly wrap?: true
  /** Shown on the header cell. */
  readonly note?: string
  /** The one spelling its texts are brought into. */
  readonly form?: TextForm
}

/** `trimmed` takes away outer space only; `plain` also full width; the others know their writing. */
export type TextForm = 'trimmed' | 'plain' | 'mail' | 'phone'

export type Columns = Readonly<Record<string, Column>>

type ValueOf<C extends Column> = CellKind extends C['kind']
  ? string | number | null
  : C extends { kind: 'number' | 'instant' }
    ? number | null
    : C extends { choices: readonly (infer Choice)[]; openChoices?: never }
      ? Choice | ''
      : string

/** A row by column key: blank text is '', a blank number or instant is null. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> }

/** Fixed sheet ids: tabs are found by id, whatever people name them (DESIGN §4). */
export type Tab<K extends string = string, C extends Columns = Columns> = {
  readonly key: K
  readonly sheetId: number
  readonly title: string
  readonly visible: boolean
  /** Out of sight until somebody opens it from the menu; then it stays. */
  readonly hiddenAtFirst?: true
  /** Where it is missing it reads as empty: books of older builds, and people who deleted it. */
  readonly optional?: true
  /** New rows come right below the header instead of at the end. */
  readonly newestFirst?: true
  /** The column whose text identifies a row. */
  readonly id: string
  readonly columns: C
}

export function defineTab<const K extends string, const C extends Columns>(
  tab: Tab<K, C> & { readonly id: keyof C & string },
): Tab<K, C> {
  return tab
}
