import type { Meeting } from '../book/tabs/meetings.ts'
import type { Registration } from '../book/tabs/registrations.ts'
import type { Member } from '../book/tabs/roster.ts'
import type { MailKind } from './kinds.ts'

/** What one mail is about. Blank texts stand for what is not known. */
export type MailMatter = {
  readonly kind: MailKind
  readonly registration: Registration | null
  readonly member: Member | null
  readonly meeting: Meeting | null
  /** This mail also tells the membership. */
  readonly tellsMembership: boolean
  /** When it goes: words such as 明日 depend on it. */
  readonly at: number
  readonly reference: string
}
