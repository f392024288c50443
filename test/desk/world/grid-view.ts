import type { Column } from '../../../shared/book/column.ts'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import type { GridCell as SheetCell } from '../../google/grid.ts'
import type { World } from '../../google/open-world.ts'
import type { Grid, GridCell, GridColumn, Tab } from '../desk-api.ts'

const defaultWidthPx = 110

/** Widths and what the system writes itself, by header; own columns of people have none. */
function columnOf(title: string, header: string): Column | undefined {
  const tab = Object.values(allTabs).find((one) => one.title === title)
  const columns: readonly Column[] = tab ? Object.values(tab.columns) : []
  return columns.find((column) => column.header === header)
}

/** A reddish background marks what is missing or wrong; the other colours follow the words. */
function isReddish(background = '#ffffff'): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(background.slice(at, at + 2), 16),
  )
  return red > green + 12 && red > blue + 12
}

function toCell({ display, note = '', background }: SheetCell): GridCell {
  return { text: display, note, color: isReddish(background) ? 'fault' : '' }
}

const blank: SheetCell = { value: '', display: '' }

export function readTabs(world: World): readonly Tab[] {
  const visible = world.sheet.titles({ hidden: false })
  return world.sheet.titles().map((title) => ({ title, hidden: !visible.includes(title) }))
}

/** One tab as the desk's page draws it; undefined when there is no such tab. */
export function readGrid(world: World, title: string): Grid | undefined {
  if (!world.sheet.titles().includes(title)) return undefined
  const { hiddenColumns } = world.sheet.properties(title)
  const [head = [], ...body] = world.sheet.grid(title)
  const columns = head.map((cell, index): GridColumn => {
    const known = columnOf(title, cell.display)
    return {
      column: index + 1,
      header: cell.display,
      note: cell.note ?? '',
      widthPx: known?.widthPx ?? defaultWidthPx,
      choices: body[0]?.[index]?.choices ?? known?.choices ?? [],
      computed: known?.computed === true,
      aside: hiddenColumns.includes(index),
    }
  })
  const rows = body.flatMap((cells, index) =>
    cells.some(({ display }) => display !== '')
      ? [{ row: index + 2, cells: columns.map((_, at) => toCell(cells[at] ?? blank)) }]
      : [],
  )
  return { title, columns, rows, charts: world.sheet.charts(title) }
}
