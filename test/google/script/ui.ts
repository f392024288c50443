import type { Border } from './border.ts'
import type { Outputs } from './outputs.ts'

/** SpreadsheetApp.getUi(): menus, questions and dialogs at the screen of whoever clicked. */
export function ui(
  border: Border,
  createMenu: (title: string) => object,
  outputs: Pick<Outputs, 'dialog'>,
): object {
  const buttons = { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' }
  const sets = {
    OK: 'OK',
    OK_CANCEL: 'OK_CANCEL',
    YES_NO: 'YES_NO',
    YES_NO_CANCEL: 'YES_NO_CANCEL',
  }
  /** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons) */
  const question = (args: readonly string[]): { title: string; prompt: string; set: string } => {
    if (args.length >= 3)
      return { title: args[0] ?? '', prompt: args[1] ?? '', set: args[2] ?? 'OK' }
    return { title: '', prompt: args[0] ?? '', set: args[1] ?? 'OK' }
  }
  const show = (kind: string) => (output: unknown, title?: string) => {
    const shown = outputs.dialog(output)
    border.call('Ui.show', [{ ...shown, kind, title: title ?? shown.title }])
  }
  return border.closed<GoogleAppsScript.Base.Ui>('Ui', {
    createMenu,
    Button: border.closed<typeof GoogleAppsScript.Base.Button>('Ui.Button', buttons),
    ButtonSet: border.closed<typeof GoogleAppsScript.Base.ButtonSet>('Ui.ButtonSet', sets),
    alert: (...args: string[]) => border.call('Ui.alert', [question(args)]),
    prompt(...args: string[]) {
      const answer = border.call('Ui.prompt', [question(args)]) as { button: string; text: string }
      return border.closed<GoogleAppsScript.Base.PromptResponse>('PromptResponse', {
        getSelectedButton: () => answer.button,
        getResponseText: () => answer.text,
      })
    },
    showModalDialog: show('modal'),
    showModelessDialog: show('modal'),
    showSidebar: show('sidebar'),
  })
}
