export type Status =
  | '受付'
  | '参加決定'
  | 'キャンセル待ち'
  | '繰上げ打診中'
  | '見送り'
  | 'キャンセル'

/** What the people of the office know to stand in a row of 参加, from what they did. */
export type Registration = {
  readonly person: number
  readonly meeting: number
  /** The address when the row was made: a person is a name and a mail address (DESIGN §4). */
  readonly madeFor: string
  /** 申込日時, for whoever is put down by a substitute that of theirs. */
  readonly appliedAt: number
  readonly role: '参加者' | '見学'
  readonly status: Status
  readonly reason: string
  /** 返信期限 of an offer. */
  readonly replyBy?: string
  /** 交代元: whose seat they took over. */
  readonly substituteFor?: number
  /** 「訂正する」: when, to what, and why. */
  readonly correction?: { readonly at: number; readonly status: Status; readonly why: string }
  /** グループ. */
  readonly group?: string
  /** 出欠, once somebody has entered it. */
  readonly attendance?: '出席' | '欠席' | '無断欠席'
  /** Who set the state; `either` where Google told nobody who it was. */
  readonly by: 'panel' | 'cells' | 'either'
  readonly stateAt: number
  /** Last touched by a person: what people type rests before it counts. */
  readonly editedAt: number
  readonly contact: '' | '送る' | '止める'
  /** The state rests on a message that does not prove its sender. */
  readonly doubtful: boolean
  /** A person touched the draft of its mail: whether that went only a person can say. */
  readonly isHandedOver?: boolean
}

export const registrationKey = (person: number, meeting: number): string => `${person}@${meeting}`
