import type { CellValue } from '../../book/cell.ts'
import type { WatchedRow } from './complete-row.ts'
import { readFacts, rowFacts, type WatchedTab } from './snapshot-values.ts'

/** What mails follow from. */
const stateColumns = { registrations: 'status', meetings: 'status', roster: 'category' } as const

type Cells = Readonly<Record<string, CellValue>>

/** 送る approves what its row has waiting when it is given (DESIGN §4), and not what another state brings about. */
const isApprovalOutdated = (tab: WatchedTab, before: Cells, after: Cells): boolean =>
  before.contact === '送る' && stateIn(tab, before) !== stateIn(tab, after)

const stateIn = (tab: WatchedTab, cells: Cells): CellValue => cells[stateColumns[tab]] ?? ''

type Noted = { readonly values: string; readonly orders: string }

/** Whether a 送る that 控え saw is older than the state that was typed since. */
export function isOlderThanState(tab: WatchedTab, noted: Noted, row: WatchedRow): boolean {
  if (row.values.contact !== '送る' || noted.orders === '') return false
  const before = { ...readFacts(noted.values), ...readFacts(noted.orders) }
  return isApprovalOutdated(tab, before, readFacts(rowFacts(tab, row)))
}

/** The cells to change, with the approval that they take back unless they give one themselves. */
export const withoutOutdatedApproval = (tab: WatchedTab, current: Cells, values: Cells): Cells =>
  isApprovalOutdated(tab, current, { ...current, ...values }) ? { contact: '', ...values } : values
