import type { Border } from './border.ts'
import type { Outputs } from './outputs.ts'

/** SpreadsheetApp: the bound spreadsheet's name and zone, menus, dialogs. Cells go through `Sheets`. */
export function spreadsheetApp(
  border: Border,
  outputs: Pick<Outputs, 'dialog'>,
): { readonly services: Record<string, object>; readonly spreadsheet: object } {
  const read = (name: string) => () => border.call(name, [])
  const spreadsheet: object = border.closed<GoogleAppsScript.Spreadsheet.Spreadsheet>(
    'Spreadsheet',
    {
      getId: read('Spreadsheet.getId'),
      getUrl: read('Spreadsheet.getUrl'),
      getName: read('SpreadsheetApp.getName'),
      getSpreadsheetTimeZone: read('SpreadsheetApp.getSpreadsheetTimeZone'),
      setSpreadsheetTimeZone(zone: string) {
        border.call('SpreadsheetApp.setSpreadsheetTimeZone', [zone])
        return spreadsheet
      },
      getOwner() {
        const email = border.call('SpreadsheetApp.getOwner', []) as string
        return border.closed<GoogleAppsScript.Base.User>('User', { getEmail: () => email })
      },
      toast: (message: string, title?: string, seconds?: number) =>
        void border.call('Ui.toast', [message, title, seconds]),
    },
  )

  interface Item {
    label?: string
    functionName?: string
    separator?: boolean
    menu?: { title: string; items: Item[] }
  }
  const built = new WeakMap<object, { title: string; items: Item[] }>()
  function createMenu(title: string): object {
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

  const buttons = { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' }
  const sets = {
    OK: 'OK',
    OK_CANCEL: 'OK_CANCEL',
    YES_NO: 'YES_NO',
    YES_NO_CANCEL: 'YES_NO_CANCEL',
  }
  /** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons) */
  const question = (args: readonly string[]): { title: string; prompt: string; set: string } => {
    if (args.length >= 3)
      return { title: args[0] ?? '', prompt: args[1] ?? '', set: args[2] ?? 'OK' }
    return { title: '', prompt: args[0] ?? '', set: args[1] ?? 'OK' }
  }
  const show = (kind: string) => (output: unknown, title?: string) => {
    const { html, title: own } = outputs.dialog(output)
    border.call('Ui.show', [{ kind, html, title: title ?? own }])
  }
  const ui: object = border.closed<GoogleAppsScript.Base.Ui>('Ui', {
    createMenu,
    Button: border.closed<typeof GoogleAppsScript.Base.Button>('Ui.Button', buttons),
    ButtonSet: border.closed<typeof GoogleAppsScript.Base.ButtonSet>('Ui.ButtonSet', sets),
    alert: (...args: string[]) => border.call('Ui.alert', [question(args)]),
    prompt(...args: string[]) {
      const answer = border.call('Ui.prompt', [question(args)]) as { button: string; text: string }
      return border.closed<GoogleAppsScript.Base.PromptResponse>('PromptResponse', {
        getSelectedButton: () => answer.button,
        getResponseText: () => answer.text,
      })
    },
    showModalDialog: show('modal'),
    showModelessDialog: show('modal'),
    showSidebar: show('sidebar'),
  })
  const active = (): object => spreadsheet
  const app = border.closed<GoogleAppsScript.Spreadsheet.SpreadsheetApp>('SpreadsheetApp', {
    getActiveSpreadsheet: active,
    getActive: active,
    openById(id: string) {
      if (id !== border.call('Spreadsheet.getId', []))
        throw border.fail('Requested entity was not found.')
      return spreadsheet
    },
    getUi() {
      border.call('Ui.open', [])
      return ui
    },
    flush: () => undefined,
  })
  return { services: { SpreadsheetApp: app }, spreadsheet }
}
