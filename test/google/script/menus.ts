import type { Border } from './border.ts'

/** Ui.createMenu: what a script builds reaches the host as one description when it is added. */
export function menus(border: Border): (title: string) => object {
  interface Item {
    label?: string
    functionName?: string
    separator?: boolean
    menu?: { title: string; items: Item[] }
  }
  const built = new WeakMap<object, { title: string; items: Item[] }>()
  return (title) => {
    const content = { title, items: [] as Item[] }
    const menu = border.closed<GoogleAppsScript.Base.Menu>('Menu', {
      addItem(label: string, functionName: string) {
        content.items.push({ label, functionName })
        return menu
      },
      addSeparator() {
        content.items.push({ separator: true })
        return menu
      },
      addSubMenu(child: object) {
        const inner = built.get(child)
        if (inner) content.items.push({ menu: inner })
        return menu
      },
      addToUi: () => void border.call('Ui.addMenu', [content]),
    })
    built.set(menu, content)
    return menu
  }
}
