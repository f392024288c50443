import { cancelledText } from './cancelled.ts'
import { dayBeforeText } from './day-before.ts'
import { decidedText } from './decided.ts'
import { joinedText } from './joined.ts'
import { greetingText, privacyText, signatureText } from './parts.ts'
import { receivedText } from './received.ts'
import type { StandardText } from './standard-text.ts'
import { visitText } from './visit.ts'
import { weekBeforeText } from './week-before.ts'

/** What setup writes into 文面; after that the tab is what counts. */
export const standardTexts: readonly StandardText[] = [
  receivedText,
  decidedText,
  joinedText,
  cancelledText,
  weekBeforeText,
  dayBeforeText,
  visitText,
  greetingText,
  privacyText,
  signatureText,
]
