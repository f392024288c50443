import type { Desk } from '../outbox/desk.ts'

/** Where the secretariat opens the book. */
export const bookUrl = (desk: Pick<Desk, 'spreadsheetId'>): string =>
  `https://docs.google.com/spreadsheets/d/${desk.spreadsheetId()}/edit`
