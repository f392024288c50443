import type { Bug } from './bugs.ts'
import * as scenes from './scenes.ts'

/** Bugs in how it is sent. */
export const outboxBugs: readonly Bug[] = [
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
    scene: scenes.runKilledWhileListsLag,
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
        'const gone = new Set(sent.map(({ mail }) => mail.key));\nreturn giveUp(noteSent(state, entriesOf(sent)), entriesOf(letters.filter(({ mail }) => !gone.has(mail.key))));',
      ],
    ],
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
    edits: [['>= givenUpMs ? { tag: "lost" }', '>= givenUpMs ? { tag: "never-sent", entry }']],
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
]

function pretend(): readonly [string, string] {
  return [
    'function writeEntries(',
    'function pretendEntries(state) {\n return state;\n}\nfunction writeEntries(',
  ]
}
