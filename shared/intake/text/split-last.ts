/** Above the last blank line, and below it. */
export function splitLast(
  lines: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const text = lines.map((line) => line.trim())
  const end = text.length - 1 - [...text].reverse().findIndex((line) => line !== '')
  const blank = text.slice(0, end).lastIndexOf('')
  return [lines.slice(0, Math.max(blank, 0)), lines.slice(blank + 1)]
}
