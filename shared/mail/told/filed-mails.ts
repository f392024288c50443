import type { Book } from '../../book/book.ts'
import { type Change, deleteRow, insertRow, updateRow } from '../../book/change.ts'
import type { MailLogEntry } from '../../book/tabs/mail-log.ts'
import { dayMs } from '../../time/japan-date.ts'
import { isAnnouncement } from '../kind/announcement.ts'
import { mailKinds } from '../kind/kinds.ts'
import { type MailKey, readMailKey, writeMailKey } from '../kind/mail-key.ts'
import { readOrders } from './orders.ts'

/** By then what came back undelivered has come back. */
const restsMs = 5 * dayMs
/** Fewer cost no run anything. */
const fewest = 100
const mostAtOnce = 500
/** A cell holds 50,000 characters. */
const longestCell = 40_000
const prefix = 'filed/'

/** What every row of one announcement tells: what it was about, and nothing else. */
const aboutIn = (facts: string): string | undefined => /^\{"about":"([^"\\]+)"\}$/.exec(facts)?.[1]

/** The mails for which one row of 送信記録 stands since their own were filed; none for an ordinary row. */
export function filedMails({
  key,
  facts,
}: Pick<MailLogEntry, 'key' | 'facts'>): readonly (MailKey & { readonly about: string })[] {
  if (!key.startsWith(prefix)) return []
  const [, kind = ''] = /\/([^/]+)\/\d+$/.exec(key) ?? []
  const [, about = '', to = ''] = /^\{"about":"([^"\\]+)","to":"([^"\\]*)"\}$/.exec(facts) ?? []
  return to.split(' ').flatMap((text) => {
    const [subjectId = '', n = '1'] = text.split('/')
    const mail = readMailKey(`${subjectId}/${kind}/${n}`)
    return mail ? [{ ...mail, about }] : []
  })
}

/** The keys of all mails whose own rows were filed. */
export const filedKeys = ({ mailLog }: Pick<Book, 'mailLog'>): ReadonlySet<string> =>
  new Set(mailLog.rows.flatMap(({ values }) => filedMails(values).map(writeMailKey)))

type LogRow = Book['mailLog']['rows'][number]

/** Moves rows of a big announcement that is over into 過去の送信記録; one row says instead who was told. */
export function fileMails(book: Book, now: number): readonly Change[] {
  const { again } = readOrders(book)
  const campaigns = new Map<string, LogRow[]>()
  for (const row of book.mailLog.rows) {
    const { key, status, facts, reason, at } = row.values
    const about = aboutIn(facts)
    if (about === undefined || status !== '送信済' || reason !== '' || again.has(key)) continue
    const mail = readMailKey(key)
    if (!mail || key.startsWith('test/') || !isAnnouncement(mail.kind)) continue
    if (at === null || at > now - restsMs) continue
    const campaign = `${about}/${mail.kind}`
    campaigns.set(campaign, [...(campaigns.get(campaign) ?? []), row])
  }
  const [first] = [...campaigns].filter(([, rows]) => rows.length >= fewest)
  return first ? changesFor(book, first[0], first[1].slice(0, mostAtOnce)) : []
}

function changesFor(book: Book, campaign: string, rows: readonly LogRow[]): readonly Change[] {
  const slash = campaign.lastIndexOf('/')
  const about = campaign.slice(0, slash)
  return [
    ...rows.flatMap(({ position, values }) => {
      const mail = readMailKey(values.key)
      if (!mail) return []
      const { key, reference, messageId, at } = values
      const { name } = mailKinds[mail.kind]
      return [
        insertRow('pastMails', { key, name, about, at, reference, messageId }),
        deleteRow('mailLog', position),
      ]
    }),
    standingRow(book, { campaign, about }, rows),
  ]
}

/** The row that stands for them, filled up until its cell is full. */
function standingRow(
  { mailLog }: Book,
  { campaign, about }: { readonly campaign: string; readonly about: string },
  rows: readonly LogRow[],
): Change {
  const told = rows.map(({ values }) =>
    values.key.replace(/\/[^/]+\/1$/, '').replace(/\/[^/]+\//, '/'),
  )
  const at = Math.max(...rows.map(({ values }) => values.at ?? 0))
  for (let piece = 1; ; piece++) {
    const key = `${prefix}${campaign}/${piece}`
    const row = mailLog.rows.find(({ values }) => values.key === key)
    if (row && row.values.facts.length > longestCell) continue
    const before = row ? filedMails(row.values) : []
    const known = before.map(({ subjectId, n }) => (n === 1 ? subjectId : `${subjectId}/${n}`))
    const to = [...new Set([...known, ...told])]
    const facts = `{"about":${JSON.stringify(about)},"to":${JSON.stringify(to.join(' '))}}`
    const reason = `${to.length}通の行は「過去の送信記録」に移しました`
    const values = { key, status: '送信済', facts, at, reason } as const
    return row ? updateRow('mailLog', row.position, values) : insertRow('mailLog', values)
  }
}
