import { defineTab } from '../column.ts'

/** 休日: days on which the offices differ from the calendar of the law (DOMAIN §9). */
export const holidaysTab = defineTab({
  key: 'holidays',
  sheetId: 1010,
  title: '休日',
  visible: false,
  optional: true,
  id: 'date',
  columns: {
    date: { header: '日付', kind: 'date', widthPx: 130 },
    kind: {
      header: '区分',
      kind: 'text',
      choices: ['休み', '開庁'],
      widthPx: 80,
      note: '「休み」はこの日を休日として、「開庁」は土日や祝日でも平日として数えます。空欄は「休み」です。',
    },
    remarks: { header: '備考', kind: 'text', widthPx: 260, wrap: true },
  },
})
