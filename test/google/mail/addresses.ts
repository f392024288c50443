/** The bare addresses of an address header, lower-cased. */
export function addressesIn(header: string | undefined): string[] {
  if (!header) return []
  return splitList(header).flatMap((entry) => {
    const angle = /<([^<>]*)>\s*$/.exec(entry)
    const address = (angle ? (angle[1] ?? '') : entry).trim().toLowerCase()
    return address ? [address] : []
  })
}

function splitList(header: string): string[] {
  const entries: string[] = []
  let entry = ''
  let quoted = false
  for (const letter of header) {
    if (letter === '"') quoted = !quoted
    if (letter === ',' && !quoted) {
      entries.push(entry)
      entry = ''
    } else entry += letter
  }
  return [...entries, entry].map((text) => text.trim()).filter(Boolean)
}

export function isAddress(text: string): boolean {
  return /^[^\s@<>(),;:"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)
}
