import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { MenuItem } from '../../desk-api.ts'

type Props = {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** Opened by key or click; a submenu that the mouse merely passes over takes no focus. */
  readonly takesFocus: boolean
  readonly onClick: (label: string) => void
  readonly onLeave: () => void
}

type OpenSubmenu = { readonly label: string; readonly takesFocus: boolean }

/** One list of a menu; submenus open beside their item, by mouse and by arrow keys. */
export function MenuList({ label, items, takesFocus, onClick, onLeave }: Props) {
  const [open, setOpen] = useState<OpenSubmenu | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const own = () => [
    ...(root.current?.querySelectorAll<HTMLElement>(':scope > div > [role=menuitem]') ?? []),
  ]
  useLayoutEffect(() => {
    if (takesFocus) own()[0]?.focus()
  }, [takesFocus])

  const keys = (event: KeyboardEvent) => {
    const index = own().findIndex((item) => item.matches(':focus'))
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const submenu = own()[index]?.getAttribute('aria-haspopup') === 'menu'
    if (step !== undefined) own()[(index + step + own().length) % own().length]?.focus()
    else if (event.key === 'ArrowRight' && submenu) own()[index]?.click()
    else if (event.key === 'Escape' || event.key === 'ArrowLeft') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const closeSubmenu = (name: string) => {
    setOpen(null)
    own()
      .find((item) => item.dataset.label === name)
      ?.focus()
  }
  return (
    <div ref={root} role="menu" tabIndex={-1} aria-label={label} onKeyDown={keys}>
      {items.map((item, index) => {
        if ('separator' in item) return <hr key={`separator ${String(index)}`} />
        const name = item.label
        if (!('items' in item))
          return (
            <div key={name} onPointerEnter={() => setOpen(null)}>
              <button type="button" role="menuitem" onClick={() => onClick(name)}>
                {name}
              </button>
            </div>
          )
        return (
          <div
            key={name}
            class="submenu"
            onPointerEnter={() => setOpen({ label: name, takesFocus: false })}
          >
            <button
              type="button"
              role="menuitem"
              data-label={name}
              aria-haspopup="menu"
              aria-expanded={open?.label === name}
              onClick={() => setOpen({ label: name, takesFocus: true })}
            >
              {name}
            </button>
            {open?.label === name && (
              <MenuList
                label={name}
                items={item.items}
                takesFocus={open.takesFocus}
                onClick={onClick}
                onLeave={() => closeSubmenu(name)}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
