import type { MenuEntry } from '../sheet-ui/menu.ts'

/** What a person at the spreadsheet sees of the script. */
export const screen = {
  buildMenu(title: string, items: readonly MenuEntry[]): void {
    menuOf(title, items).addToUi()
  },

  alert(title: string, text: string): void {
    const ui = SpreadsheetApp.getUi()
    ui.alert(title, text, ui.ButtonSet.OK)
  },

  dialog(
    title: string,
    html: string,
    size: { readonly width: number; readonly height: number },
  ): void {
    const output = HtmlService.createHtmlOutput(html).setWidth(size.width).setHeight(size.height)
    SpreadsheetApp.getUi().showModalDialog(output, title)
  },

  /** Brings a tab to the front, hidden or not; false when somebody deleted it. */
  openTab(sheetId: number): boolean {
    const sheet = findSheet(sheetId)
    sheet?.showSheet().activate()
    return sheet !== undefined
  },

  /** Where the cursor of whoever clicked stands: row 1 is the header. */
  cursor(): { readonly sheetId: number; readonly row: number } | undefined {
    const range = SpreadsheetApp.getActiveRange() as GoogleAppsScript.Spreadsheet.Range | null
    return range ? { sheetId: range.getSheet().getSheetId(), row: range.getRow() } : undefined
  },

  /** Brings a cell (as A1) to the front; false when its tab is gone. */
  openCell(sheetId: number, cell: string): boolean {
    const sheet = findSheet(sheetId)
    sheet?.showSheet().activate()
    sheet?.setActiveSelection(cell)
    return sheet !== undefined
  },

  jsonAnswer(text: string): GoogleAppsScript.Content.TextOutput {
    return ContentService.createTextOutput(text).setMimeType(ContentService.MimeType.JSON)
  },

  textAnswer(text: string): GoogleAppsScript.Content.TextOutput {
    return ContentService.createTextOutput(text)
  },
}

const findSheet = (sheetId: number): GoogleAppsScript.Spreadsheet.Sheet | undefined =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((one) => one.getSheetId() === sheetId)

function menuOf(title: string, items: readonly MenuEntry[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title)
  for (const item of items) {
    if (item === 'separator') menu.addSeparator()
    else if ('items' in item) menu.addSubMenu(menuOf(item.label, item.items))
    else menu.addItem(item.label, item.functionName)
  }
  return menu
}
