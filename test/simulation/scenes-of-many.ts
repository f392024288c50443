import { day, hour, minute, type Scene, type Step, scene } from './scene.ts'

const joins = (person: number): Step => ({ after: 0, act: 'join', person })

/** The first has answered when the reminder is due on Thursday, the second has not. */
export const askedInASurvey: Scene = () =>
  scene(
    [
      joins(1),
      joins(2),
      { after: hour, act: 'openSurvey' },
      { after: hour + minute, act: 'askSurvey' },
      { after: 2 * day, act: 'answerSurvey' },
      { after: 3 * day + hour, act: 'askSurvey' },
    ],
    6 * day,
  )

/** One takes part; of the other's town nobody came. */
export const resultsAreShared: Scene = () =>
  scene(
    [
      { after: 0, act: 'apply' },
      joins(3),
      { after: hour, act: 'decide', n: 1 },
      { after: hour + minute, act: 'approve', n: 1 },
      { after: 39 * day, act: 'closeMeeting' },
      { after: 39 * day + minute, act: 'noteAttendance' },
      { after: 40 * day, act: 'shareResults', n: 1 },
    ],
    43 * day,
  )

/** In 試験 for a day; the day after it somebody lets go what was due by then. */
export const practisedFirst: Scene = () =>
  scene(
    [
      { after: -minute, act: 'practise' },
      { after: 0, act: 'apply', n: 1 },
      { after: day, act: 'practiseNoMore' },
      { after: 2 * day, act: 'tellHeld' },
    ],
    3 * day,
  )

/** So many that somebody looks before they are invited. */
export const manyAreInvited: Scene = () => ({
  ...scene(
    [
      { after: 0, act: 'announceChange' },
      { after: day, act: 'lookAndSend' },
    ],
    2 * day,
  ),
  members: 24,
})
