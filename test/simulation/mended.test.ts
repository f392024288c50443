import { expect, it } from 'vitest'
import { live } from './live.ts'
import { day, hour, minute, type Step, scene } from './scene.ts'

const forged = 30

/** What years went wrong with once, in few steps. */
const mended: readonly (readonly [name: string, steps: readonly Step[], lastsMs: number])[] = [
  [
    'a 訂正 let go while its mail was held does not go to who applies anew',
    [
      { after: 0, act: 'applyDecided', n: 1 },
      { after: hour, act: 'leave', n: 1 },
      { after: 2 * hour, act: 'correct', n: 3 },
      { after: 3 * hour, act: 'approve' },
      { after: day, act: 'apply', n: 1 },
    ],
    2 * day,
  ],
  [
    '送る for a farewell that is held welcomes nobody back whose message is in doubt',
    [
      { after: 0, act: 'apply', n: 1 },
      { after: hour, act: 'leave', n: 1 },
      { after: day, act: 'join', n: forged },
    ],
    2 * day,
  ],
  [
    'who waits without having heard of the day hears that the meeting is called off',
    [
      { after: 0, act: 'typeRow' },
      { after: minute, act: 'putOnList', n: 1 },
      { after: hour, act: 'callOff' },
      { after: hour + minute, act: 'announceChange', n: 1 },
    ],
    day,
  ],
  [
    'who has handed a seat on and applies anew hears of the group that the row still names',
    [
      { after: 0, act: 'applyDecided', n: 1 },
      { after: hour, act: 'assignGroup' },
      { after: 2 * hour, act: 'substitute', n: 1 },
      { after: 3 * hour, act: 'applyDecided', n: 1 },
      { after: 4 * hour, act: 'approve' },
    ],
    day,
  ],
  [
    'a substitute who gave the seat back and applies anew comes in nobody’s place',
    [
      { after: 0, act: 'applyDecided', n: 1 },
      { after: hour, act: 'substitute', n: 1 },
      { after: day, act: 'cancel', n: 1, person: 205 },
      { after: day + hour, act: 'applyDecided', n: 1, person: 205 },
    ],
    2 * day,
  ],
  [
    'the day of a meeting typed once more as it stands keeps no news of it back',
    [
      { after: 0, act: 'apply', n: 1 },
      { after: hour, act: 'callOff', n: 1 },
      { after: day, act: 'changeDate', n: 9 },
      { after: day + minute, act: 'approve' },
      { after: day + 2 * minute, act: 'overlap' },
    ],
    2 * day,
  ],
  [
    'an address typed once more as it stands keeps no farewell back',
    [
      { after: 0, act: 'join' },
      { after: minute, act: 'correctAddress' },
      { after: hour, act: 'leave', n: 1 },
      { after: hour + 4 * minute, act: 'correctAddress' },
      { after: hour + 6 * minute, act: 'overlap' },
    ],
    day,
  ],
  [
    'a postponement typed once more as it stands takes no 送る back',
    [
      { after: 0, act: 'apply', n: 1 },
      { after: hour, act: 'callOff', n: 1 },
      { after: hour + minute, act: 'announceChange' },
      { after: hour + 2 * minute, act: 'callOff', n: 1 },
    ],
    day,
  ],
  [
    'who heard of a change with the offer of a seat is not reminded at the heels of the decision',
    [
      { after: 0, act: 'apply' },
      { after: day, act: 'changeVenue' },
      { after: 2 * day, act: 'putOnList' },
      { after: 3 * day, act: 'offer' },
      { after: 3 * day + 30 * minute, act: 'approve' },
      { after: 30 * day, act: 'sortLog', n: 2 },
      { after: 31 * day, act: 'promote' },
      { after: 31 * day + minute, act: 'approve' },
    ],
    32 * day,
  ],
  ...(['substitute', 'correct'] as const).map(
    (act) =>
      [
        `a 止める typed while a dialog is still to write the row goes with what it decides: ${act}`,
        [
          { after: 0, act: 'applyDecided', n: 1 },
          { after: hour, act, n: 2, mishap: { kind: 'meanwhile', call: 1, n: 0, act: 'hold' } },
        ],
        2 * hour,
      ] as const,
  ),
]

it.each(mended)('%s', (_name, steps, lastsMs) => {
  expect(live(scene(steps, lastsMs)).findings).toEqual([])
})

it('a look that let many go still stands when somebody types 送る for a change', () => {
  const invited = scene(
    [
      { after: 0, act: 'applyDecided', person: 40 },
      { after: hour, act: 'changeVenue' },
      { after: 7 * hour, act: 'lookAndSend', n: 1 },
      { after: 7 * hour + minute, act: 'join', person: 30 },
      { after: 8 * hour, act: 'announceChange' },
    ],
    2 * day,
  )
  expect(live({ ...invited, members: 24 }).findings).toEqual([])
})
