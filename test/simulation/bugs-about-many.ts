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
  {
    name: 'writes to people in 試験',
    scene: scenes.practisedFirst,
    strike,
    edits: [['if (book.values.settings.sendingMode !== "試験") return plan;', 'return plan;']],
  },
  {
    name: 'sends what was overdue when 試験 ends',
    scene: scenes.practisedFirst,
    strike,
    edits: [['overdue === void 0 || overdue.size === 0', 'true']],
  },
  {
    name: 'forgets that a mail was tried in 試験',
    scene: scenes.practisedFirst,
    strike,
    edits: [
      ['row === void 0 || row.status === "取消"', 'true || row.status === "取消"'],
      ['.filter(({ key }) => !at.journal.entries.has(key))', ''],
    ],
  },
  {
    name: 'lets many go though nobody has looked',
    scene: scenes.manyAreInvited,
    strike,
    edits: [['if (group.length > 20 && !isSeen(', 'if (false && !isSeen(']],
  },
  {
    name: 'takes a look at many for no word at all',
    scene: scenes.manyAreInvited,
    strike,
    edits: [['return seen.words === commonWords(book, first);', 'return false;']],
  },
]
