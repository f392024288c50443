import type { Answerer } from './answering.ts'
import { chooseParticipantsAnswers } from './dialogs/choose-participants.ts'
import { connectAnswers } from './dialogs/connect.ts'
import { exportAnswers } from './export/export-answers.ts'
import { importRosterAnswers } from './import-roster/answers.ts'

/** Every question a dialog may ask, by the name its page uses. */
export const dialogAnswers: Readonly<Record<string, Answerer>> = {
  ...connectAnswers,
  ...chooseParticipantsAnswers,
  ...importRosterAnswers,
  ...exportAnswers,
}
