/** What a person at the spreadsheet sees of the script. */
export const screen = {
  buildMenu(title: string, items: readonly { label: string; functionName: string }[]): void {
    const menu = SpreadsheetApp.getUi().createMenu(title)
    for (const { label, functionName } of items) menu.addItem(label, functionName)
    menu.addToUi()
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

  jsonAnswer(text: string): GoogleAppsScript.Content.TextOutput {
    return ContentService.createTextOutput(text).setMimeType(ContentService.MimeType.JSON)
  },

  textAnswer(text: string): GoogleAppsScript.Content.TextOutput {
    return ContentService.createTextOutput(text)
  },
}
