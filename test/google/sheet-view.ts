import { type ChartView, chartsOf } from './charts.ts'
import { type Tab, tabByTitle } from './core/book.ts'
import { displayValue, plainValue, type Scalar } from './core/cell-value.ts'
import { readArea } from './core/read-values.ts'
import { type GridCell, gridOf } from './grid.ts'
import { padded } from './padded.ts'
import { type TabProperties, tabProperties } from './tab-properties.ts'
import type { WorldState } from './world-state.ts'

/** What people see of the spreadsheet at their screens. */
export class SheetView {
  protected readonly state: WorldState

  constructor(state: WorldState) {
    this.state = state
  }

  titles(options: { hidden?: boolean } = {}): string[] {
    return this.state.book.tabs
      .filter((tab) => options.hidden !== false || !tab.properties.hidden)
      .map((tab) => tab.properties.title)
  }

  /** Unformatted values without the blank end; rows are padded to the widest. */
  read(title: string): Scalar[][] {
    return padded(readArea(this.whole(title), plainValue), '' as Scalar)
  }

  /** What the cells show. */
  display(title: string): string[][] {
    return padded(readArea(this.whole(title), displayValue) as string[][], '')
  }

  grid(title: string): GridCell[][] {
    return gridOf(this.tab(title))
  }

  charts(title: string): ChartView[] {
    return chartsOf(this.tab(title))
  }

  properties(title: string): TabProperties {
    return tabProperties(this.tab(title))
  }

  /** 1-based column of a header. */
  columnOf(title: string, header: string): number {
    const heads = this.read(title).slice(0, Math.max(1, this.properties(title).frozenRows))
    for (const cells of heads) {
      const index = cells.indexOf(header)
      if (index >= 0) return index + 1
    }
    throw new Error(`no column ${header} on ${title}`)
  }

  protected tab(title: string): Tab {
    const tab = tabByTitle(this.state.book, title)
    if (!tab) throw new Error(`no tab ${title}; there are ${this.titles().join(', ')}`)
    return tab
  }

  private whole(title: string) {
    const tab = this.tab(title)
    return { tab, startRow: 0, startColumn: 0, endRow: undefined, endColumn: undefined }
  }
}
