import { decodeEntities } from './html-entities.ts'
import { Frame, quoteMark, rowText, type Span, spanOf, spreadRow } from './html-table.ts'
import { endOfTag, UnseenElements } from './unseen-elements.ts'

/** Enough for any mail a person wrote; the rest is styling or an attack. */
const longestHtml = 1_000_000
const longestText = 400_000
const deepestTable = 36

const silent = new Set('script style head title template noscript svg select'.split(' '))
const blocks = new Set(
  'p div br li tr ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr pre table tbody thead section article address center form fieldset header footer'.split(
    ' ',
  ),
)

class Page {
  private readonly frames: Frame[] = [new Frame('root')]
  private quoteDepth = 0
  private length = 0

  private get top(): Frame {
    return this.frames[this.frames.length - 1] ?? new Frame('root')
  }

  get isFull(): boolean {
    return this.length > longestText
  }

  add(text: string): void {
    const { top } = this
    const words = top.lines.beginsLine ? text.replace(/^ /, '') : text
    if (top.tag === 'cell' || top.tag === 'root' || words.trim() !== '')
      top.lines.add(decodeEntities(words))
    this.length += text.length
  }

  /** `block`: a line of its own, which leaves none empty between two of them. */
  newLine(kind: 'break' | 'block'): void {
    const { lines, tag } = this.top
    if (tag === 'table' || tag === 'row') return
    if (kind === 'block' && lines.beginsLine && !lines.isEmpty) return
    if (!lines.isEmpty) lines.add('\n')
    if (this.quoteDepth > 0) lines.add(quoteMark)
  }

  quote(change: 1 | -1): void {
    this.quoteDepth = Math.max(0, this.quoteDepth + change)
    this.newLine('break')
  }

  open(tag: 'table' | 'row' | 'cell', span: Span): void {
    if (tag !== 'table') this.close(tag)
    if (this.frames.length < deepestTable) this.frames.push(new Frame(tag, span))
  }

  /** Closes the innermost open frame of this kind, with all that is open inside; never past its table. */
  close(tag: 'table' | 'row' | 'cell'): void {
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
      parent.cells.push({ text: done.lines.toString(), ...done.span })
    else {
      if (done.tag === 'row') this.addBlock(rowText(spreadRow(done.cells, parent.carried)))
      this.addBlock(done.lines.toString())
    }
  }

  private addBlock(text: string): void {
    if (text.trim() === '') return
    const { lines } = this.top
    if (!lines.endsLine) lines.add('\n')
    lines.add(this.quoteDepth > 0 ? text.replace(/^(?!> )/gm, '> ') : text)
    lines.add('\n')
    this.length += text.length
  }

  finish(): string {
    while (this.frames.length > 1) this.pop()
    return this.top.lines.toString()
  }
}

const tableTags: Readonly<Record<string, 'table' | 'row' | 'cell'>> = {
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
}

function applyTag(page: Page, name: string, tag: string): void {
  const opening = !tag.startsWith('</')
  const table = tableTags[name]
  if (table) {
    if (table === 'table' && opening) page.newLine('block')
    if (opening) page.open(table, spanOf(tag))
    else page.close(table)
  } else if (name === 'blockquote') page.quote(opening ? 1 : -1)
  else if (name === 'br') page.newLine('break')
  else if (blocks.has(name)) page.newLine('block')
}

/** Behind `</script>` and the like, which hold nothing to read. */
function endOfSilent(html: string, name: string, from: number): number {
  const close = html.slice(from).search(new RegExp(`</${name}`, 'i'))
  return close < 0 ? html.length : endOfTag(html, from + close)
}

type Reading = { readonly page: Page; readonly unseen: UnseenElements }

/** Reads one piece of markup at `<`; answers where the text goes on. */
function readMarkup(html: string, open: number, { page, unseen }: Reading): number {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4)
    return end < 0 ? html.length : end + 3
  }
  const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9:]{0,20})/.exec(html.slice(open, open + 24))
  const end = endOfTag(html, open)
  if (!tag) return end
  const name = (tag[2] ?? '').toLowerCase()
  if (silent.has(name)) return tag[1] === '' ? endOfSilent(html, name, end) : end
  const written = html.slice(open, Math.min(end, open + 400))
  const behind = unseen.endOf(name, written, end)
  if (behind !== undefined) return behind
  applyTag(page, name, written)
  return end
}

/** The words of a mail in HTML, linear in its length: tables with tabs, blocks as lines, nothing executed. */
export function htmlToText(source: string): string {
  const html = source.slice(0, longestHtml)
  const page = new Page()
  const unseen = new UnseenElements(html)
  for (let at = 0; at < html.length && !page.isFull; ) {
    const open = html.indexOf('<', at)
    const textEnd = open < 0 ? html.length : open
    page.add(html.slice(at, textEnd).replace(/[\r\n\t ]+/g, ' '))
    at = open < 0 ? html.length : readMarkup(html, open, { page, unseen })
  }
  return page.finish().replace(/\n{3,}/g, '\n\n')
}
