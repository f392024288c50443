import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import type { Meeting } from '../../../shared/book/tabs/meetings.ts'
import { factsOf, writeFacts } from '../../../shared/mail/told/facts.ts'
import { type JournalEntry, putEntries, readJournal } from '../../apps-script/outbox/script-code.ts'
import { meeting } from '../../shared/book/sample-book.ts'
import { count, type Figure } from './figure.ts'

const at = 1_571_184_000_000

/** 500 KB of properties; a seventh stays free for numbers, devices and what comes. */
const storeBytes = 500 * 1024 * 0.85

const entry = (key: string, scope?: string): JournalEntry => ({
  key,
  state: 'sent',
  reference: 'ABCDE-FGHJK',
  draftId: 'r-1234567890123456789',
  threadId: '16e5f0c1a2b3c4d5',
  messageId: '16e5f0c1a2b3c4d6',
  at,
  facts: 'abcdefgh',
  ...(scope !== undefined && { scope }),
})

/** What they told is kept with the claims, the rest when they went. */
function bytesOf(entries: readonly JournalEntry[]): number {
  const bare = { state: 'claimed', draftId: '', tells: '' } as const
  const claims = entries.map((one) => ({ ...one, ...bare, tells: tellsOf(one.key) }))
  const claimed = putEntries(readJournal({}), claims)
  const sent = putEntries(claimed.journal, entries)
  return Object.entries({ ...claimed.properties, ...sent.properties }).reduce(
    (sum, [name, text]) => sum + name.length + Buffer.byteLength(text),
    0,
  )
}

/** A meeting of usual length; the rows of one announcement tell one text. */
const tellsOf = (key: string): string =>
  writeFacts(
    key.startsWith('K')
      ? { meeting: null, joined: '', about: '2-01' }
      : { meeting: factsOf(meeting as Meeting), joined: '' },
  )

export function journalFigures(): Figure[] {
  const people = 1000
  const member = (n: number): string => `K${String(n + 1).padStart(4, '0')}`
  const all = Array.from({ length: people }, (_, n) => n)
  const announced = bytesOf(all.map((n) => entry(`${member(n)}/M17/1`, 'M17/2-01'))) / people
  const kinds = ['M01', 'M02', 'M09', 'M10', 'M14']
  const attended =
    bytesOf(all.flatMap((n) => kinds.map((kind) => entry(`2-01-${n + 100}/${kind}/1`)))) / people
  const bytes = (value: number): string => `${count(value)}バイト`
  return [
    { what: '案内1通の記録', value: bytes(announced) },
    { what: '参加者1名・1回の記録（受付・決定・7日前・前日・御礼）', value: bytes(attended) },
    {
      what: '同時に覚えていられる案内',
      value: `${count(Math.floor(storeBytes / announced / 100) * 100)}通`,
    },
    {
      what: '同時に覚えていられる参加者（開催から90日まで）',
      value: `${count(Math.floor(storeBytes / attended / 100) * 100)}名`,
    },
  ]
}

/** Google's limit for one spreadsheet: ten million cells, blank ones included. */
const mostCells = 10_000_000

export function cellFigures(): Figure[] {
  const width = (key: keyof typeof allTabs): number => Object.keys(allTabs[key].columns).length
  const perMember = width('roster') + width('snapshot')
  const perSeat =
    width('registrations') + width('snapshot') + 5 * width('mailLog') + 5 * width('operations')
  const tabs = Object.keys(allTabs) as (keyof typeof allTabs)[]
  const empty = tabs.reduce((sum, key) => sum + width(key) * 1000, 0)
  const tenYears = empty + 10_000 * perMember + 10 * 4 * 100 * perSeat
  return [
    { what: '名簿の1名が使うセル', value: `約${nearest(perMember, 10)}` },
    { what: '参加1件が使うセル（メール5通・操作5件）', value: `約${nearest(perSeat, 20)}` },
    {
      what: '10,000名・年4回・各100名を10年続けたときのセル',
      value: `約${nearest(tenYears / 10_000, 20)}万`,
    },
    {
      what: 'そのときの、表の上限（1,000万セル）に対する割合',
      value: `約${nearest((tenYears / mostCells) * 100, 5)}%`,
    },
  ]
}

/** Rounded, so that the page stays true when a column comes. */
const nearest = (value: number, step: number): number => Math.round(value / step) * step
