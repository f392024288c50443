import { useEffect, useRef, useState } from 'preact/hooks'
import type { Menu } from '../../desk-api.ts'
import { deskClient } from '../desk-client.ts'
import { useFresh } from '../use-fresh.ts'

type Props = { readonly onClick: (label: string) => void }

/** The menus that the script built when the sheet was opened. */
export function SheetMenus({ onClick }: Props) {
  const menus = useFresh(deskClient.menus, 'once') ?? []
  return (
    <>
      {menus.map((menu) => (
        <SheetMenu key={menu.title} menu={menu} onClick={onClick} />
      ))}
    </>
  )
}

function SheetMenu({ menu, onClick }: Props & { readonly menu: Menu }) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return
      setOpen(false)
    }
    addEventListener('pointerdown', closeOutside)
    return () => removeEventListener('pointerdown', closeOutside)
  }, [open])

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const index = items.findIndex((item) => item.matches(':focus'))
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || items.length === 0) return
    event.preventDefault()
    items[(index + step + items.length) % items.length]?.focus()
  }

  return (
    <div class="sheet-menu" ref={root}>
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {menu.title} ▾
      </button>
      {open && (
        <div role="menu" tabIndex={-1} aria-label={menu.title} onKeyDown={keys}>
          {menu.items.map(({ label }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              onClick={() => {
                setOpen(false)
                onClick(label)
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
