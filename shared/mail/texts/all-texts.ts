import { calledOffText } from './called-off.ts'
import { cancelledText } from './cancelled.ts'
import { changedText } from './changed.ts'
import { correctionText } from './correction.ts'
import { dayBeforeText } from './day-before.ts'
import { decidedText } from './decided.ts'
import { groupsText } from './groups.ts'
import { invitationText } from './invitation.ts'
import { joinedText } from './joined.ts'
import { leftText } from './left.ts'
import { notEligibleText } from './not-eligible.ts'
import { offerText } from './offer.ts'
import { officialNoticeText } from './official-notice.ts'
import { greetingText, privacyText, signatureText } from './parts.ts'
import { passedOverText } from './passed-over.ts'
import { promotedText } from './promoted.ts'
import { publishedText } from './published.ts'
import { receivedText } from './received.ts'
import { reportText } from './report.ts'
import { resultsText } from './results.ts'
import type { StandardText } from './standard-text.ts'
import { substitutedText } from './substituted.ts'
import { surveyText } from './survey.ts'
import { surveyReminderText } from './survey-reminder.ts'
import { thanksText } from './thanks.ts'
import { visitText } from './visit.ts'
import { waitingText } from './waiting.ts'
import { weekBeforeText } from './week-before.ts'

/** What setup writes into 文面; after that the tab is what counts. */
export const standardTexts: readonly StandardText[] = [
  receivedText,
  decidedText,
  waitingText,
  offerText,
  promotedText,
  notEligibleText,
  passedOverText,
  joinedText,
  leftText,
  cancelledText,
  substitutedText,
  weekBeforeText,
  dayBeforeText,
  groupsText,
  changedText,
  calledOffText,
  thanksText,
  reportText,
  resultsText,
  publishedText,
  visitText,
  invitationText,
  surveyText,
  surveyReminderText,
  correctionText,
  officialNoticeText,
  greetingText,
  privacyText,
  signatureText,
]
