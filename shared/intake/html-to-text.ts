import { decodeEntities } from './html-entities.ts'

/** Enough for any mail a person wrote; the rest is styling or an attack. */
const longestHtml = 1_000_000
const deepestTable = 12

const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'select',
])
const blocks = new Set(
  'p div br li tr ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr pre table tbody thead blockquote section article address center form fieldset header footer'.split(
    ' ',
  ),
)

type Cell = { readonly text: string; readonly rows: number; readonly columns: number }

type Frame = {
  readonly tag: 'root' | 'table' | 'row' | 'cell'
  readonly span: Span
  text: string
  cells: Cell[]
  /** Cells of rows above that reach down into the next row, by column. */
  carried: Map<number, Cell>
}

type Span = { readonly rows: number; readonly columns: number }
const single: Span = { rows: 1, columns: 1 }

const newFrame = (tag: Frame['tag'], span = single): Frame => ({
  tag,
  span,
  text: '',
  cells: [],
  carried: new Map(),
})

function spanOf(tag: string): Span {
  const read = (name: string) =>
    Math.min(
      Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(tag)?.[1] ?? 1) || 1,
      40,
    )
  return { rows: read('rowspan'), columns: Math.min(read('colspan'), 12) }
}

/** The row's own cells between those that reach down from above. */
function spread(cells: readonly Cell[], carried: Map<number, Cell>): readonly string[] {
  const row: string[] = []
  const takeCarried = () => {
    for (let above = carried.get(row.length); above; above = carried.get(row.length)) {
      carried.delete(row.length)
      if (above.rows > 1) carried.set(row.length, { ...above, rows: above.rows - 1 })
      row.push(above.text)
      if (row.length > 60) return
    }
  }
  const below: [number, Cell][] = []
  for (const cell of cells) {
    takeCarried()
    if (cell.rows > 1) below.push([row.length, { ...cell, rows: cell.rows - 1 }])
    row.push(cell.text, ...Array.from({ length: cell.columns - 1 }, () => ''))
  }
  takeCarried()
  for (const [column, cell] of below) carried.set(column, cell)
  return row
}

/** One row of a data table becomes one line with tabs; a layout table stays lines. */
function rowText(cells: readonly string[]): string {
  const trimmed = cells.map((cell) => cell.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
  const isData =
    trimmed.length > 1 &&
    trimmed.every(
      (cell) => cell.length <= 200 && cell.split('\n').length <= 5 && !cell.includes('\t'),
    )
  return isData
    ? trimmed.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join('\t')
    : trimmed.join('\n')
}

class Page {
  private readonly frames: Frame[] = [newFrame('root')]
  private quoteDepth = 0

  private get top(): Frame {
    return this.frames[this.frames.length - 1] ?? newFrame('root')
  }

  add(text: string): void {
    const { top } = this
    if ((top.tag === 'table' || top.tag === 'row') && text.trim() === '') return
    top.text += text
  }

  newLine(): void {
    const { top } = this
    if (top.tag === 'table' || top.tag === 'row') return
    if (top.text !== '') top.text += '\n'
    if (this.quoteDepth > 0) top.text += '> '
  }

  quote(change: 1 | -1): void {
    this.quoteDepth = Math.max(0, this.quoteDepth + change)
    this.newLine()
  }

  open(tag: 'table' | 'row' | 'cell', span: Span): void {
    if (tag === 'row') this.closeThrough('row')
    if (tag === 'cell') this.closeThrough('cell')
    if (this.frames.length < deepestTable * 3) this.frames.push(newFrame(tag, span))
  }

  close(tag: 'table' | 'row' | 'cell'): void {
    this.closeThrough(tag)
  }

  /** Closes the innermost open frame of this kind, with all that is open inside; never past its table. */
  private closeThrough(tag: Frame['tag']): void {
    for (let i = this.frames.length - 1; i > 0; i--) {
      const open = this.frames[i]?.tag
      if (open === tag) {
        while (this.frames.length > i) this.pop()
        return
      }
      if (open === 'table') return
    }
  }

  private pop(): void {
    const done = this.frames.pop()
    if (!done) return
    const parent = this.top
    if (done.tag === 'cell' && parent.tag === 'row')
      parent.cells.push({ text: done.text, ...done.span })
    else if (done.tag === 'row') {
      this.addBlock(rowText(spread(done.cells, parent.carried)))
      this.addBlock(done.text)
    } else this.addBlock(done.text)
  }

  private addBlock(text: string): void {
    if (text.trim() === '') return
    const { top } = this
    const prefix = this.quoteDepth > 0 ? text.replace(/^/gm, '> ') : text
    top.text += `${top.text === '' || top.text.endsWith('\n') ? '' : '\n'}${prefix}\n`
  }

  finish(): string {
    while (this.frames.length > 1) this.pop()
    return this.top.text
  }
}

const tableTags: Readonly<Record<string, 'table' | 'row' | 'cell'>> = {
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
}

function applyTag(page: Page, name: string, tag: string): void {
  const closing = tag.startsWith('</') ? 'close' : 'open'
  const table = tableTags[name]
  if (table) {
    if (table === 'table' && closing === 'open') page.newLine()
    if (closing === 'open') page.open(table, spanOf(tag))
    else page.close(table)
  } else if (name === 'blockquote') page.quote(closing === 'open' ? 1 : -1)
  else if (blocks.has(name)) page.newLine()
}

/** The end of a tag, or of the text when it never ends; quoted attributes may contain `>`. */
function tagEnd(html: string, from: number): number {
  const plain = html.indexOf('>', from)
  return plain < 0 ? html.length : plain
}

/** The words of a mail in HTML, linear in its length: tables with tabs, blocks as lines, nothing executed. */
export function htmlToText(source: string): string {
  const html = source.slice(0, longestHtml)
  const page = new Page()
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    const textEnd = open < 0 ? html.length : open
    page.add(decodeEntities(html.slice(at, textEnd).replace(/[\r\n\t ]+/g, ' ')))
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const end = tagEnd(html, open)
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9:]{0,20})/.exec(html.slice(open, open + 24))
    at = end + 1
    if (!tag) continue
    const name = (tag[2] ?? '').toLowerCase()
    if (silent.has(name) && tag[1] === '') {
      const close = html.toLowerCase().indexOf(`</${name}`, at)
      at = close < 0 ? html.length : tagEnd(html, close) + 1
    } else applyTag(page, name, html.slice(open, Math.min(end, open + 400)))
  }
  return page
    .finish()
    .replace(/[ \u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
}
