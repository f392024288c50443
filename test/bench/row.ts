/** One measured figure beside the bar of DESIGN §12. */
export type BenchRow = { readonly what: string; readonly value: string; readonly bar: string }

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`
