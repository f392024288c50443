/** A mail has fewer different lines than these. */
const mostKnown = 2_000

/** The rooms ask for the same lines again and again: what was read of one is read once. */
export function remember<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const reading = read(text)
    if (known.size >= mostKnown) known.clear()
    known.set(text, reading)
    return reading
  }
}
