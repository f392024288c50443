import { type MailKind, mailKinds } from './kinds.ts'

/** Mails to whole memberships: they come after all others, and may take days. */
export const isAnnouncement = (kind: MailKind): boolean =>
  mailKinds[kind].urgency === 'announcement'
