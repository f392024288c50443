import type { Rows } from './rows.ts'

/** The rows as people left them, and as they were a moment ago: a run under way may have read either. */
export class Model {
  rows: Rows
  private past: { readonly rows: Rows; until: number }[] = []

  constructor(rows: Rows) {
    this.rows = rows
  }

  /** An act takes effect some time from now on, until `settle` says that it has. */
  begin(rows: Rows): void {
    this.past.push({ rows: this.rows, until: Number.POSITIVE_INFINITY })
    this.rows = rows
  }

  settle(now: number): void {
    for (const one of this.past) one.until = Math.min(one.until, now)
    this.past = this.past.filter(({ until }) => until > now - memoryMs)
  }

  /** Every state of the rows between `raceMs` before `at` and then, the newest first. */
  around(at: number, raceMs: number): readonly Rows[] {
    const recent = this.past.filter(({ until }) => until >= at - raceMs).map(({ rows }) => rows)
    return [this.rows, ...recent.reverse()]
  }
}

const memoryMs = 10 * 60_000
