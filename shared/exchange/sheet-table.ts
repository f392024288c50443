/** Rows of text as a file shows them. */
export type SheetTable = {
  readonly name: string
  /** Stands above the header. */
  readonly caption?: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Column widths in characters. */
  readonly widths: readonly number[]
}
