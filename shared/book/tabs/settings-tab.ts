import { defineTab } from '../column.ts'

/** 設定: everything that makes the build this study group's own. */
export const settingsTab = defineTab({
  key: 'settings',
  sheetId: 1009,
  title: '設定',
  visible: false,
  id: 'item',
  columns: {
    item: { header: '項目', kind: 'text', widthPx: 180 },
    value: { header: '値', kind: 'code', widthPx: 320, wrap: true },
    note: { header: '説明', kind: 'text', widthPx: 460, wrap: true },
  },
})
