type Cell = { readonly text: string; readonly end: number }

/**
 * The cells of a CSV file or of a paste from a spreadsheet, row by row; rows without any text are left out.
 * Quotes may hold separators and line breaks; a quote that never ends is an ordinary character.
 */
export function readDelimited(source: string): readonly (readonly string[])[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at <= text.length; ) {
    const cell = cellAt(text, at, separator)
    row.push(cell.text)
    if (text.charAt(cell.end) !== separator) {
      rows.push(row)
      row = []
    }
    at = cell.end + 1
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
}

/** A paste from a spreadsheet has tabs between its cells; a comma then belongs to a cell, as does a quoted tab. */
function separatorOf(text: string): string {
  const unquoted = text.slice(0, 4000).replace(/"(?:[^"]|"")*"/g, '')
  return unquoted.includes('\t') ? '\t' : ','
}

function cellAt(text: string, at: number, separator: string): Cell {
  const quoted = text.charAt(at) === '"' ? quotedCell(text, at) : undefined
  const start = quoted?.end ?? at
  const end = endOfCell(text, start, separator)
  return { text: (quoted?.text ?? '') + text.slice(start, end), end }
}

function endOfCell(text: string, start: number, separator: string): number {
  const [cut, lineEnd] = [text.indexOf(separator, start), text.indexOf('\n', start)]
  return Math.min(cut < 0 ? text.length : cut, lineEnd < 0 ? text.length : lineEnd)
}

function quotedCell(text: string, at: number): Cell | undefined {
  let inside = ''
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return undefined
    inside += text.slice(from, quote)
    if (text.charAt(quote + 1) !== '"') return { text: inside, end: quote + 1 }
    inside += '"'
    from = quote + 2
  }
}
