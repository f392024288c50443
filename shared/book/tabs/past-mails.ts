import { defineTab } from '../column.ts'

/** 過去の送信記録: mails to many that are over, out of 送信記録 so that no run has to read them; without addresses. */
export const pastMailsTab = defineTab({
  key: 'pastMails',
  sheetId: 1016,
  title: '過去の送信記録',
  visible: false,
  optional: true,
  newestFirst: true,
  id: 'key',
  columns: {
    key: { header: '照合キー', kind: 'code', widthPx: 160 },
    name: { header: '種類', kind: 'text', widthPx: 140 },
    about: { header: '開催・調査', kind: 'code', widthPx: 100 },
    at: { header: '日時', kind: 'instant', widthPx: 140 },
    reference: { header: '照会番号', kind: 'code', widthPx: 110 },
    messageId: { header: 'メールID', kind: 'code', widthPx: 140 },
  },
})
