import type { Bug } from './bugs.ts'
import * as scenes from './scenes-of-many.ts'

const strike = { call: 1, moment: 'before' } as const

/** Bugs in what goes to many people of 名簿. */
export const bugsAboutMany: readonly Bug[] = [
  {
    name: 'reminds who has answered the survey',
    scene: scenes.askedInASurvey,
    strike,
    edits: [['&& !people.has(row.values.memberId)', '']],
  },
  {
    name: 'sends the results twice, as a report to all besides',
    scene: scenes.resultsAreShared,
    strike,
    edits: [[' && !has(row);', ';']],
  },
]
