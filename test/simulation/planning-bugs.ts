import type { Bug } from './bugs.ts'
import * as scenes from './scenes.ts'

/** Bugs in what is to be sent, and when. */
export const planningBugs: readonly Bug[] = [
  {
    name: 'numbers no second mail of a kind',
    scene: scenes.appliesAgain,
    strike: { call: 1, moment: 'before' },
    edits: [['Math.max(0, ...made.map(({ n }) => n)) + 1', '1']],
  },
  {
    name: 'forgets the facts that were told',
    scene: scenes.takesPart,
    strike: { call: 1, moment: 'before' },
    edits: [
      [
        'hasDraft: values.draftId !== "",',
        'hasDraft: values.draftId !== "", facts: { meeting: null, joined: "" },',
      ],
    ],
  },
  {
    name: 'ignores office hours',
    scene: scenes.typedInTheEvening,
    strike: { call: 1, moment: 'before' },
    edits: [
      [
        'const date = japanDate(instant);\n\t\tconst time = japanTime(instant);',
        'return instant;\n\t\tconst date = japanDate(instant);\n\t\tconst time = japanTime(instant);',
      ],
    ],
  },
  {
    name: 'does not let rows rest that people are typing',
    scene: scenes.typedJustBeforeARun,
    strike: { call: 1, moment: 'before' },
    edits: [['var settledMs = 3e5;', 'var settledMs = 0;']],
  },
  {
    name: 'reminds with every run',
    scene: scenes.takesPart,
    strike: { call: 1, moment: 'before' },
    edits: [
      [
        'mail.kind === kind && (isUnderWay(mail) || isSent(mail) &&',
        'false && (isUnderWay(mail) || isSent(mail) &&',
      ],
    ],
  },
  {
    name: 'approves for ever what was approved once',
    scene: scenes.decidedWithoutApproval,
    strike: { call: 1, moment: 'before' },
    edits: [['if (!isOwn && !isOrdered(wish)) {', 'if (false) {']],
  },
  {
    name: 'tells the group with every run',
    scene: scenes.toldOfGroup,
    strike: { call: 1, moment: 'before' },
    edits: [['told && told.facts.group === group', 'false']],
  },
  {
    name: 'goes on writing to who has left',
    scene: scenes.decidedAfterLeaving,
    strike: { call: 1, moment: 'before' },
    edits: [['=> memberOf$1(context, registration)?.category === "退会";', '=> false;']],
  },
  {
    name: 'offers a seat when people are on their way',
    scene: scenes.offeredTooLate,
    strike: { call: 1, moment: 'before' },
    edits: [['Math.max(at, context.now) < instantOf(lastDay, "09:00")', 'true']],
  },
]
