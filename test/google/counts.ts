export interface Counts {
  readonly total: number
  readonly byName: Readonly<Record<string, number>>
  /** Calls since an earlier `total`. */
  since(mark: number): number
  reset(): void
}

/** Counts crossings that move data; use of Google's quota is behaviour, so tests assert on it. */
export class CallCounts implements Counts {
  total = 0
  byName: Record<string, number> = {}

  add(name: string): void {
    this.total++
    this.byName[name] = (this.byName[name] ?? 0) + 1
  }

  since(mark: number): number {
    return this.total - mark
  }

  reset(): void {
    this.total = 0
    this.byName = {}
  }
}
