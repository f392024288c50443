import type { MailKind } from './kinds.ts'

/** Mails to whole memberships: they come after all others, and may take days. */
const announcements: ReadonlySet<string> = new Set(['M15', 'M15b', 'M17', 'M19', 'M19b'])

export const isAnnouncement = (kind: MailKind): boolean => announcements.has(kind)
