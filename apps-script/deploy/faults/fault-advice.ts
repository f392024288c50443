import type { Fault } from './fault.ts'

/** What happened, what to do, and the page on which to do it. */
export type FaultAdvice = {
  readonly what: string
  readonly next: string
  readonly page?: string
}

/** Words for every fault, by its tag. */
export type FaultWords = {
  readonly [T in Fault['tag']]: (fault: Extract<Fault, { tag: T }>) => FaultAdvice
}

export const again = 'そのあと、同じコマンドをもう一度実行してください。続きから進みます。'
