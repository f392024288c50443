const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const blocks = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL',
)
const silent = names('BUTTON HEAD IFRAME INPUT NOSCRIPT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA')

/** The lines written so far, the line being written, and how deep in quotes it stands. */
type Page = { readonly lines: string[]; line: string; quoteDepth: number }

/**
 * The text of a mail body, line by line: cells parted by tabs, quoted parts marked with `> `.
 * Not innerText: that needs layout, and forgets which lines were quoted.
 */
export function elementText(root: Element): string {
  const page: Page = { lines: [], line: '', quoteDepth: 0 }
  writeNode(page, root)
  closeLine(page)
  return page.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function writeNode(page: Page, node: Node): void {
  if (node.nodeType === Node.TEXT_NODE) writeText(page, node)
  else if (node instanceof Element) writeElement(page, node)
}

function writeElement(page: Page, element: Element): void {
  const tag = element.tagName.toUpperCase()
  if (silent.has(tag) || element.getAttribute('role') === 'button') return
  if (tag === 'BR') endLine(page)
  if (tag === 'IMG') page.line += element.getAttribute('data-emoji') ?? ''
  const block = blocks.has(tag)
  const quote = tag === 'BLOCKQUOTE' ? 1 : 0
  if (block) closeLine(page)
  if ((tag === 'TD' || tag === 'TH') && element.previousElementSibling) page.line += '\t'
  page.quoteDepth += quote
  for (const child of element.childNodes) writeNode(page, child)
  if (block) closeLine(page)
  page.quoteDepth -= quote
  if (tag === 'P') endLine(page)
}

function writeText(page: Page, node: Node): void {
  const text = (node.nodeValue ?? '').replaceAll('\u00a0', ' ')
  if (node.parentElement?.closest('pre')) {
    const [first = '', ...rest] = text.split('\n')
    page.line += first
    for (const next of rest) {
      endLine(page)
      page.line = next
    }
    return
  }
  const folded = text.replace(/[ \t\r\n]+/g, ' ')
  page.line += page.line === '' || page.line.endsWith('\t') ? folded.trimStart() : folded
}

function endLine(page: Page): void {
  page.lines.push('> '.repeat(page.quoteDepth) + page.line.trimEnd())
  page.line = ''
}

function closeLine(page: Page): void {
  if (page.line !== '') endLine(page)
}
