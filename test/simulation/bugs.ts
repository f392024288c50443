import { replaceOnce } from './bundle-edit.ts'
import type { Scene, Strike } from './scenes.ts'
import * as scenes from './scenes.ts'

/** A deliberate bug: the texts of the production bundle that it replaces, and by what. */
export type Bug = {
  readonly name: string
  readonly edits: readonly (readonly [from: string, to: string])[]
  /** What brings it to light, if something strikes there. */
  readonly scene: Scene
  readonly strike: Strike
}

export const withBug = (code: string, { edits }: Bug): string =>
  edits.reduce((changed, [from, to]) => replaceOnce(changed, from, to), code)

/** Bugs that systems like this one had, or nearly had; the simulation catches every one. */
export const bugs: readonly Bug[] = [
  {
    name: 'skips the claim before the draft',
    scene: scenes.runKilled,
    strike: { call: 5, moment: 'after' },
    edits: [
      ['createDrafts(writeEntries(examined, ', 'createDrafts(pretendEntries(examined, '],
      pretend(),
    ],
  },
  {
    name: 'writes no draft id before sending',
    scene: scenes.runKilled,
    strike: { call: 9, moment: 'after' },
    edits: [['const noted = writeEntries(state, entriesOf(made));', 'const noted = state;']],
  },
  {
    name: 'marks as sent before sending',
    scene: scenes.runKilled,
    strike: { call: 10, moment: 'after' },
    edits: [
      [
        'const end = untilRefused(letters, "A draft could not be sent"',
        'noteSent(state, entriesOf(letters).map((entry) => ({ ...entry, state: "sent" })));\nconst end = untilRefused(letters, "A draft could not be sent"',
      ],
    ],
  },
  {
    name: 'takes a reported failure for a mail that did not go',
    scene: scenes.callFailed,
    strike: { call: 10, moment: 'after' },
    edits: [
      [
        'return endIfRefused(noteSent(state, entriesOf(sent)), end);',
        'const gone = new Set(sent.map(({ mail }) => mail.key));\nreturn withdraw(noteSent(state, entriesOf(sent)), entriesOf(letters.filter(({ mail }) => !gone.has(mail.key))));',
      ],
    ],
  },
  {
    name: 'numbers no second mail of a kind',
    scene: scenes.appliesAgain,
    strike: { call: 1, moment: 'before' },
    edits: [['return last + 1;', 'return 1;']],
  },
  {
    name: 'does not read the rows again before sending',
    scene: scenes.cancelledWhileSending,
    strike: { call: 8, moment: 'before' },
    edits: [
      ['letters.filter((letter) => !isWanted(letter))', '[]'],
      ['letters: letters.filter(isWanted)', 'letters'],
    ],
  },
  {
    name: 'gives a lost draft up at once',
    scene: scenes.runKilledWhileListsLag,
    strike: { call: 6, moment: 'after' },
    edits: [['var givenUpMs = 36e5;', 'var givenUpMs = 0;']],
  },
  {
    name: 'lets an older build run on',
    scene: scenes.olderBuildRuns,
    strike: { call: 1, moment: 'before' },
    edits: [['?? 0) <= buildNumber;', '?? 0) <= buildNumber || true;']],
  },
  {
    name: 'works without the lock',
    scene: scenes.twoRunsAtOnce,
    strike: { call: 3, moment: 'before' },
    edits: [['if (!lock.tryLock(waitMs)) return void 0;', 'lock.tryLock(0);']],
  },
  {
    name: 'sends again what a person was to decide',
    scene: scenes.draftDeletedWhileSending,
    strike: { call: 7, moment: 'before' },
    edits: [['>= givenUpMs ? { tag: "lost" }', '>= givenUpMs ? { tag: "never-sent" }']],
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
    name: 'trusts the log that people can edit',
    scene: scenes.logRowDeleted,
    strike: { call: 1, moment: 'before' },
    edits: [
      [
        'var reconciled = (state) => writeChanges(state, reconcileLog(state.book, state.journal));',
        'var reconciled = (state) => state;',
      ],
      ['.filter(({ key }) => !at.journal.entries.has(key))', ''],
    ],
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
    edits: [['if (!(isOrdered(wish) || wish.contact === "送る")) {', 'if (false) {']],
  },
]

function pretend(): readonly [string, string] {
  return [
    'function writeEntries(',
    'function pretendEntries(state) {\n return state;\n}\nfunction writeEntries(',
  ]
}
