import { type Fault, OutcomeUnknown, Stop } from '../faults/fault.ts'
import type { Site } from '../site.ts'
import { deployTexts } from '../terminal/texts.ts'

/**
 * The script bound to the spreadsheet; undefined when the spreadsheet had to be given up. Google lists bound
 * scripts nowhere (google/clasp#1028), so that a lost answer cannot be looked up: the spreadsheet, still
 * empty, goes to the trash together with whatever is bound to it, and the next one starts clean.
 */
export async function ensureScript(site: Site, spreadsheetId: string): Promise<string | undefined> {
  const { file, scripts, drive } = site
  const { script } = file.known
  if (script?.state === 'creating') return giveUp(site, spreadsheetId)
  if (script?.state === 'made') {
    if (!(await scripts.exists(script.id))) throw new Stop({ tag: 'script-gone', spreadsheetId })
    await drive.mark(spreadsheetId, { script: script.id })
    return script.id
  }
  await drive.saveBook(spreadsheetId)
  file.update({ script: { state: 'creating', id: '' } })
  try {
    const id = await scripts.create(deployTexts.scriptTitle, spreadsheetId)
    file.update({ script: { state: 'made', id } })
    await drive.mark(spreadsheetId, { script: id })
    return id
  } catch (error) {
    if (error instanceof OutcomeUnknown) return giveUp(site, spreadsheetId)
    // Refused in so many words: nothing was made.
    const isRefused = error instanceof Stop && file.known.script?.state === 'creating'
    if (isRefused) forgetScript(site)
    throw isRefused && isAboutBook(error.fault)
      ? new Stop({ tag: 'cannot-bind', spreadsheetId })
      : error
  }
}

async function giveUp(site: Site, spreadsheetId: string): Promise<undefined> {
  site.report.note(deployTexts.bookGivenUp)
  await site.drive.trash(spreadsheetId)
  const { script: _gone, spreadsheet: _too, ...rest } = site.file.known
  site.file.replace({ ...rest, givenUp: [...(rest.givenUp ?? []), spreadsheetId] })
  return undefined
}

function forgetScript({ file }: Site): void {
  const { script: _never, ...rest } = file.known
  file.replace(rest)
}

/** How Google refuses to bind a script to a spreadsheet that it takes for unsaved (google/clasp#1017). */
const isAboutBook = (fault: Fault): boolean =>
  fault.tag === 'not-found' || (fault.tag === 'google-refused' && fault.status === 400)
