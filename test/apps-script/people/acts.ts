import type { Act } from './life.ts'
import { movingActs } from './moving-acts.ts'
import { scriptActs } from './script-acts.ts'
import { typingActs } from './typing-acts.ts'

/** All that happens in an office in the course of a day. */
export const acts: Readonly<Record<string, Act>> = { ...movingActs, ...typingActs, ...scriptActs }

/** What a colleague may do while a script is at work. */
export const meanwhileActs: Readonly<Record<string, Act>> = { ...movingActs, ...typingActs }
