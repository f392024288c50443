/** Date and Math.random of the script: the world's clock, and a seed. Evaluated inside the script's realm. */
export function virtualDate(now: () => number, seed: number): void {
  const RealDate = Date
  function shown(...parts: number[]): Date | string {
    if (!new.target) return new RealDate(now()).toString()
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target)
  }
  Object.defineProperty(shown, 'prototype', { value: RealDate.prototype, writable: false })
  Object.assign(shown, { now, UTC: RealDate.UTC, parse: RealDate.parse })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: shown })
  Object.defineProperty(globalThis, 'Date', { value: shown, writable: true, configurable: true })
  let state = seed | 0
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
