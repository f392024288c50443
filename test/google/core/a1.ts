import type { Book, Tab } from './book.ts'
import { columnCount, rowCount, tabByTitle } from './book.ts'
import { badRequest } from './google-error.ts'

/** A rectangle on one tab, zero-based, ends exclusive; an open end is undefined. */
export interface Area {
  readonly tab: Tab
  readonly startRow: number
  readonly startColumn: number
  readonly endRow: number | undefined
  readonly endColumn: number | undefined
}

const cellPattern = /^\$?([A-Za-z]{0,3})\$?(\d*)$/

/** Reads A1 notation: 'Tab'!A1:C3, Tab!A:C, 2:5, or a whole tab by its title. */
export function parseA1(book: Book, text: string): Area {
  const { title, cells } = splitTitle(text)
  if (title === undefined) {
    const whole = tabByTitle(book, unquote(text))
    if (whole) return open(whole)
    const first = book.tabs[0]
    if (!first || !isCells(text)) throw unreadable(text)
    return parseCells(first, text, text)
  }
  const tab = tabByTitle(book, title)
  if (!tab) throw unreadable(text)
  return cells === '' ? open(tab) : parseCells(tab, cells, text)
}

function splitTitle(text: string): { title: string | undefined; cells: string } {
  const quoted = /^'((?:[^']|'')*)'!(.+)$/s.exec(text)
  if (quoted) return { title: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' }
  const mark = text.lastIndexOf('!')
  if (mark < 0) return { title: undefined, cells: text }
  return { title: text.slice(0, mark), cells: text.slice(mark + 1) }
}

function unquote(text: string): string {
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text
}

function isCells(text: string): boolean {
  return text.split(':').every((part) => part !== '' && cellPattern.test(part))
}

function open(tab: Tab): Area {
  return { tab, startRow: 0, startColumn: 0, endRow: undefined, endColumn: undefined }
}

function parseCells(tab: Tab, cells: string, whole: string): Area {
  const [from = '', to, ...rest] = cells.split(':')
  const start = cellPattern.exec(from)
  const end = cellPattern.exec(to ?? from)
  if (!start || !end || from === '' || to === '' || rest.length > 0) throw unreadable(whole)
  const area: Area = {
    tab,
    startRow: start[2] ? Number(start[2]) - 1 : 0,
    startColumn: start[1] ? columnIndex(start[1]) : 0,
    endRow: end[2] ? Number(end[2]) : undefined,
    endColumn: end[1] ? columnIndex(end[1]) + 1 : undefined,
  }
  checkLimits(area, whole)
  return area
}

export function checkLimits(area: Area, text: string): void {
  const rows = rowCount(area.tab)
  const columns = columnCount(area.tab)
  const tooFar =
    area.startRow >= rows ||
    area.startColumn >= columns ||
    (area.endRow ?? 0) > rows ||
    (area.endColumn ?? 0) > columns
  if (tooFar) {
    throw badRequest(
      `Range (${text}) exceeds grid limits. Max rows: ${rows}, max columns: ${columns}`,
    )
  }
}

function unreadable(text: string): Error {
  return badRequest(`Unable to parse range: ${text}`)
}

export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The range as answers name it: closed, the title quoted unless it is plain ASCII. */
export function formatA1(area: Area): string {
  const { tab, startRow, startColumn } = area
  const title = tab.properties.title
  const shown = /^[A-Za-z0-9_]+$/.test(title) ? title : `'${title.replaceAll("'", "''")}'`
  const endRow = area.endRow ?? rowCount(tab)
  const endColumn = area.endColumn ?? columnCount(tab)
  const from = `${columnLetters(startColumn)}${startRow + 1}`
  const to = `${columnLetters(endColumn - 1)}${endRow}`
  return from === to ? `${shown}!${from}` : `${shown}!${from}:${to}`
}
