import type { Border } from './border.ts'

/** SpreadsheetApp: the bound spreadsheet's name and zone. Cells go through `Sheets`. */
export function spreadsheetApp(
  border: Border,
  ui: object,
): { readonly services: Record<string, object>; readonly spreadsheet: object } {
  const read = (name: string) => () => border.call(name, [])
  const sheet = (sheetId: number): object => {
    const itself: object = border.closed<GoogleAppsScript.Spreadsheet.Sheet>('Sheet', {
      getSheetId: () => sheetId,
      showSheet() {
        border.call('SpreadsheetApp.showSheet', [sheetId])
        return itself
      },
      activate() {
        border.call('SpreadsheetApp.activate', [sheetId])
        return itself
      },
      setActiveSelection(a1Notation: string) {
        border.call('SpreadsheetApp.select', [sheetId, a1Notation])
      },
    })
    return itself
  }
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
      copy(name: string) {
        const { id, url } = border.call('SpreadsheetApp.copy', [name]) as Record<string, string>
        return border.closed<GoogleAppsScript.Spreadsheet.Spreadsheet>('Spreadsheet', {
          getId: () => id,
          getUrl: () => url,
          getName: () => name,
        })
      },
      getSheets: () => (border.call('SpreadsheetApp.getSheets', []) as number[]).map(sheet),
      toast: (message: string, title?: string, seconds?: number) =>
        void border.call('Ui.toast', [message, title, seconds]),
    },
  )

  function activeRange(): object | null {
    const at = border.call('SpreadsheetApp.getActiveRange', []) as {
      readonly sheetId: number
      readonly row: number
      readonly column: number
    } | null
    if (at === null) return null
    return border.closed<GoogleAppsScript.Spreadsheet.Range>('Range', {
      getSheet: () => sheet(at.sheetId),
      getRow: () => at.row,
      getColumn: () => at.column,
    })
  }

  const active = (): object => spreadsheet
  const app = border.closed<GoogleAppsScript.Spreadsheet.SpreadsheetApp>('SpreadsheetApp', {
    getActiveSpreadsheet: active,
    getActive: active,
    getActiveRange: activeRange,
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
