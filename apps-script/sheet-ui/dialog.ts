import type { WebDesk } from '../web-app/web-desk.ts'
import type { Html } from './html.ts'

/** Dialogs run as whoever clicks: they change rows and script properties, never a mailbox (DESIGN law 9). */
export type DialogDesk = WebDesk & { readonly webAppUrl: () => string }

/** Somebody at the sheet asks: which desk, and who it is (不明 where Google does not tell). */
export type Asker = {
  readonly desk: DialogDesk
  readonly who: string
  readonly screen: {
    cursor(): Cursor | undefined
    openCell(sheetId: number, cell: string): boolean
  }
}

/** Row 1 is the header. */
export type Cursor = { readonly sheetId: number; readonly row: number }

/** What the page does with an answer; a fault is one sentence that says what to do. */
export type DialogAnswer =
  | { readonly fault: string }
  | {
      /** Takes the place of the page. */
      readonly html?: string
      /** A line below the page. */
      readonly notice?: string
      readonly close?: true
      /** A key for the entry point `sendTrial`, which answers a line in place of `notice`. */
      readonly trial?: string
      /** Long work: the page shows how far it is and asks on by itself until there is no next. */
      readonly next?: { readonly name: string; readonly question: object }
      readonly progress?: { readonly done: number; readonly total: number }
      readonly download?: { readonly name: string; readonly type: string; readonly base64: string }
      /** For a dialog's own script. */
      readonly data?: unknown
    }

/** One item of the menu that opens a page. */
export type Dialog = {
  readonly title: string
  readonly size: { readonly width: number; readonly height: number }
  /** Looks only; answers what to show first. */
  open(asker: Asker): {
    readonly body: Html
    readonly script?: string
    readonly data?: unknown
  }
}
