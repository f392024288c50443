import { japanTime } from '../shared/time/japan-date.ts'
import { googleDesk } from './google/google-desk.ts'
import { screen } from './google/screen.ts'
import { activeAccount, webAppUrl } from './google/script-platform.ts'
import { triggers } from './google/triggers.ts'
import { periodicRun, sweepOnly } from './outbox/run.ts'
import { install } from './setup/install.ts'
import { connectDialog } from './sheet-ui/connect-dialog.ts'
import { menuItems, menuTitle } from './sheet-ui/menu.ts'
import { installedNotice, runNotice } from './sheet-ui/notices.ts'
import { issueCode, listDevices, revokeDevice } from './web-app/pairing.ts'
import { answerPost } from './web-app/web-app.ts'

/** Simple trigger: builds the menu, needs no consent. */
export function onOpen(): void {
  screen.buildMenu(menuTitle, menuItems)
}

/** Clock trigger of the owner, every 10 minutes. */
export function periodic(): void {
  periodicRun(googleDesk(), '不明')
}

/** Edit trigger of the owner: shows at once what follows from an edit. */
export function edited(): void {
  sweepOnly(googleDesk(), activeAccount() || '不明')
}

/** 「はじめに：準備する」 */
export function setUp(): void {
  const { title, text } = installedNotice(install(googleDesk(), triggers))
  screen.alert(title, text)
}

/** 「今すぐ処理する」: the owner's click runs; a colleague's mailbox is never touched (DESIGN law 9). */
export function runNow(): void {
  const desk = googleDesk()
  const { title, text } = runNotice(periodicRun(desk, desk.account()))
  screen.alert(title, text)
}

/** 「拡張機能をつなぐ」 */
export function connectExtension(): void {
  const devices = listDevices(googleDesk())
  screen.dialog('拡張機能をつなぐ', connectDialog(devices), { width: 480, height: 460 })
}

/** Asked by the dialog. */
export function issuePairingCode(name: string): object {
  const issued = issueCode(googleDesk(), { name: String(name), url: webAppUrl() ?? '' })
  if (issued.ok) return { code: issued.value.code, until: japanTime(issued.value.until) }
  return {
    fault:
      issued.error.tag === 'no-name'
        ? '端末の名前を入れてください。'
        : 'ウェブアプリがまだ公開されていません。README の「設置」をご覧ください。',
  }
}

/** Asked by the dialog. */
export function revokePairedDevice(id: string): void {
  revokeDevice(googleDesk(), String(id))
}

/** The endpoint of the extension. */
export function doPost(event: GoogleAppsScript.Events.DoPost): GoogleAppsScript.Content.TextOutput {
  return screen.jsonAnswer(answerPost(googleDesk(), event.postData.contents))
}

/** A person who opens the URL learns that it is none of theirs. */
export function doGet(): GoogleAppsScript.Content.TextOutput {
  return screen.textAnswer('このアドレスは、研究会の拡張機能が使うものです。')
}
