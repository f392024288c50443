export type FocusedCell = {
  readonly row: number
  /** As in A1 notation. */
  readonly address: string
  readonly header: string
  readonly text: string
  readonly note: string
  /** The row holds something. */
  readonly filled: boolean
}

/** What stands in the chosen cell, in full, with its note. */
export function CellBar({ cell }: { cell: FocusedCell | null }) {
  return (
    <div class="cell-bar" aria-live="polite">
      <b>{cell?.address ?? ''}</b>
      {cell === null ? (
        <span class="cell-note">セルをダブルクリックすると書き込めます</span>
      ) : (
        <>
          <i>{cell.header}</i>
          <span class="cell-text">{cell.text}</span>
          {cell.note !== '' && <span class="cell-note">{cell.note}</span>}
        </>
      )}
    </div>
  )
}
