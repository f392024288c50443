import type { ActName } from './acts/all-acts.ts'

/** What goes wrong at the k-th service call from the beginning of an act or run. */
export type Mishap =
  | {
      readonly kind: 'killed' | 'failed'
      readonly call: number
      readonly moment: 'before' | 'after'
    }
  /** Somebody else holds the script lock all the while. */
  | { readonly kind: 'locked' }
  /** Somebody else acts, or another run begins, just before that call. */
  | { readonly kind: 'meanwhile'; readonly call: number; readonly act: ActName; readonly n: number }

/** One thing that people, Google or the weather do; leaving one out leaves a history as good as before. */
export type Act = {
  /** Epoch milliseconds. */
  readonly at: number
  readonly act: ActName
  readonly person: number
  readonly meeting: number
  /** Decides the particulars. */
  readonly n: number
  readonly mishap?: Mishap
}

export type History = {
  readonly seed: number
  /** Epoch milliseconds. */
  readonly start: number
  readonly end: number
  readonly meetings: readonly MeetingPlan[]
  /** 会員 who stand in 名簿 from the first day, and never write. */
  readonly members: number
  readonly acts: readonly Act[]
}

/** A meeting as it is typed into 開催 at the start of the year. */
export type MeetingPlan = {
  readonly id: string
  readonly kind: '研究会' | '見学イベント'
  readonly number: string
  readonly facts: Facts
  /** 申込締切; 決定連絡予定日 is the day after. */
  readonly applyBy: string
}

/** What people are told of a meeting, in the words of the sheet. */
export type Facts = {
  readonly date: string
  readonly start: string
  readonly end: string
  readonly venue: string
  readonly address: string
  readonly theme: string
}
