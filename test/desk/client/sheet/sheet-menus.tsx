import { useEffect, useRef, useState } from 'preact/hooks'
import type { Menu } from '../../desk-api.ts'
import { deskClient } from '../desk-client.ts'
import { useFresh } from '../use-fresh.ts'
import { MenuList } from './menu-list.tsx'

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
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return
      setOpen(false)
    }
    addEventListener('pointerdown', closeOutside)
    return () => removeEventListener('pointerdown', closeOutside)
  }, [open])

  const leave = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div class="sheet-menu" ref={root}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {menu.title} ▾
      </button>
      {open && (
        <MenuList
          label={menu.title}
          items={menu.items}
          takesFocus
          onLeave={leave}
          onClick={(label) => {
            setOpen(false)
            onClick(label)
          }}
        />
      )}
    </div>
  )
}
