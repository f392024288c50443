import type { Book } from '../../book/book.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'

/** What follows from a 開催ID: 2-01 is 研究会, 第1回 of 第2期; E-12 an event. */
export function meetingCells(meetingId: string): Partial<Meeting> {
  const [, term, number] = /^(\d+)-(\d+)$/.exec(meetingId) ?? []
  if (term !== undefined && number !== undefined)
    return { kind: '研究会', term, number: `第${Number(number)}回` }
  return /^E-\d+$/.test(meetingId) ? { kind: '見学イベント' } : {}
}

/** 期-回 or E-番号, once 種別 and 回 are there; '' while they are not, or when another meeting has that id. */
export function newMeetingId(book: Book, taken: Set<string>, meeting: Meeting): string {
  const { kind, number } = meeting
  const term = (meeting.term || book.values.settings.term).normalize('NFKC').trim()
  const count = /第?\s*(\d+)/.exec(number.normalize('NFKC'))?.[1]
  const id =
    kind === '見学イベント'
      ? eventId(taken, { name: number, count })
      : kind === '研究会' && count !== undefined && /^\d+$/.test(term)
        ? `${term}-${count.padStart(2, '0')}`
        : ''
  if (id === '' || taken.has(id)) return ''
  taken.add(id)
  return id
}

function eventId(
  taken: ReadonlySet<string>,
  { name, count }: { readonly name: string; readonly count: string | undefined },
): string {
  if (name === '') return ''
  if (count !== undefined && !taken.has(`E-${Number(count)}`)) return `E-${Number(count)}`
  const used = [...taken].map((id) => Number(/^E-(\d+)$/.exec(id)?.[1] ?? 0))
  return `E-${Math.max(0, ...used) + 1}`
}
