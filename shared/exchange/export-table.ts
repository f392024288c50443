import type { Book } from '../book/book.ts'
import type { CellValue } from '../book/cell.ts'
import type { Columns } from '../book/column.ts'
import { allTabs } from '../book/tabs/all-tabs.ts'
import type { Member } from '../book/tabs/roster.ts'
import { japanDate, japanTime } from '../time/japan-date.ts'
import type { SheetTable } from './sheet-table.ts'

type Values = Readonly<Record<string, CellValue>>

/** 名簿 with all its columns, in the offices' own order. */
export function rosterTable(book: Book): SheetTable {
  const members = book.roster.rows.map(({ values }) => values).sort(byCode)
  return tableOf('roster', members)
}

/** 参加 of one meeting. */
export function registrationsTable(book: Book, meetingId: string): SheetTable {
  const members = membersById(book)
  const code = (memberId: string): string => members.get(memberId)?.municipalityCode ?? ''
  const rows = book.registrations.rows
    .map(({ values }) => values)
    .filter((values) => values.meetingId === meetingId)
    .sort((a, b) => compareCodes(code(a.memberId), code(b.memberId)))
  return tableOf('registrations', rows)
}

export type AttendanceList = {
  readonly table: SheetTable
  /** Coming, but not asked or not willing to be listed. */
  readonly leftOut: number
}

/** 出席者名簿 to hand out: who agreed to be listed, without any contact data (R6, DOMAIN §11). */
export function attendanceList(book: Book, meetingId: string): AttendanceList {
  const members = membersById(book)
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)?.values
  const role = meeting?.kind === '見学イベント' ? '見学' : '参加者'
  const coming = book.registrations.rows
    .map(({ values }) => ({ values, member: members.get(values.memberId) }))
    .filter(({ values }) => values.meetingId === meetingId && values.role === role)
    .filter(({ values }) => isComing(values))
  const listed = coming
    .filter(({ member }) => member?.listing === '可')
    .sort((a, b) => byCode(a.member ?? noMember, b.member ?? noMember))
  return {
    leftOut: coming.length - listed.length,
    table: {
      name: '出席者名簿',
      caption: `${meeting?.number || meetingId} 出席者名簿（団体コード順・敬称略）`,
      header: ['No.', ...attendanceColumns.map((key) => columns.registrations[key].header)],
      rows: listed.map(({ values }, index) => [
        String(index + 1),
        ...attendanceColumns.map((key) => values[key]),
      ]),
      widths: [6, 22, 28, 16, 18],
    },
  }
}

const columns = { registrations: allTabs.registrations.columns }
const attendanceColumns = ['municipality', 'department', 'title', 'name'] as const
const noMember = { municipalityCode: '' }

const isComing = (values: { status: string; attendance: string }): boolean =>
  values.status === '参加決定' && values.attendance !== '欠席' && values.attendance !== '無断欠席'

const membersById = (book: Book): ReadonlyMap<string, Member> =>
  new Map(book.roster.rows.map(({ values }) => [values.memberId, values]))

/** Bodies without a code stand last; equal ones keep their order. */
function compareCodes(a: string, b: string): number {
  const [left, right] = [a || '~', b || '~']
  return left < right ? -1 : left > right ? 1 : 0
}

const byCode = (a: { municipalityCode: string }, b: { municipalityCode: string }): number =>
  compareCodes(a.municipalityCode, b.municipalityCode)

function tableOf(tab: 'roster' | 'registrations', rows: readonly Values[]): SheetTable {
  const own: Columns = allTabs[tab].columns
  const keys = Object.keys(own)
  return {
    name: allTabs[tab].title,
    header: keys.map((key) => own[key]?.header ?? ''),
    rows: rows.map((values) => keys.map((key) => shown(values[key] ?? '', own[key]?.kind ?? ''))),
    widths: keys.map((key) => Math.round((own[key]?.widthPx ?? 110) / 7)),
  }
}

/** As the sheet shows it, so that it can be pasted back. */
function shown(value: CellValue, kind: string): string {
  if (kind === 'instant' && typeof value === 'number')
    return `${japanDate(value).replace(/-/g, '/')} ${japanTime(value)}`
  if (kind === 'date') return String(value).replace(/-/g, '/')
  return value === null ? '' : String(value)
}
