import type { Intent } from '../application.ts'
import type { Stance } from './clause-stance.ts'
import type { Hit } from './find-meetings.ts'

const fits: Readonly<Partial<Record<Intent, Stance>>> = {
  register: 'comes',
  observe: 'comes',
  accept: 'comes',
  cancel: 'stays',
  decline: 'stays',
}

/** 「第1回は伺えませんが、第2回に」: what the sender says of each meeting tells which one is meant. */
export function meant(hits: readonly Hit[], intent: Intent): readonly Hit[] {
  const wanted = fits[intent]
  const own = hits.filter(({ passage }) => passage.source === 'body')
  const fitting = own.filter(({ stance }) => stance === wanted)
  return wanted === undefined || fitting.length === 0
    ? hits
    : hits.filter((hit) => hit.passage.source !== 'body' || hit.stance === wanted)
}

const eitherOne = /どちらか|いずれか|どちらで(?:も|すか)|どちらが/u

/** 「11月14日と2月20日の両方に」: one letter registers for one meeting, so a person sees to the other. */
export function countAsked(
  best: Hit,
  hits: readonly Hit[],
  intent: Intent,
): 'one' | 'several' | 'either' {
  if (best.passage.source !== 'body') return 'one'
  const asked = hits.filter(
    ({ passage, stance, meeting }) =>
      passage === best.passage && stance === fits[intent] && meeting.kind === best.meeting.kind,
  )
  if (new Set(asked.map(({ meeting }) => meeting)).size < 2) return 'one'
  return eitherOne.test(best.passage.text) ? 'either' : 'several'
}
