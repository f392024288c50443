/** What the desk's page and its local server say to each other. Times are epoch milliseconds of the practice world. */

export type Happening = { readonly at: number; readonly text: string }

/** The three steps of the welcome, ticked off as they happen. */
export type StoryProgress = {
  readonly registered: boolean
  readonly decided: boolean
  readonly reminded: boolean
}

export type DeskState = {
  /** Another one after `--reset`: what the page knew of the old one is void. */
  readonly world: string
  readonly now: number
  /** Rises with every change, so that a place knows when to read again. */
  readonly version: number
  /** The clock is being moved on. */
  readonly moving: boolean
  /** Newest first. */
  readonly happenings: readonly Happening[]
  readonly counts: { readonly unread: number; readonly planned: number; readonly sent: number }
  readonly story: StoryProgress
}

export type MailPersonView = { readonly name: string; readonly address: string }

export type MailRow = {
  readonly id: string
  readonly threadId: string
  readonly from: MailPersonView
  readonly to: MailPersonView
  readonly subject: string
  readonly at: number
  readonly snippet: string
  /** Names of labels people see: 登録済, … */
  readonly labels: readonly string[]
  readonly unread: boolean
}

export type OpenMail = MailRow & {
  readonly text: string
  readonly html: string
  readonly replyTo: MailPersonView | null
  readonly headers: Readonly<Record<string, string>>
  readonly attachmentNames: readonly string[]
}

export type MailThread = {
  readonly opened: OpenMail
  /** What the secretariat sent in this thread, oldest first. */
  readonly answers: readonly OpenMail[]
}

export type SentMails = {
  readonly drafts: readonly OpenMail[]
  /** Newest first. */
  readonly sent: readonly OpenMail[]
}

export type MenuItem =
  | { readonly label: string; readonly functionName: string }
  | { readonly label: string; readonly items: readonly MenuItem[] }
  | { readonly separator: true }

export type Menu = { readonly title: string; readonly items: readonly MenuItem[] }

export type Tab = { readonly title: string; readonly hidden: boolean }

export type GridColumn = {
  /** Position in the sheet, 1 = column A. */
  readonly column: number
  readonly header: string
  readonly note: string
  readonly widthPx: number
  readonly choices: readonly string[]
  /** Written by the system alone. */
  readonly computed: boolean
  /** In a collapsed column group. */
  readonly aside: boolean
}

export type GridCell = { readonly text: string; readonly note: string; readonly color: string }

export type GridRow = { readonly row: number; readonly cells: readonly GridCell[] }

export type Grid = {
  readonly title: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly charts: readonly ChartView[]
}

/** Numbers by name, one series a colour. */
export type ChartView = {
  readonly title: string
  readonly names: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

export type ScriptDialog = {
  readonly title: string
  readonly html: string
  readonly kind: 'modal' | 'sidebar'
  /** In pixels, as the script asked for it. */
  readonly width?: number
  readonly height?: number
}

/** Row 1 is the header, column 1 is A. */
export type CellPlace = {
  readonly title: string
  readonly row: number
  readonly column: number
}

/** What a click in the sheet brought up. */
export type ScriptOutcome = {
  readonly dialogs: readonly ScriptDialog[]
  readonly alerts: readonly string[]
  readonly toasts: readonly string[]
  /** The tab that was brought to the front; blank for none. */
  readonly tab: string
  /** The cell of that tab which the script selected. */
  readonly cell: CellPlace | null
  /** Blank when all went well. */
  readonly error: string
  readonly value: unknown
}

export type CellEdit = {
  readonly title: string
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly string[])[]
}

export type SortWish = {
  readonly title: string
  readonly column: number
  readonly ascending: boolean
}

export type ClockStep = 'ten-minutes' | 'day' | 'next'

/** The key and address that the desk's own panel signs with. */
export type DeskPairing = { readonly code: string }
