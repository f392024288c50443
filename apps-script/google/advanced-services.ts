type SheetsService = NonNullable<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection>
type GmailUsers = NonNullable<GoogleAppsScript.Gmail.Collection.UsersCollection>

/** The manifest switches these services on; without them nothing can work. */
export function sheets(): SheetsService {
  const service = Sheets?.Spreadsheets
  if (!service) throw new Error('The advanced service Sheets is not enabled')
  return service
}

export function gmail(): GmailUsers {
  const users = Gmail?.Users
  if (!users) throw new Error('The advanced service Gmail is not enabled')
  return users
}
