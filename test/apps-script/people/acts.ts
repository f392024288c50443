import type { Act } from './life.ts'
import { meetingActs } from './meeting-acts.ts'
import { annotateSound, movingActs } from './moving-acts.ts'
import { rowActs } from './row-acts.ts'
import { scriptActs } from './script-acts.ts'
import { typingActs } from './typing-acts.ts'

/** All that happens in an office in the course of a day. */
export const acts: Readonly<Record<string, Act>> = {
  ...movingActs,
  ...typingActs,
  ...rowActs,
  ...meetingActs,
  ...scriptActs,
}

/**
 * What a colleague may do while a script is at work. Google writes notes with no "only if": one that is put
 * on a bad cell between the script's look at it and its mark is lost, and nobody could tell.
 */
export const meanwhileActs: Readonly<Record<string, Act>> = {
  ...movingActs,
  ...typingActs,
  ...rowActs,
  ...meetingActs,
  annotate: annotateSound,
}
