import type { KindTotals, Totals } from '../../../shared/decide/row/totals.ts'
import type { Outlook } from '../../../shared/decide/row/year-totals.ts'
import { allBodies } from '../../../shared/municipality/bodies.ts'
import { shortDate } from '../../../shared/time/wareki.ts'

export type GridCell = string | number | null
export type Block = {
  readonly column: number
  readonly header: readonly string[]
  readonly rows: readonly (readonly GridCell[])[]
}

/** Title, sum and warning stand above; headers in the fourth row. */
export const headerRow = 3
export const firstRow = 4
/** 47 prefectures and their sum. */
export const gridRows = firstRow + 48

/** Where each block begins. Their places never change: the charts refer to them. */
export const blockColumns = { prefectures: 0, kinds: 7, years: 12, meetings: 17, compared: 27 }

const kindNames: Readonly<Record<KindTotals['kind'], string>> = {
  prefecture: '都道府県',
  city: '市',
  ward: '特別区',
  town: '町',
  village: '村',
  other: 'その他',
}

/** Above the blocks: as of when, the sums, and what to see to. */
export function headLines(totals: Totals, outlook: Outlook, asOf: string): readonly string[] {
  const { memberBodies, members, attendedBodies } = totals
  return [
    `集計（${asOf} 現在）`,
    `会員自治体 ${memberBodies}／${allBodies().length}　会員 ${members}人　出席した自治体（累計） ${attendedBodies}`,
    outlookText(outlook),
  ]
}

export const outlookText = ({ hasGap, next }: Outlook): string =>
  !hasGap
    ? `次回は${shortDate(next)}です。`
    : next === ''
      ? '【注意】予定されている研究会がありません（年3から4回）。'
      : `【注意】次回は${next.replace(/-/g, '/')}です。4か月以上あきます（年3から4回）。`

export function blocksOf(totals: Totals, { years }: Outlook): readonly Block[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
  const { prefectures } = totals
  return [
    {
      column: blockColumns.prefectures,
      header: ['都道府県', '会員自治体', '会員', '申込', '決定', '出席'],
      rows: [
        ...prefectures.map((one) => [
          one.name,
          one.memberBodies,
          one.members,
          one.applied,
          one.decided,
          one.attended,
        ]),
        [
          '合計',
          sum(prefectures.map(({ memberBodies }) => memberBodies)),
          sum(prefectures.map(({ members }) => members)),
          sum(prefectures.map(({ applied }) => applied)),
          sum(prefectures.map(({ decided }) => decided)),
          sum(prefectures.map(({ attended }) => attended)),
        ],
      ],
    },
    {
      column: blockColumns.kinds,
      header: ['種別', '会員自治体', '全国', '会員'],
      rows: totals.kinds.map(({ kind, memberBodies, allBodies, members }) => [
        kindNames[kind],
        memberBodies,
        kind === 'other' ? null : allBodies,
        members,
      ]),
    },
    {
      column: blockColumns.years,
      header: ['年度', '開催済', '予定', '計'],
      rows: years.map(({ year, held, planned }) => [`${year}年度`, held, planned, held + planned]),
    },
    meetingsBlock(totals),
    comparedBlock(totals),
  ]
}

function meetingsBlock({ meetings }: Totals): Block {
  return {
    column: blockColumns.meetings,
    header: ['開催ID', '回', '開催日', '定員', '申込', '決定', '出席', '待ち', '残席'],
    rows: meetings.map(({ meeting, applied, decided, attended, waiting, seatsLeft }) => [
      meeting.meetingId,
      meeting.number || meeting.meetingId,
      meeting.date.replace(/-/g, '/'),
      meeting.capacity,
      applied,
      decided,
      attended,
      waiting,
      seatsLeft,
    ]),
  }
}

/** The latest meetings side by side, prefecture by prefecture. */
function comparedBlock({ latest, prefectures }: Totals): Block {
  const words = ['申込', '決定', '出席']
  return {
    column: blockColumns.compared,
    header: [
      '都道府県',
      ...latest.flatMap(({ number, meetingId }) =>
        words.map((word) => `${number || meetingId} ${word}`),
      ),
    ],
    rows: prefectures.map(({ name, byMeeting }) => [
      name,
      ...byMeeting.flatMap(({ applied, decided, attended }) => [applied, decided, attended]),
    ]),
  }
}
