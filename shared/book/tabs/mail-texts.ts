import { defineTab } from '../column.ts'

/** 文面: the wording of every mail, and whether it waits for a person. */
export const mailTextsTab = defineTab({
  key: 'mailTexts',
  sheetId: 1005,
  title: '文面',
  visible: false,
  // Without its texts no mail goes, and each says why.
  optional: true,
  id: 'kind',
  columns: {
    kind: { header: '種類', kind: 'code', widthPx: 80 },
    name: { header: '名前', kind: 'text', widthPx: 160 },
    mode: { header: '送り方', kind: 'text', choices: ['自動', '確認してから'], widthPx: 110 },
    subject: { header: '件名', kind: 'text', widthPx: 420, wrap: true },
    body: { header: '本文', kind: 'text', widthPx: 560, wrap: true },
  },
})
