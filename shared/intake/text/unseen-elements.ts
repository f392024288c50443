const struckOut = new Set(['s', 'strike', 'del'])
const hides =
  /\sstyle\s{0,4}=[^>]{0,300}?(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|line-through)/i
const hiddenMark = /\shidden(?=[\s/>=])/i
const empty = new Set('br hr img input link meta wbr area base col embed source'.split(' '))

/** Crossed out or never shown: what stands inside is nothing that a person wrote to be read. */
function isUnseen(name: string, tag: string): boolean {
  if (tag.startsWith('</') || empty.has(name)) return false
  return (
    struckOut.has(name) || hides.test(tag) || hiddenMark.test(tag.replace(/"[^"]*"|'[^']*'/g, '""'))
  )
}

/** Behind the tag; a tag that never ends takes the rest. */
export function endOfTag(html: string, from: number): number {
  const end = html.indexOf('>', from)
  return end < 0 ? html.length : end + 1
}

/** Skips what is crossed out or never shown, with all that stands inside. */
export class UnseenElements {
  /** Elements that never end are not searched for again, so that reading stays linear. */
  private readonly endless = new Set<string>()

  constructor(private readonly html: string) {}

  /** Behind the element that this tag opens when nobody sees it; undefined when it is to be read. */
  endOf(name: string, tag: string, from: number): number | undefined {
    if (this.endless.has(name) || !isUnseen(name, tag)) return undefined
    const tags = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi')
    tags.lastIndex = from
    let depth = 1
    for (let match = tags.exec(this.html); match; match = tags.exec(this.html)) {
      depth += match[1] === '' ? 1 : -1
      if (depth === 0) return endOfTag(this.html, match.index)
    }
    this.endless.add(name)
    return undefined
  }
}
