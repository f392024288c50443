/** What goes with a book though it stands in none of its cells: kept where no edit of the sheet reaches. */
export type Standing = {
  /** Mails that were overdue when the book began to send, or when 試験 ended, by matterName. */
  readonly overdue: ReadonlySet<string>
  /** When that was; an older build did not keep it. */
  readonly overdueSince: number | undefined
  /** Why the address of 設定「事務局メール」 may not be used; blank when it may. */
  readonly senderFault: string
  /** Keys of the mails that went in the last 24 hours though no forecast had shown them. */
  readonly unforeseenSent: ReadonlySet<string>
  readonly budget: Budget
  /** 試し送り that people asked for in the last day. */
  readonly trials: readonly Trial[]
}

/** One mail as it reads now, for 知らせ先 alone. */
export type Trial = {
  readonly key: string
  /** The key of the mail itself. */
  readonly of: string
  /** The ひとこと it is tried with. */
  readonly note: string
  /** Epoch milliseconds. */
  readonly at: number
}

export type Budget = {
  /** Mails that may still go at this moment. */
  readonly left: number
  /** Mails that may go on any other day. */
  readonly daily: number
}
