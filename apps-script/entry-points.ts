import { allTabs, type TabKey } from '../shared/book/tabs/all-tabs.ts'
import { occasionalTabs } from '../shared/book/tabs/occasional-tabs.ts'
import { buildNumber } from './build-number.ts'
import { bookFile } from './google/book-file.ts'
import { googleDesk } from './google/google-desk.ts'
import { NewerBook } from './google/newer-book.ts'
import { screen } from './google/screen.ts'
import { activeAccount, webAppUrl } from './google/script-platform.ts'
import { triggers } from './google/triggers.ts'
import { tellSecretariat } from './morning/tell-secretariat.ts'
import { deliverTrial, periodicRun, sweepOnly } from './outbox/run.ts'
import { addTab } from './setup/build-book.ts'
import { install } from './setup/install.ts'
import { runOnAnyBook } from './setup/run-on-any-book.ts'
import { sortByCode } from './setup/sort-by-code.ts'
import { answerDialog } from './sheet-ui/answer-dialog.ts'
import type { Asker, Dialog } from './sheet-ui/dialog.ts'
import { callListDialog } from './sheet-ui/dialogs/call-list/call-list-dialog.ts'
import { chooseParticipantsDialog } from './sheet-ui/dialogs/choose-participants.ts'
import { comeAndGoDialog } from './sheet-ui/dialogs/come-and-go/come-and-go-dialog.ts'
import { confirmSendingDialog } from './sheet-ui/dialogs/confirm-sending.ts'
import { connectDialog } from './sheet-ui/dialogs/connect.ts'
import { correctionDialog } from './sheet-ui/dialogs/correction.ts'
import { deletedRowsDialog } from './sheet-ui/dialogs/deleted-rows.ts'
import { erasureDialog } from './sheet-ui/dialogs/erasure/erasure-dialog.ts'
import { guideDialog } from './sheet-ui/dialogs/guide/guide-dialog.ts'
import { heldRowsDialog } from './sheet-ui/dialogs/held-rows.ts'
import { inspectionDialog } from './sheet-ui/dialogs/inspection.ts'
import { nextMeetingDialog } from './sheet-ui/dialogs/next-meeting/next-meeting-dialog.ts'
import { substituteDialog } from './sheet-ui/dialogs/substitute/substitute-dialog.ts'
import { waitingListDialog } from './sheet-ui/dialogs/waiting-list/waiting-list-dialog.ts'
import { exportDialog } from './sheet-ui/export/export-dialog.ts'
import { importRosterDialog } from './sheet-ui/import-roster/import-dialog.ts'
import { menuItems, menuTitle } from './sheet-ui/menu.ts'
import { installedNotice, runNotice, trialNotice } from './sheet-ui/notices.ts'
import { openedDialog } from './sheet-ui/opened-dialog.ts'
import { dailyTotals } from './sheet-ui/totals/daily-totals.ts'
import { totalsDialog } from './sheet-ui/totals/totals-dialog.ts'
import { answerPost } from './web-app/web-app.ts'

const sortWaitMs = 20_000

/** Simple trigger: builds the menu, needs no consent. */
export function onOpen(): void {
  screen.buildMenu(menuTitle, menuItems)
}

/** Clock trigger of the owner, every 10 minutes. */
export function periodic(): void {
  const desk = googleDesk()
  const outcome = runOnAnyBook(desk, () =>
    periodicRun(desk, '不明', { alongside: dailyTotals, atRest: tellSecretariat }),
  )
  // Google tells the owner of a trigger that failed.
  if (outcome === 'newer-book') throw new NewerBook()
}

/** Edit trigger of the owner: shows at once what follows from an edit. */
export function edited(event?: Partial<GoogleAppsScript.Events.SheetsOnEdit>): void {
  sweepOnly(googleDesk(), event?.user?.getEmail() || activeAccount() || '不明')
}

/** 「はじめに：準備する」 */
export function setUp(): void {
  const { title, text } = installedNotice(install(googleDesk(), { triggers, file: bookFile }))
  screen.alert(title, text)
}

/** 「今すぐ処理する」: the owner's click runs; a colleague's mailbox is never touched (DESIGN law 9). */
export function runNow(): void {
  const desk = googleDesk()
  const run = () => periodicRun(desk, desk.account())
  const { title, text } = runNotice(runOnAnyBook(desk, run))
  screen.alert(title, text)
}

/** 「参加者を決定する」 */
export function chooseParticipants(): void {
  showDialog(chooseParticipantsDialog)
}

/** 「キャンセル待ち」 */
export function openWaitingList(): void {
  showDialog(waitingListDialog)
}

