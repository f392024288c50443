import { useState } from 'preact/hooks'
import type { CellEdit, DeskState, ScriptOutcome, Tab } from '../../desk-api.ts'
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

/** The spreadsheet: its menu, its cells, its tabs. */
export function SheetPlace({ state, onChange }: Props) {
  const [title, setTitle] = useState(firstTab)
  const [withAsides, setWithAsides] = useState(false)
  const [focused, setFocused] = useState<FocusedCell | null>(null)
  const [outcome, setOutcome] = useState<ScriptOutcome | null>(null)
  const tabs = useFresh(deskClient.tabs, state.version) ?? []
  const grid = useFresh(() => deskClient.grid(title), `${title} ${state.version}`)

  const settle = (asked: Promise<ScriptOutcome>) =>
    void asked.then((next) => {
      setOutcome(next)
      if (next.tab !== '') setTitle(next.tab)
      onChange()
    })
  const open = (tab: Tab) => {
    setTitle(tab.title)
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
        <SheetMenus onClick={(label) => settle(deskClient.clickMenu(label))} />
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
          withAsides={withAsides}
          onFocus={setFocused}
          onEdit={(edit: CellEdit) => settle(deskClient.edit(edit))}
        />
      ) : (
        <div class="sheet-grid" />
      )}
      {grid && grid.charts.length > 0 && <SheetCharts charts={grid.charts} />}
      <SheetTabs tabs={tabs} current={title} onOpen={open} />
      <ScriptWindows outcome={outcome} onChange={onChange} />
    </section>
  )
}
