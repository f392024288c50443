import { defineTab, type RowOf } from '../column.ts'

/** 送信記録: the half of the outbox's journal that people can read (DESIGN §7). */
export const mailLogTab = defineTab({
  key: 'mailLog',
  sheetId: 1006,
  title: '送信記録',
  visible: false,
  id: 'key',
  columns: {
    key: { header: '照合キー', kind: 'code', widthPx: 140 },
    status: {
      header: '状態',
      kind: 'text',
      choices: [
        '予定',
        '下書き',
        '送信中',
        '送信済',
        '失敗',
        '取消',
        '要確認',
        '知らせ済',
        '再送指示',
        '訂正指示',
        '確認済',
      ],
      widthPx: 80,
    },
    recipient: { header: '宛先', kind: 'text', widthPx: 240 },
    facts: { header: '知らせた内容', kind: 'text', widthPx: 260 },
    reference: { header: '照会番号', kind: 'code', widthPx: 110 },
    draftId: { header: '下書きID', kind: 'code', widthPx: 140 },
    threadId: { header: 'スレッドID', kind: 'code', widthPx: 140 },
    messageId: { header: 'メールID', kind: 'code', widthPx: 140 },
    at: { header: '日時', kind: 'instant', widthPx: 140 },
    reason: { header: '理由', kind: 'text', widthPx: 240, wrap: true },
  },
})

export type MailLogEntry = RowOf<typeof mailLogTab.columns>
