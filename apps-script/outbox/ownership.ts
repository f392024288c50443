import { buildNumber } from '../build-number.ts'
import type { Desk } from './desk.ts'

/** Property names of the installation. */
export const ownerProperty = 'owner'
export const spreadsheetProperty = 'spreadsheet'
export const buildProperty = 'build'
/** When this owner set the book up: epoch milliseconds; 0 for a book set up before this was kept. */
export const epochProperty = 'epoch'
/** When a periodic run last came to its end: epoch milliseconds. */
export const heartbeatProperty = 'heartbeat'

/**
 * Whether this execution may write and send: the recorded owner, on the recorded book, with no newer build
 * installed. A copied spreadsheet has no properties, so it sends nothing (DESIGN §7).
 */
export function isOwnRun(
  desk: Pick<Desk, 'account' | 'spreadsheetId'>,
  properties: Readonly<Record<string, string>>,
): boolean {
  return properties[ownerProperty] === desk.account() && isSetUpHere(desk, properties)
}

/** Whether rows may be changed here by whoever clicks: the recorded book, no newer build. */
export function isSetUpHere(
  desk: Pick<Desk, 'spreadsheetId'>,
  properties: Readonly<Record<string, string>>,
): boolean {
  return (
    properties[spreadsheetProperty] === desk.spreadsheetId() &&
    Number(properties[buildProperty] ?? 0) <= buildNumber
  )
}
