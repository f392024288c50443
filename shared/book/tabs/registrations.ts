import { defineTab, type RowOf } from '../column.ts'
import { personColumns } from './person-columns.ts'

/** 参加: one row a person and meeting; place and post are kept as of the meeting (R22, DOMAIN §10). */
export const registrationsTab = defineTab({
  key: 'registrations',
  sheetId: 1003,
  title: '参加',
  visible: true,
  id: 'registrationId',
  columns: {
    registrationId: { header: '受付番号', kind: 'code', form: 'plain', widthPx: 90 },
    meetingId: { header: '開催ID', kind: 'code', form: 'plain', expected: true, widthPx: 70 },
    ...personColumns,
    role: {
      header: '役割',
      kind: 'text',
      choices: ['参加者', '見学', 'ゲスト', '事務局', 'コーディネーター', '研究員'],
      expected: true,
      widthPx: 90,
    },
    status: {
      header: '状態',
      kind: 'text',
      choices: ['受付', '参加決定', 'キャンセル待ち', '繰上げ打診中', '見送り', 'キャンセル'],
      expected: true,
      widthPx: 110,
    },
    reason: {
      header: '理由',
      kind: 'text',
      choices: ['対象外', '定員', '辞退', '期限', '交代', '都合'],
      widthPx: 70,
    },
    group: { header: 'グループ', kind: 'text', widthPx: 90 },
    attendance: {
      header: '出欠',
      kind: 'text',
      choices: ['未', '出席', '欠席', '無断欠席'],
      widthPx: 80,
    },
    contact: {
      header: '連絡',
      kind: 'text',
      choices: ['送る', '止める'],
      widthPx: 70,
      note: '「送る」で、この行で待っているメールを承認します。送り終えるか、状態が変わると空欄に戻ります。「止める」で、この行には何も送りません。',
    },
    sending: { header: '送信', kind: 'text', computed: true, widthPx: 190 },
    remarks: { header: '備考', kind: 'text', widthPx: 200, wrap: true },
    memberId: { header: '会員番号', kind: 'code', form: 'plain', aside: true, widthPx: 80 },
    waitingRank: { header: '待ち順位', kind: 'number', aside: true },
    wishes: { header: '希望テーマ', kind: 'text', aside: true, wrap: true },
    officialNotice: {
      header: '開催通知',
      kind: 'text',
      choices: ['不要', '要', '発行済'],
      aside: true,
    },
    replyBy: { header: '返信期限', kind: 'date', aside: true },
    confirmation: { header: '確認返信', kind: 'text', aside: true },
    personalNote: {
      header: 'ひとこと',
      kind: 'text',
      aside: true,
      wrap: true,
      note: '次にお送りする1通に入れる一文です。送り終えると空欄に戻ります。',
    },
    substituteFor: { header: '交代元', kind: 'code', form: 'plain', aside: true },
    appliedAt: { header: '申込日時', kind: 'instant', aside: true, widthPx: 140 },
    decidedAt: { header: '決定日時', kind: 'instant', aside: true, widthPx: 140 },
    decidedBy: { header: '決定者', kind: 'text', aside: true },
    sourceMail: { header: '元メール', kind: 'code', aside: true, widthPx: 140 },
  },
})

export type Registration = RowOf<typeof registrationsTab.columns>
