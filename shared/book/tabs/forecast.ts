import { defineTab, type RowOf } from '../column.ts'

/** 送信予定: what goes to whom and when, or why not; written by the system, read by people. */
export const forecastTab = defineTab({
  key: 'forecast',
  sheetId: 1004,
  title: '送信予定',
  visible: true,
  id: 'kind',
  columns: {
    at: { header: '日時', kind: 'instant', computed: true, widthPx: 140 },
    kind: { header: '種類', kind: 'text', computed: true, widthPx: 180 },
    recipient: { header: '宛先', kind: 'text', computed: true, widthPx: 280 },
    meetingId: { header: '開催ID', kind: 'code', computed: true, widthPx: 80 },
    handling: {
      header: '扱い',
      kind: 'text',
      choices: ['自動', '確認待ち', '電話する', '止めている', '出さない'],
      computed: true,
      widthPx: 90,
    },
    reason: { header: '理由', kind: 'text', computed: true, widthPx: 360, wrap: true },
  },
})

export type ForecastLine = RowOf<typeof forecastTab.columns>
