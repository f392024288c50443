import { allTabs, type TabKey } from '../shared/book/tabs/all-tabs.ts'
import type { PlannedMail } from '../shared/mail/planned-mail.ts'
import { buildNumber } from './build-number.ts'
import { bookFile } from './google/book-file.ts'
import { googleDesk } from './google/google-desk.ts'
import { NewerBook } from './google/newer-book.ts'
import { screen } from './google/screen.ts'
import { activeAccount } from './google/script-platform.ts'
import { triggers } from './google/triggers.ts'
import { goOnChecking } from './health/self-check/go-on.ts'
import { scratchSheetId } from './health/self-check/scratch-tab.ts'
import { noteScratchEdit } from './health/self-check/self-check.ts'
import { probeWebApp } from './health/self-check/web-app-probe.ts'
import { tellingOfBrokenBook } from './morning/tell-broken-book.ts'
import { tellSecretariat } from './morning/tell-secretariat.ts'
import { filePastMails } from './outbox/file-past-mails.ts'
import { deliverTrial, periodicRun, sweepOnly } from './outbox/run.ts'
import type { RunState } from './outbox/run-state.ts'
import { addTab } from './setup/build-book.ts'
import { install } from './setup/install.ts'
import { runOnAnyBook } from './setup/run-on-any-book.ts'
import { sortByCode } from './setup/sort-by-code.ts'
import { answerDialog } from './sheet-ui/answer-dialog.ts'
import { menuItems, menuTitle } from './sheet-ui/menu.ts'
import { installedNotice, runNotice, trialNotice } from './sheet-ui/notices.ts'
import { dailyTotals } from './sheet-ui/totals/daily-totals.ts'
import { asker } from './show-dialog.ts'
import { answerPost } from './web-app/web-app.ts'

export * from './dialog-entry-points.ts'

const sortWaitMs = 20_000

/** Simple trigger: builds the menu, needs no consent. */
export function onOpen(): void {
  screen.buildMenu(menuTitle, menuItems)
}

/** Clock trigger of the owner, every 10 minutes. */
export function periodic(): void {
  const desk = googleDesk()
  const outcome = tellingOfBrokenBook(desk, () =>
    runOnAnyBook(desk, () => periodicRun(desk, '不明', { alongside: besides, atRest })),
  )
  // Google tells the owner of a trigger that failed.
  if (outcome === 'newer-book') throw new NewerBook()
}

function atRest(state: RunState, plan: readonly PlannedMail[]): void {
  filePastMails(tellSecretariat(state, plan))
}

/** What a run looks after besides mails. */
function besides(state: RunState): void {
  dailyTotals(state)
  goOnChecking(state)
}

/** Edit trigger of the owner: shows at once what follows from an edit. */
export function edited(event?: Partial<GoogleAppsScript.Events.SheetsOnEdit>): void {
  if (event?.range?.getSheet().getSheetId() === scratchSheetId) {
    noteScratchEdit(googleDesk(), event.range.getColumn())
    return
  }
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

/** 「送信記録」 */
export function openMailLog(): void {
  openTab('mailLog')
}

/** 「過去の送信記録」 */
export function openPastMails(): void {
  openTab('pastMails')
}

/** 「操作記録」 */
export function openOperations(): void {
  openTab('operations')
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
export function doGet(
  event?: Partial<GoogleAppsScript.Events.DoGet>,
): GoogleAppsScript.Content.TextOutput {
  const token = event?.parameter?.check
  if (token !== undefined && probeWebApp(googleDesk(), token))
    return screen.textAnswer('点検しました。この画面は閉じてください。')
  return screen.textAnswer(`このアドレスは、研究会の拡張機能が使うものです。（版 ${buildNumber}）`)
}

/** Comes into sight when somebody first wants it. */
function openOccasionalTab(key: TabKey): void {
  const { sheetId } = allTabs[key]
  if (screen.openTab(sheetId)) return
  addTab(googleDesk().spreadsheetId(), key)
  screen.openTab(sheetId)
}

function openTab(key: TabKey): void {
  const { sheetId, title } = allTabs[key]
  if (screen.openTab(sheetId)) return
  screen.alert(
    title,
    `タブ「${title}」がありません。「はじめに：準備する」を選ぶと、作り直します。`,
  )
}
