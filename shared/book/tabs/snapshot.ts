import { defineTab, type RowOf } from '../column.ts'

/** 控え: each row's last seen values, since when, and who last set its state (DESIGN §4). */
export const snapshotTab = defineTab({
  key: 'snapshot',
  sheetId: 1008,
  title: '控え',
  visible: false,
  id: 'row',
  columns: {
    /** Tab key and row id, as `registrations/2-01-004`. */
    row: { header: '行', kind: 'code', widthPx: 200 },
    values: { header: '値', kind: 'text', widthPx: 400 },
    changedAt: { header: '変更日時', kind: 'instant', widthPx: 140 },
    setBy: {
      header: '設定者',
      kind: 'text',
      choices: ['panel', 'cells'],
      widthPx: 90,
    },
    /** The mail that a roster row came from; a registration keeps its own. */
    sourceMail: { header: '元メール', kind: 'code', widthPx: 140 },
    /** 連絡 and ひとこと as last seen: orders, kept to journal them and to bring a deleted row back whole. */
    orders: { header: '指示', kind: 'text', widthPx: 120 },
    /** The notes that bad cells of the row bear, so that they are written and taken away once. */
    marks: { header: '印', kind: 'text', widthPx: 200 },
  },
})

export type SnapshotEntry = RowOf<typeof snapshotTab.columns>
