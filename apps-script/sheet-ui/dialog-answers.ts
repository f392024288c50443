import type { Answerer } from './answering.ts'
import { connectAnswers } from './dialogs/connect.ts'

/** Every question a dialog may ask, by the name its page uses. */
export const dialogAnswers: Readonly<Record<string, Answerer>> = {
  ...connectAnswers,
}
