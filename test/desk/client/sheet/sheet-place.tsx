import { useCallback, useState } from 'preact/hooks'
import type { CellEdit, CellPlace, DeskState, Grid, ScriptOutcome, Tab } from '../../desk-api.ts'
import { deskClient } from '../desk-client.ts'
import { useFresh } from '../use-fresh.ts'
import { CellBar, type FocusedCell } from './cell-bar.tsx'
import { ScriptWindows } from './script-windows.tsx'
import { SheetCharts } from './sheet-charts.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { SheetMenus } from './sheet-menus.tsx'
import { SheetTabs } from './sheet-tabs.tsx'

type Props = { readonly state: DeskState; readonly onChange: () => void }

const firstTab = '参加'

const isAside = (grid: Grid, pointed: CellPlace | null): boolean =>
  pointed?.title === grid.title && grid.columns[pointed.column - 1]?.aside === true

/** The spreadsheet: its menu, its cells, its tabs. */
export function SheetPlace({ state, onChange }: Props) {
  const [title, setTitle] = useState(firstTab)
  const [withAsides, setWithAsides] = useState(false)
  const [focused, setFocused] = useState<FocusedCell | null>(null)
  const [pointed, setPointed] = useState<CellPlace | null>(null)
  const [outcome, setOutcome] = useState<ScriptOutcome | null>(null)
  const tabs = useFresh(deskClient.tabs, state.version) ?? []
  const grid = useFresh(() => deskClient.grid(title), `${title} ${state.version}`)

  /** To where the script led: a tab, or a cell in it. */
  const follow = useCallback(
    ({ tab, cell }: ScriptOutcome) => {
      if (tab !== '') setTitle(tab)
      if (cell) setPointed(cell)
      onChange()
    },
    [onChange],
  )
  const settle = (asked: Promise<ScriptOutcome>) =>
    void asked.then((next) => {
      setOutcome(next)
      follow(next)
    })
  const open = (tab: Tab) => {
    setTitle(tab.title)
    setPointed(null)
    setFocused(null)
  }
  const deleteRow = () => {
    if (focused) settle(deskClient.deleteRow(title, focused.row))
  }
  const insertRow = () => {
    if (focused) settle(deskClient.insertRow(title, focused.row))
  }
  const sort = (ascending: boolean) => {
    if (focused) settle(deskClient.sort({ title, column: focused.column, ascending }))
  }
  const rename = (column: number, header: string) =>
    settle(deskClient.edit({ title, row: 1, column, values: [[header]] }))

  return (
    <section class="sheet" aria-label="シート">
      <div class="sheet-tools">
        <SheetMenus
          onClick={(label) => settle(deskClient.clickMenu(label, focused && { title, ...focused }))}
        />
        <label>
          <input type="checkbox" checked={withAsides} onChange={() => setWithAsides(!withAsides)} />
          折りたたんだ列も表示
        </label>
        <button type="button" class="quiet" disabled={!focused?.filled} onClick={deleteRow}>
          選んだ行を削除
        </button>
        <button type="button" class="quiet" disabled={focused === null} onClick={insertRow}>
          上に行を挿入
        </button>
        <button type="button" class="quiet" disabled={focused === null} onClick={() => sort(true)}>
          昇順
        </button>
        <button type="button" class="quiet" disabled={focused === null} onClick={() => sort(false)}>
          降順
        </button>
      </div>
      <CellBar cell={focused} onRename={rename} />
      {grid && grid.title === title ? (
        <SheetGrid
          grid={grid}
          withAsides={withAsides || isAside(grid, pointed)}
          pointed={pointed}
          onFocus={setFocused}
          onEdit={(edit: CellEdit) => settle(deskClient.edit(edit))}
        />
      ) : (
        <div class="sheet-grid" />
      )}
      {grid && grid.charts.length > 0 && <SheetCharts charts={grid.charts} />}
      <SheetTabs tabs={tabs} current={title} onOpen={open} />
      <ScriptWindows outcome={outcome} onRun={follow} onChange={onChange} />
    </section>
  )
}
