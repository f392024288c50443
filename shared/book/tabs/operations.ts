import { defineTab, type RowOf } from '../column.ts'

/** 操作記録: who changed what, before and after; also the answers given to requests. */
export const operationsTab = defineTab({
  key: 'operations',
  sheetId: 1007,
  title: '操作記録',
  visible: false,
  id: 'requestId',
  newestFirst: true,
  columns: {
    at: { header: '日時', kind: 'instant', widthPx: 140 },
    who: { header: '誰が', kind: 'text', widthPx: 160 },
    via: { header: '経路', kind: 'text', widthPx: 90 },
    action: { header: '操作', kind: 'text', widthPx: 90 },
    target: { header: '対象', kind: 'code', widthPx: 140 },
    before: { header: '前', kind: 'text', widthPx: 260 },
    after: { header: '後', kind: 'text', widthPx: 260 },
    requestId: { header: '要求ID', kind: 'code' },
    bodyHash: { header: '要求の指紋', kind: 'code' },
    answer: { header: '応答', kind: 'text' },
  },
})

export type Operation = RowOf<typeof operationsTab.columns>
