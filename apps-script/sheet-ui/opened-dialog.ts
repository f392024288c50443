import { explainFault } from './answer-dialog.ts'
import type { Asker, Dialog } from './dialog.ts'
import { dialogPage } from './dialog-page.ts'

/** The page of a menu item, or what to tell instead of it. */
export function openedDialog(
  asker: Asker,
  { title, size, open }: Dialog,
): { readonly page: string } | { readonly fault: string } {
  try {
    return { page: dialogPage({ title, height: size.height, ...open(asker) }) }
  } catch (error) {
    return { fault: explainFault(asker, error) }
  }
}
