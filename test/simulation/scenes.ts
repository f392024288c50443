import type { Act, Mishap } from './history.ts'
import { day, hour, minute, type Scene, type Step, scene } from './scene.ts'

const apply: Step = { after: 0, act: 'apply' }
/** The mail is due half a minute after the click; this run is to send it. */
const sendWith = (mishap: Mishap): Step => ({ after: 45_000, act: 'overlap', mishap })

export const runKilled: Scene = (strike) => scene([apply, sendWith({ kind: 'killed', ...strike })])

export const callFailed: Scene = (strike) => scene([apply, sendWith({ kind: 'failed', ...strike })])

export const runKilledWhileListsLag: Scene = (strike) =>
  scene([{ after: -minute, act: 'lag', n: 28 }, apply, sendWith({ kind: 'killed', ...strike })])

const meanwhile =
  (act: Act['act']): Scene =>
  ({ call }) =>
    scene([apply, sendWith({ kind: 'meanwhile', call, act, n: 0 })])

export const cancelledWhileSending = meanwhile('cancelInCells')
export const twoRunsAtOnce = meanwhile('overlap')
export const draftDeletedWhileSending = meanwhile('deleteDraft')

export const olderBuildRuns: Scene = () => scene([apply, { after: 45_000, act: 'oldBuild' }])

export const appliesAgain: Scene = () =>
  scene([apply, { after: hour, act: 'cancel', n: 1 }, { after: 2 * hour, act: 'apply', n: 1 }])

export const typedInTheEvening: Scene = () => scene([{ after: 10 * hour, act: 'typeRow' }])

export const typedJustBeforeARun: Scene = () =>
  scene([
    { after: 0, act: 'typeRow' },
    { after: minute, act: 'overlap' },
  ])

export const logRowDeleted: Scene = () => scene([apply, { after: hour, act: 'deleteLogRow' }])

export const decidedWithoutApproval: Scene = () =>
  scene([apply, { after: hour, act: 'decide', n: 1 }])

export const takesPart: Scene = () =>
  scene(
    [apply, { after: hour, act: 'decide', n: 1 }, { after: hour + minute, act: 'approve', n: 1 }],
    39 * day,
  )

export const toldOfGroup: Scene = () =>
  scene([
    apply,
    { after: hour, act: 'decide', n: 1 },
    { after: hour + minute, act: 'approve', n: 1 },
    { after: 2 * hour, act: 'assignGroup' },
    { after: 2 * hour + minute, act: 'announceChange' },
  ])

export const decidedAfterLeaving: Scene = () =>
  scene([
    apply,
    { after: hour, act: 'leave', n: 1 },
    { after: 2 * hour, act: 'decide', n: 1 },
    { after: 2 * hour + minute, act: 'approve', n: 1 },
  ])

/** Asked three days before the meeting; that the mail may go somebody says when the last one is due. */
export const offeredTooLate: Scene = () =>
  scene(
    [
      apply,
      { after: hour, act: 'putOnList', n: 1 },
      { after: 35 * day, act: 'offer', n: 1 },
      { after: 37 * day, act: 'approve', n: 1 },
    ],
    38 * day,
  )
