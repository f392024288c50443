import type { Column } from '../../shared/book/column.ts'
import { bodyOf } from './column-cells.ts'
import { reachesAllRows } from './column-rules.ts'
import type { ObservedTab } from './observe-tabs.ts'
import type { PlacedColumn } from './place-columns.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request

/** How our protections are known among people's own. */
const describe = ({ header }: Column): string => `「${header}」は自動で書き込まれます`

/** Computed columns warn whoever types there. A warning, not a wall: the owner could pass a wall anyway (PLATFORM §3.3). */
export function guardRequests(observed: ObservedTab, placed: readonly PlacedColumn[]): Request[] {
  return placed
    .filter(({ column }) => column.computed)
    .flatMap(({ column, index }): Request[] => {
      const description = describe(column)
      const range = bodyOf(observed, index)
      const own = observed.protections.filter((one) => one.description === description)
      const isMeant = own.some(
        (one) =>
          (one.range?.startColumnIndex ?? 0) <= index &&
          index < (one.range?.endColumnIndex ?? Infinity) &&
          reachesAllRows(one.range ?? {}, observed.rowCount),
      )
      if (isMeant) return []
      const [known] = own
      if (known?.protectedRangeId === undefined)
        return [
          { addProtectedRange: { protectedRange: { range, description, warningOnly: true } } },
        ]
      const protectedRange = { protectedRangeId: known.protectedRangeId, range }
      return [{ updateProtectedRange: { protectedRange, fields: 'range' } }]
    })
}
