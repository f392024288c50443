/** Of each part of a mail this much is kept: text beyond is not read, attachments are not opened. */
const longestPart = 500_000

const lineFeed = 10
const dash = 45

/** Cuts long parts of a raw mail, so that parsing takes bounded time; boundaries and headers stay. */
export function shortenParts(raw: Uint8Array): Uint8Array {
  if (raw.length <= longestPart) return raw
  const kept = new Uint8Array(raw.length)
  let size = 0
  let part = 0
  for (let start = 0; start < raw.length; ) {
    const feed = raw.indexOf(lineFeed, start)
    const end = feed < 0 ? raw.length : feed + 1
    if (raw[start] === dash && raw[start + 1] === dash) part = 0
    const room = Math.max(0, longestPart - part)
    const line = raw.subarray(start, Math.min(end, start + room))
    kept.set(line, size)
    size += line.length
    part += end - start
    start = end
  }
  return kept.subarray(0, size)
}
