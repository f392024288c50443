import type { Book } from '../../book/book.ts'
import { type Change, insertRow, updateRow } from '../../book/change.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { readFacts, writeFacts } from './facts.ts'

/** 「訂正する」: what was told was wrong, what is right, and why. */
export type CorrectionOrder = {
  readonly why: string
  readonly at: number
  /** Undefined where an older build did not keep it. */
  readonly status: Registration['status'] | undefined
}

/** What a person has looked at before so many get it: for the common words, and up to this number. */
export type SeenPreview = { readonly words: string; readonly count: number }

/** What people ordered about mails. It stands in 送信記録 beside the mails, where no edit of a row loses it. */
export type MailOrders = {
  /** Keys of mails that are to go again, and when that was said. */
  readonly again: ReadonlyMap<string, number>
  /** By 受付番号, the latest. */
  readonly corrections: ReadonlyMap<string, CorrectionOrder>
  /** By scope, see previewScope. */
  readonly previews: ReadonlyMap<string, SeenPreview>
}

const previewPrefix = 'preview/'

/** A log is read once: tables never change in place. */
const known = new WeakMap<object, MailOrders>()

export function readOrders({ mailLog }: Pick<Book, 'mailLog'>): MailOrders {
  const before = known.get(mailLog)
  if (before) return before
  const again = new Map<string, number>()
  const corrections = new Map<string, CorrectionOrder>()
  const previews = new Map<string, SeenPreview>()
  for (const { values } of mailLog.rows) {
    const { status, key, reason, at, facts } = values
    if (status === '再送指示') again.set(key.replace(/^again\//, ''), at ?? 0)
    else if (status === '訂正指示') {
      const [, id = ''] = key.split('/')
      const order = { why: reason, at: at ?? 0, status: readFacts(facts).status }
      if (order.at >= (corrections.get(id)?.at ?? 0)) corrections.set(id, order)
    } else if (key.startsWith(previewPrefix))
      previews.set(key.slice(previewPrefix.length), readPreview(facts))
  }
  const orders = { again, corrections, previews }
  known.set(mailLog, orders)
  return orders
}

/** Mails of one kind about one meeting or survey are looked at together. */
export const previewScope = (kind: string, about: string): string => `${about}/${kind}`

function readPreview(text: string): SeenPreview {
  const [count = '', words = ''] = text.split(' ')
  return { count: Number(count) || 0, words }
}

export function previewRow(book: Book, scope: string, seen: SeenPreview, at: number): Change {
  return orderRow(book, {
    key: `${previewPrefix}${scope}`,
    status: '確認済',
    facts: `${seen.count} ${seen.words}`,
    at,
    reason: `${seen.count}通の文面を確認した`,
  })
}

export const againRow = (book: Book, key: string, at: number, reason: string): Change =>
  orderRow(book, { key: `again/${key}`, status: '再送指示', facts: '', at, reason })

export function correctionRow(
  book: Book,
  id: string,
  { why, at, status }: CorrectionOrder,
): Change {
  const facts = writeFacts({ meeting: null, joined: '', ...(status && { status }) })
  return orderRow(book, { key: `correct/${id}`, status: '訂正指示', facts, at, reason: why })
}

type OrderRow = {
  readonly key: string
  readonly status: '再送指示' | '訂正指示' | '確認済'
  readonly facts: string
  readonly at: number
  readonly reason: string
}

function orderRow({ mailLog }: Book, row: OrderRow): Change {
  const standing = mailLog.rows.find(({ values }) => values.key === row.key)
  return standing ? updateRow('mailLog', standing.position, row) : insertRow('mailLog', row)
}
