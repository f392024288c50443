import { googleDesk } from './google/google-desk.ts'
import { screen } from './google/screen.ts'
import { properties, webAppUrl } from './google/script-platform.ts'
import type { Asker, Dialog } from './sheet-ui/dialog.ts'
import { openedDialog } from './sheet-ui/opened-dialog.ts'
import { knownWebAppUrl } from './web-app/known-web-app-url.ts'

/** Dialogs run as whoever clicks and change rows only (DESIGN law 9). */
export function asker(): Asker {
  const desk = googleDesk()
  return {
    desk: { ...desk, webAppUrl: () => knownWebAppUrl(properties, webAppUrl) },
    who: desk.account() || '不明',
    screen,
  }
}

export function showDialog(dialog: Dialog): void {
  const opened = openedDialog(asker(), dialog)
  if ('fault' in opened) screen.alert(dialog.title, opened.fault)
  else screen.dialog(dialog.title, opened.page, dialog.size)
}
