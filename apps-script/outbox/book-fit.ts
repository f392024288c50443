import type { Book } from '../../shared/book/book.ts'
import { fitOf, schemaVersion } from '../../shared/book/schema/schema-version.ts'
import type { Properties } from './journal.ts'

/** For which version of the book a run has added what was missing. */
const adaptedProperty = 'adapted'

/** Noted before it is tried: an attempt that fails is not repeated every ten minutes. */
export const adaptedNote: Properties = { [adaptedProperty]: String(schemaVersion) }

/** An older book is served once what this build looks for has been added to it; a newer one is left alone. */
export function fitForRun(
  { values }: Book,
  properties: Properties,
): 'fits' | 'older-book' | 'newer-book' {
  const fit = fitOf(values.settings)
  if (fit === 'newer') return 'newer-book'
  const isAdapted = properties[adaptedProperty] === String(schemaVersion)
  return fit === 'older' && !isAdapted ? 'older-book' : 'fits'
}
