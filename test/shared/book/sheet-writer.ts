import { fileURLToPath } from 'node:url'
import type { Book } from '../../../shared/book/book.ts'
import type { Change } from '../../../shared/book/change.ts'

type SheetRequests = {
  readonly changesToRequests: (book: Book, changes: readonly Change[]) => object[]
}

// The script has type surroundings of its own (no DOM, Google's names): it is loaded without them.
const path = fileURLToPath(
  new URL('../../../apps-script/google/sheet-requests.ts', import.meta.url),
)

/** What the script asks Google to do so that the sheet holds these changes. */
export const { changesToRequests } = (await import(path)) as SheetRequests