/** 「交代」 */
export function openSubstitute(): void {
  showDialog(substituteDialog)
}

/** 「入会・退会・後任」 */
export function openComeAndGo(): void {
  showDialog(comeAndGoDialog)
}

/** 「個人情報を消去する」 */
export function openErasure(): void {
  showDialog(erasureDialog)
}

/** 「電話リスト」 */
export function openCallList(): void {
  showDialog(callListDialog)
}

/** 「前回から作る」 */
export function openNextMeeting(): void {
  showDialog(nextMeetingDialog)
}

/** 「文面」 */
export function openMailTexts(): void {
  openTab('mailTexts')
}

/** 「設定」 */
export function openSettings(): void {
  openTab('settings')
}

/** 「休日」 */
export function openHolidays(): void {
  openTab('holidays')
}

/** 「ドメイン対応表」 */
export function openDomains(): void {
  openTab('domains')
}

/** 「グループ」 */
export function openGroups(): void {
  openOccasionalTab('groups')
}

/** 「調査」 */
export function openSurveys(): void {
  openOccasionalTab('surveys')
}

/** 「回答」 */
export function openAnswers(): void {
  openOccasionalTab('answers')
}

/** 「成果」 */
export function openResults(): void {
  openOccasionalTab('results')
}

/** 「団体コード順に並べる」 */
export function sortRoster(): void {
  const desk = googleDesk()
  const sorted = desk.alone(sortWaitMs, () => {
    sortByCode(desk.spreadsheetId())
    return true
  })
  if (!sorted) screen.alert('団体コード順に並べる', '処理中です。少し待ってからお試しください。')
}

/** 「使い方」 */
export function openGuide(): void {
  showDialog(guideDialog)
}

/** 「確認して送る」 */
export function confirmSending(): void {
  showDialog(confirmSendingDialog)
}

/** 「訂正する」 */
export function openCorrection(): void {
  showDialog(correctionDialog)
}

/** 「知らせる／知らせ済みとする」 */
export function openHeldRows(): void {
  showDialog(heldRowsDialog)
}

/** 「消した行を戻す」 */
export function openDeletedRows(): void {
  showDialog(deletedRowsDialog)
}

/** 「点検」 */
export function openInspection(): void {
  showDialog(inspectionDialog)
}

/** 「拡張機能をつなぐ」 */
export function connectExtension(): void {
  showDialog(connectDialog)
}

/** 「名簿を取り込む」 */
export function importRosterList(): void {
  showDialog(importRosterDialog)
}

/** 「書き出す」 */
export function exportTables(): void {
  showDialog(exportDialog)
}

/** 「集計」 */
export function showTotals(): void {
  showDialog(totalsDialog)
}

/** Asked by the pages of all dialogs. */
export function askDialog(name: string, question: unknown): object {
  return answerDialog(asker(), String(name), question)
}

/** Asked by 「確認して送る」 after it noted a 試し送り: the owner's click sends it, a colleague's waits for the next run. */
export function sendTrial(key: unknown): string {
  return trialNotice(deliverTrial(googleDesk(), String(key)))
}

/** The endpoint of the extension. */
export function doPost(event: GoogleAppsScript.Events.DoPost): GoogleAppsScript.Content.TextOutput {
  return screen.jsonAnswer(answerPost(googleDesk(), event.postData.contents))
}

/** A person who opens the URL learns that it is none of theirs; the installer, which build answers. */
export function doGet(): GoogleAppsScript.Content.TextOutput {
  return screen.textAnswer(`このアドレスは、研究会の拡張機能が使うものです。（版 ${buildNumber}）`)
}

/** Dialogs run as whoever clicks and change rows only (DESIGN law 9). */
function asker(): Asker {
  const desk = googleDesk()
  return {
    desk: { ...desk, webAppUrl: () => webAppUrl() ?? '' },
    who: desk.account() || '不明',
    screen,
  }
}

function showDialog(dialog: Dialog): void {
  const opened = openedDialog(asker(), dialog)
  if ('fault' in opened) screen.alert(dialog.title, opened.fault)
  else screen.dialog(dialog.title, opened.page, dialog.size)
}

/** Made when somebody first wants it. */
function openOccasionalTab(key: keyof typeof occasionalTabs): void {
  addTab(googleDesk().spreadsheetId(), key)
  screen.openTab(occasionalTabs[key].sheetId)
}

function openTab(key: TabKey): void {
  const { sheetId, title } = allTabs[key]
  if (screen.openTab(sheetId)) return
  screen.alert(
    title,
    `タブ「${title}」がありません。「はじめに：準備する」を選ぶと、作り直します。`,
  )
}
