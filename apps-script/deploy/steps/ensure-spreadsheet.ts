import { OutcomeUnknown, Stop } from '../faults/fault.ts'
import type { FoundBook } from '../google/drive-desk.ts'
import type { Site } from '../site.ts'
import { deployTexts } from '../terminal/texts.ts'

/** Drive's list shows a new file after a moment: this long an unclear creation is looked for. */
const lookUpPausesMs = [1_000, 3_000, 8_000]

/** The spreadsheet: the recorded one, else the one this command made as this account, else a new one. */
export async function ensureSpreadsheet(site: Site): Promise<string> {
  const { spreadsheet } = site.file.known
  if (spreadsheet?.state === 'made') {
    const book = await site.drive.getBook(spreadsheet.id)
    if (!book || book.isTrashed) throw new Stop({ tag: 'spreadsheet-gone', id: spreadsheet.id })
    await trashLateTwins(site, spreadsheet.id)
    return spreadsheet.id
  }
  const isUnclear = spreadsheet?.state === 'creating'
  const found = isUnclear ? await lookUpPatiently(site) : await lookUp(site)
  if (found) return adopt(site, found)
  return create(site, isUnclear)
}

async function lookUp(site: Site): Promise<FoundBook | undefined> {
  const { givenUp = [] } = site.file.known
  const listed = await site.drive.findBooks(site.bookName)
  const books = listed.filter(({ id }) => !givenUp.includes(id))
  if (books.length > 1) throw new Stop({ tag: 'several-books', ids: books.map(({ id }) => id) })
  return books[0]
}

async function lookUpPatiently(site: Site): Promise<FoundBook | undefined> {
  for (const pauseMs of lookUpPausesMs) {
    const found = await lookUp(site)
    if (found) return found
    await site.sleep(pauseMs)
  }
  return lookUp(site)
}

function adopt({ file }: Site, { id, marks }: FoundBook): string {
  const { script, deployment, installation } = marks
  // Made elsewhere, or its record was lost: whether a script was being made is unknown unless it says so.
  const unclear =
    installation === file.known.id ? file.known.script : ({ state: 'creating', id: '' } as const)
  const known = script === undefined ? unclear : ({ state: 'made', id: script } as const)
  file.update({
    spreadsheet: { state: 'made', id },
    ...(known && { script: known }),
    ...(deployment !== undefined && { deploymentId: deployment }),
  })
  return id
}

async function create(site: Site, isRepeated: boolean): Promise<string> {
  const { file, drive, bookName } = site
  file.update({ spreadsheet: { state: 'creating', id: '' }, ...(isRepeated && { twin: true }) })
  const marks = { jimukyoku: bookName, installation: file.known.id }
  try {
    const id = await drive.createBook(deployTexts.bookTitle, marks)
    file.update({ spreadsheet: { state: 'made', id } })
    return id
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    if (isRepeated) throw new Stop(error.fault)
    const found = await lookUpPatiently(site)
    return found ? adopt(site, found) : create(site, true)
  }
}

/** Spreadsheets that a lost answer left behind: of this very installation, without a script, and not ours. */
async function trashLateTwins({ file, drive, bookName }: Site, id: string): Promise<void> {
  if (!file.known.twin) return
  const books = await drive.findBooks(bookName)
  const twins = books.filter(
    ({ marks, ...book }) =>
      book.id !== id && marks.installation === file.known.id && marks.script === undefined,
  )
  for (const twin of twins) await drive.trash(twin.id)
  if (twins.length > 0) file.update({ twin: false })
}
