import { type Book, readBook } from '../../../shared/book/book.ts'
import { type CellValue, cellToRaw, type RawCell } from '../../../shared/book/cell.ts'
import type { ValuesOf } from '../../../shared/book/change.ts'
import type { Columns } from '../../../shared/book/column.ts'
import { settingDefinitions } from '../../../shared/book/settings.ts'
import { allTabs, type TabKey } from '../../../shared/book/tabs/all-tabs.ts'
import { isMailKind, mailKinds } from '../../../shared/mail/kind/kinds.ts'
import { standardTexts } from '../../../shared/mail/texts/all-texts.ts'

export type Rows = { readonly [K in TabKey]?: readonly ValuesOf<K>[] }

/** A tab's cells as the Sheets API would give them: header first, dates as serial numbers. */
export function rawTab(key: TabKey, rows: readonly Readonly<Record<string, unknown>>[]) {
  const columns = Object.entries(allTabs[key].columns as Columns)
  const header: RawCell[] = columns.map(([, { header: text }]) => text)
  const body = rows.map((values) =>
    columns.map(([name, column]) => cellToRaw((values[name] ?? null) as CellValue, column)),
  )
  return [header, ...body]
}

/** A book read from cells; 設定 and 文面 are those of a finished setup unless given. */
export function bookOf(rows: Rows): Book {
  const all: Rows = { settings: settingRows({}), mailTexts: textRows, ...rows }
  const raw = (Object.keys(allTabs) as TabKey[]).map((key) => [key, rawTab(key, all[key] ?? [])])
  return readBook(Object.fromEntries(raw) as Parameters<typeof readBook>[0])
}

const filledIn: Readonly<Record<string, string>> = {
  研究会名: '見本地方創生研究会',
  主催: '見本株式会社',
  事務局の所在: '（見本株式会社 事業開発部内）',
  事務局メール: 'event@jimukyoku.example',
  事務局電話: '03-0000-0000',
  担当者: '見本／試験',
}

export const settingRows = (
  changed: Readonly<Record<string, string>>,
): readonly ValuesOf<'settings'>[] =>
  Object.values(settingDefinitions).map(({ item, initial }) => ({
    item,
    value: changed[item] ?? filledIn[item] ?? initial,
  }))

export const textRows: readonly ValuesOf<'mailTexts'>[] = standardTexts.map((text) => ({
  ...text,
  mode: isMailKind(text.kind) ? mailKinds[text.kind].mode : '',
}))

export const meeting = {
  meetingId: '2-01',
  kind: '研究会',
  status: '受付中',
  date: '2019-11-14',
  start: '13:30',
  end: '16:30',
  venue: '見本ビル9F',
  theme: 'サテライトオフィスの誘致について',
  capacity: 10,
  number: '第1回',
  receptionStart: '13:00',
  address: '東京都新宿区見本町1番地',
  directions: '見本駅1番出口から徒歩5分',
  guests: '神奈川県見本町 見本 太郎 氏',
  programme: '第一部 講演\n第二部 事例紹介\n第三部 意見交換',
  decisionDate: '2019-10-31',
  groupNoticeDate: '2019-11-08',
  dayPhone: '03-0000-0001',
} satisfies ValuesOf<'meetings'>

export const event = {
  meetingId: 'E-12',
  kind: '見学イベント',
  status: '受付中',
  date: '2019-12-17',
  start: '13:00',
  end: '17:00',
  venue: '見本ホール',
  address: '東京都千代田区見本町2番地',
  number: '第12回 見本イベント',
} satisfies ValuesOf<'meetings'>

export const member = {
  memberId: 'K0001',
  category: '会員',
  municipality: '徳島県見本町',
  department: '政策推進課',
  title: '主任',
  name: '見本 花子',
  kana: 'みほん はなこ',
  email: 'hanako@town.mihon.example',
  phone: '0884-00-0000',
} satisfies ValuesOf<'roster'>

export const registration = {
  registrationId: '2-01-001',
  meetingId: '2-01',
  municipality: '徳島県見本町',
  department: '政策推進課',
  title: '主任',
  name: '見本 花子',
  role: '参加者',
  status: '受付',
  attendance: '未',
  memberId: 'K0001',
  sourceMail: 'message-1',
} satisfies ValuesOf<'registrations'>
