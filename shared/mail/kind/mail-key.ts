import { isMailKind, type MailKind } from './kinds.ts'

/** Names one mail for good: whom it is about, its kind, and the how-manieth of that kind (DESIGN §6). */
export type MailKey = {
  /** 受付番号, or 会員番号 for membership. */
  readonly subjectId: string
  readonly kind: MailKind
  readonly n: number
}

export const writeMailKey = ({ subjectId, kind, n }: MailKey): string => `${subjectId}/${kind}/${n}`

/** Undefined for a text that is no key of this build. */
export function readMailKey(text: string): MailKey | undefined {
  const [subjectId = '', kind = '', n = ''] = text.replace(/^test\//, '').split('/')
  if (subjectId === '' || !isMailKind(kind) || !/^\d+$/.test(n)) return undefined
  return { subjectId, kind, n: Number(n) }
}

/** The meeting's id of a 受付番号 (2-01-012 → 2-01); blank for a 会員番号. */
export function meetingIdOf(subjectId: string): string {
  const parts = subjectId.split('-')
  return parts.length < 3 ? '' : parts.slice(0, -1).join('-')
}
