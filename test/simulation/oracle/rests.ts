/** 「登録しました」 can be taken back for so long. */
export const undoMs = 30_000

/** What people type rests for so long before it counts. */
export const restMs = 5 * 60_000
