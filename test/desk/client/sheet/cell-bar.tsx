export type FocusedCell = {
  readonly row: number
  readonly column: number
  /** As in A1 notation. */
  readonly address: string
  readonly header: string
  readonly text: string
  readonly note: string
  /** The row holds something. */
  readonly filled: boolean
}

type Props = {
  readonly cell: FocusedCell | null
  readonly onRename: (column: number, header: string) => void
}

/** What stands in the chosen cell, in full, with its note; its header can be written over, as in a sheet. */
export function CellBar({ cell, onRename }: Props) {
  return (
    <div class="cell-bar" aria-live="polite">
      <b>{cell?.address ?? ''}</b>
      {cell === null ? (
        <span class="cell-note">セルをダブルクリックすると書き込めます</span>
      ) : (
        <>
          <input
            key={`${cell.column} ${cell.header}`}
            class="header-name"
            aria-label="見出し"
            title="見出しを書き換える"
            defaultValue={cell.header}
            onChange={({ currentTarget }) => onRename(cell.column, currentTarget.value)}
          />
          <span class="cell-text">{cell.text}</span>
          {cell.note !== '' && <span class="cell-note">{cell.note}</span>}
        </>
      )}
    </div>
  )
}
