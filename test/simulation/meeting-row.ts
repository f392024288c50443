import type { Facts, MeetingPlan } from './history.ts'

/** …in a row of 開催. */
export type Meeting = MeetingPlan & {
  readonly status: '受付中' | '開催済' | '延期' | '中止'
  readonly editedAt: number
  /** 成果, once somebody has entered one. */
  readonly results?: Results
  /** 送る approves what everybody of this meeting is to hear. */
  readonly contact: '' | '送る'
  readonly looks: readonly MeetingLook[]
}

/** 成果物 and 公開区分. */
export type Results = { readonly name: string; readonly audience: '' | '会員' | '公開' }

/** Somebody has looked at mails of one kind before more than a few got them. */
export type Look = { readonly kind: string; readonly count: number }

export type MeetingLook = Look & { readonly facts: Facts; readonly results: Results | undefined }

export const sameFacts = (a: Facts, b: Facts): boolean =>
  a.date === b.date &&
  a.start === b.start &&
  a.end === b.end &&
  a.venue === b.venue &&
  a.address === b.address &&
  a.theme === b.theme
