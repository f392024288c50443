/** The spreadsheet as a file of its owner's Drive: copied without any scope on Drive. */
export const bookFile = {
  name: (): string => SpreadsheetApp.getActiveSpreadsheet().getName(),
  copy: (name: string): string => SpreadsheetApp.getActiveSpreadsheet().copy(name).getUrl(),
}
