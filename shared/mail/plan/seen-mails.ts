import type { Book } from '../../book/book.ts'
import type { PlannedMail } from '../planned-mail.ts'

const prefix = 'seen/'

type Named = Pick<PlannedMail, 'key' | 'facts'>

/** A mail by what it is about: the number of an announcement depends on what else waits, until it has gone. */
export const matterName = ({ key, facts: { about = '' } }: Named): string =>
  about === '' ? key : `${key.replace(/\d+$/, '')}${about.replace(/\s/g, '_')}`

/** A person has looked at this mail and lets it go: a row of 送信記録 beside the mail's own, which changes as it goes. */
export const seenKey = (mail: Named): string => `${prefix}${matterName(mail)}`

/** A log is read once: tables never change in place. */
const known = new WeakMap<object, ReadonlyMap<string, number>>()

/** All mails that people have let go, by matterName, and when. */
export function seenMails({ mailLog }: Pick<Book, 'mailLog'>): ReadonlyMap<string, number> {
  const before = known.get(mailLog)
  if (before) return before
  const names = new Map(
    mailLog.rows.flatMap(({ values: { key, at } }) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), at ?? 0] as const] : [],
    ),
  )
  known.set(mailLog, names)
  return names
}
