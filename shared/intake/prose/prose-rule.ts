import type { Role } from '../words/field-labels.ts'

/** A marker in a sentence, and the side on which it names people. */
export type ProseRule = {
  readonly role: Role
  readonly pattern: RegExp
  readonly direction: 'before' | 'behind'
  /** Nobody but a person is spoken of so: any name will do. */
  readonly naming?: 'plain'
}

export const attend =
  '(?:出席|[同臨列陪]席|参加|見学|聴講|受講|伺|うかが|入会|出張(?:いたし|し|させ|予定)|お邪魔|同行|追加|行き|行か|行く(?=ことに[なし決い])|押しかけ|参り|手を挙げ|手をあげ|名乗り|勉強|出(?:し|させ)ます)'
