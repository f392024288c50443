/// <reference types="google-apps-script" />

/** Members for one of Google's objects: as few as wanted, but none that Google does not have. */
export type NamesOf<Google> = { readonly [Name in keyof Google]?: unknown }

/** Dotted paths of the methods of an advanced service, e.g. `Users.Drafts.send`. */
type MethodPath<Service> = {
  [Name in keyof Service & string]: Service[Name] extends (...args: never[]) => unknown
    ? Name
    : `${Name}.${MethodPath<Service[Name]>}`
}[keyof Service & string]

export type SheetsMethod =
  `Sheets.Spreadsheets.${MethodPath<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection>}`
export type GmailMethod =
  `Gmail.Users.${MethodPath<GoogleAppsScript.Gmail.Collection.UsersCollection>}`
