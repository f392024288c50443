import { isMailKind, mailKinds } from './kinds.ts'

/** Mails to whole memberships: they come after all others, and may take days. */
export const isAnnouncement = (kind: string): boolean =>
  isMailKind(kind) && mailKinds[kind].urgency === 'announcement'
