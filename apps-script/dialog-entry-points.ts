import { callListDialog } from './sheet-ui/dialogs/call-list/call-list-dialog.ts'
import { callOffDialog } from './sheet-ui/dialogs/call-off/call-off-dialog.ts'
import { changesDialog } from './sheet-ui/dialogs/changes/changes-dialog.ts'
import { chooseParticipantsDialog } from './sheet-ui/dialogs/choose-participants.ts'
import { comeAndGoDialog } from './sheet-ui/dialogs/come-and-go/come-and-go-dialog.ts'
import { confirmSendingDialog } from './sheet-ui/dialogs/confirm-sending.ts'
import { connectDialog } from './sheet-ui/dialogs/connect.ts'
import { correctionDialog } from './sheet-ui/dialogs/correction.ts'
import { deletedRowsDialog } from './sheet-ui/dialogs/deleted-rows.ts'
import { erasureDialog } from './sheet-ui/dialogs/erasure/erasure-dialog.ts'
import { guideDialog } from './sheet-ui/dialogs/guide/guide-dialog.ts'
import { handoverDialog } from './sheet-ui/dialogs/handover/handover-dialog.ts'
import { heldRowsDialog } from './sheet-ui/dialogs/held-rows.ts'
import { inspectionDialog } from './sheet-ui/dialogs/inspection.ts'
import { mailTextsDialog } from './sheet-ui/dialogs/mail-texts/mail-texts-dialog.ts'
import { nextMeetingDialog } from './sheet-ui/dialogs/next-meeting/next-meeting-dialog.ts'
import { officialNoticeDialog } from './sheet-ui/dialogs/official-notice/official-notice-dialog.ts'
import { selfCheckDialog } from './sheet-ui/dialogs/self-check/self-check-dialog.ts'
import { sendAgainDialog } from './sheet-ui/dialogs/send-again/send-again-dialog.ts'
import { substituteDialog } from './sheet-ui/dialogs/substitute/substitute-dialog.ts'
import { waitingListDialog } from './sheet-ui/dialogs/waiting-list/waiting-list-dialog.ts'
import { exportDialog } from './sheet-ui/export/export-dialog.ts'
import { importRosterDialog } from './sheet-ui/import-roster/import-dialog.ts'
import { totalsDialog } from './sheet-ui/totals/totals-dialog.ts'
import { showDialog } from './show-dialog.ts'

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

/** 「開催通知を作る」 */
export function makeOfficialNotices(): void {
  showDialog(officialNoticeDialog)
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

/** 「自己点検」 */
export function openSelfCheck(): void {
  showDialog(selfCheckDialog)
}

/** 「引き継ぎ」 */
export function openHandover(): void {
  showDialog(handoverDialog)
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

/** 「変更を知らせる／知らせ済みとする」 */
export function openChanges(): void {
  showDialog(changesDialog)
}

/** 「中止・延期する」 */
export function openCallOff(): void {
  showDialog(callOffDialog)
}

/** 「もう一度送る」 */
export function openSendAgain(): void {
  showDialog(sendAgainDialog)
}

/** 「文面」 */
export function openMailTexts(): void {
  showDialog(mailTextsDialog)
}
