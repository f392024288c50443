import type { GmailMethod, SheetsMethod } from './script/google-names.ts'

/** The schema of the body that a script hands to a method as its first argument. */
export const requestSchemas: Partial<Record<SheetsMethod | GmailMethod, string>> = {
  'Sheets.Spreadsheets.batchUpdate': 'BatchUpdateSpreadsheetRequest',
  'Sheets.Spreadsheets.Values.batchGetByDataFilter': 'BatchGetValuesByDataFilterRequest',
  'Sheets.Spreadsheets.Values.batchUpdate': 'BatchUpdateValuesRequest',
  'Sheets.Spreadsheets.Values.update': 'ValueRange',
  'Sheets.Spreadsheets.Values.append': 'ValueRange',
  'Gmail.Users.Messages.send': 'Message',
  'Gmail.Users.Messages.modify': 'ModifyMessageRequest',
  'Gmail.Users.Threads.modify': 'ModifyThreadRequest',
  'Gmail.Users.Drafts.create': 'Draft',
  'Gmail.Users.Drafts.update': 'Draft',
  'Gmail.Users.Drafts.send': 'Draft',
  'Gmail.Users.Labels.create': 'Label',
  'Gmail.Users.Labels.patch': 'Label',
}
