import { defineTab, type RowOf } from '../column.ts'
import { personColumns } from './person-columns.ts'

/** 名簿: one row a person, mail and name together (R8–R12, R39). */
export const rosterTab = defineTab({
  key: 'roster',
  sheetId: 1001,
  title: '名簿',
  visible: true,
  id: 'memberId',
  columns: {
    memberId: { header: '会員番号', kind: 'code', form: 'plain', widthPx: 80 },
    category: {
      header: '会員区分',
      kind: 'text',
      choices: ['会員', '参加のみ', '退会'],
      expected: true,
      widthPx: 84,
    },
    ...personColumns,
    kana: { header: 'ふりがな', kind: 'text', form: 'trimmed', widthPx: 130 },
    email: { header: 'メール', kind: 'text', form: 'mail', widthPx: 220 },
    phone: { header: '電話', kind: 'code', form: 'phone', widthPx: 120 },
    eligibility: {
      header: '対象判定',
      kind: 'text',
      choices: ['対象', '要確認', '対象外'],
      widthPx: 84,
    },
    contact: {
      header: '連絡',
      kind: 'text',
      choices: ['送る', '止める'],
      widthPx: 70,
      note: '「送る」で、この行で待っているメールを承認します。送り終えるか、会員区分が変わると空欄に戻ります。「止める」で、この行には何も送りません。',
    },
    remarks: { header: '備考', kind: 'text', widthPx: 200, wrap: true },
    municipalityCode: {
      header: '団体コード',
      kind: 'code',
      form: 'plain',
      aside: true,
      widthPx: 84,
    },
    prefecture: { header: '都道府県', kind: 'text', aside: true },
    bodyType: { header: '種別', kind: 'text', aside: true },
    contactPoint: { header: '連絡窓口', kind: 'text', form: 'mail', aside: true, widthPx: 200 },
    judgement: { header: '判断メモ', kind: 'text', aside: true, widthPx: 200, wrap: true },
    joinedOn: { header: '入会日', kind: 'date', aside: true },
    joinedBy: { header: '入会経路', kind: 'text', aside: true },
    firstTerm: { header: '第1期参加', kind: 'text', aside: true },
    newsletter: {
      header: '案内配信',
      kind: 'text',
      choices: ['同意', '不要', '未確認'],
      aside: true,
    },
    listing: { header: '名簿掲載', kind: 'text', choices: ['可', '不可', '未確認'], aside: true },
    leftOn: { header: '退会日', kind: 'date', aside: true },
    leftBecause: { header: '退会理由', kind: 'text', aside: true },
    successor: { header: '後任', kind: 'text', aside: true },
    eraseOn: { header: '消去予定日', kind: 'date', aside: true },
    registeredBy: { header: '登録者', kind: 'text', aside: true },
    registeredAt: { header: '登録日時', kind: 'instant', aside: true, widthPx: 140 },
    updatedAt: { header: '更新日時', kind: 'instant', aside: true, widthPx: 140 },
  },
})

export type Member = RowOf<typeof rosterTab.columns>
