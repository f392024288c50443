import { useState } from 'preact/hooks'
import type { Tab } from '../../desk-api.ts'

type Props = {
  readonly tabs: readonly Tab[]
  readonly current: string
  readonly onOpen: (tab: Tab) => void
}

export function SheetTabs({ tabs, current, onOpen }: Props) {
  const [withHidden, setWithHidden] = useState(false)
  const shown = tabs.filter(({ hidden, title }) => !hidden || withHidden || title === current)
  return (
    <div class="sheet-tabs">
      <div role="tablist" aria-label="シートのタブ">
        {shown.map((tab) => (
          <button
            key={tab.title}
            type="button"
            role="tab"
            aria-selected={tab.title === current}
            class={tab.hidden ? 'hidden-tab' : ''}
            onClick={() => onOpen(tab)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <label>
        <input type="checkbox" checked={withHidden} onChange={() => setWithHidden(!withHidden)} />
        隠しタブも表示
      </label>
    </div>
  )
}
