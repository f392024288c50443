import type { Answerer } from './answering.ts'
import { callListAnswers } from './dialogs/call-list/call-list-dialog.ts'
import { callOffAnswers } from './dialogs/call-off/call-off-dialog.ts'
import { changesAnswers } from './dialogs/changes/changes-dialog.ts'
import { chooseParticipantsAnswers } from './dialogs/choose-participants.ts'
import { comeAndGoAnswers } from './dialogs/come-and-go/come-and-go-dialog.ts'
import { confirmSendingAnswers } from './dialogs/confirm-sending.ts'
import { connectAnswers } from './dialogs/connect.ts'
import { correctionAnswers } from './dialogs/correction.ts'
import { deletedRowsAnswers } from './dialogs/deleted-rows.ts'
import { erasureAnswers } from './dialogs/erasure/erasure-dialog.ts'
import { handoverAnswers } from './dialogs/handover/handover-dialog.ts'
import { heldRowsAnswers } from './dialogs/held-rows.ts'
import { inspectionAnswers } from './dialogs/inspection.ts'
import { mailTextsAnswers } from './dialogs/mail-texts/mail-texts-dialog.ts'
import { nextMeetingAnswers } from './dialogs/next-meeting/next-meeting-dialog.ts'
import { officialNoticeAnswers } from './dialogs/official-notice/official-notice-dialog.ts'
import { selfCheckAnswers } from './dialogs/self-check/self-check-dialog.ts'
import { sendAgainAnswers } from './dialogs/send-again/send-again-dialog.ts'
import { substituteAnswers } from './dialogs/substitute/substitute-dialog.ts'
import { waitingListAnswers } from './dialogs/waiting-list/waiting-list-dialog.ts'
import { exportAnswers } from './export/export-answers.ts'
import { importRosterAnswers } from './import-roster/answers.ts'
import { totalsAnswers } from './totals/totals-dialog.ts'

/** Every question a dialog may ask, by the name its page uses. */
export const dialogAnswers: Readonly<Record<string, Answerer>> = {
  ...connectAnswers,
  ...chooseParticipantsAnswers,
  ...confirmSendingAnswers,
  ...inspectionAnswers,
  ...correctionAnswers,
  ...heldRowsAnswers,
  ...handoverAnswers,
  ...erasureAnswers,
  ...deletedRowsAnswers,
  ...waitingListAnswers,
  ...substituteAnswers,
  ...selfCheckAnswers,
  ...officialNoticeAnswers,
  ...comeAndGoAnswers,
  ...callListAnswers,
  ...nextMeetingAnswers,
  ...importRosterAnswers,
  ...callOffAnswers,
  ...changesAnswers,
  ...sendAgainAnswers,
  ...mailTextsAnswers,
  ...exportAnswers,
  ...totalsAnswers,
}
