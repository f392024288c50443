import { Stop } from '../faults/fault.ts'
import type { BookOfSite } from '../install.ts'
import type { Site } from '../site.ts'

/**
 * A script that this command did not make: a predecessor's, or one pasted by hand. Whoever may edit the
 * spreadsheet may push to its script and deploy it as themselves; Drive shows them nothing, and is not asked.
 */
export async function takeOver(
  { file, scripts }: Site,
  asked: string | undefined,
): Promise<BookOfSite> {
  const { script, spreadsheet, borrowed, ...rest } = file.known
  const recorded = script?.state === 'made' ? script.id : undefined
  if (asked !== undefined && recorded !== undefined && asked !== recorded)
    throw new Stop({ tag: 'another-script', recorded })
  const scriptId = asked ?? recorded ?? ''
  const spreadsheetId = await scripts.parentOf(scriptId)
  if (spreadsheetId === undefined) throw new Stop({ tag: 'script-unknown', scriptId })
  // Made here and named all the same: Drive goes on knowing it.
  if (spreadsheet?.state === 'made' && !borrowed) return { spreadsheetId: spreadsheet.id, scriptId }
  const made = { state: 'made' as const }
  file.replace({
    ...rest,
    borrowed: true,
    spreadsheet: { ...made, id: spreadsheetId },
    script: { ...made, id: scriptId },
  })
  return { spreadsheetId, scriptId }
}
