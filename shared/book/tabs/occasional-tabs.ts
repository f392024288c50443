import { defineTab, type RowOf } from '../column.ts'

/** グループ: what each group of a meeting talks about, and who leads it (R29). */
export const groupsTab = defineTab({
  key: 'groups',
  sheetId: 1012,
  title: 'グループ',
  visible: true,
  hiddenAtFirst: true,
  optional: true,
  id: 'group',
  columns: {
    meetingId: { header: '開催ID', kind: 'code', expected: true, widthPx: 80 },
    group: { header: 'グループ', kind: 'text', expected: true, widthPx: 90 },
    theme: { header: 'テーマ', kind: 'text', widthPx: 280, wrap: true },
    facilitator: { header: '進行役', kind: 'text', widthPx: 160 },
    room: { header: '場所', kind: 'text', widthPx: 140 },
    remarks: { header: '備考', kind: 'text', widthPx: 260, wrap: true },
  },
})

/** 調査: one row a survey or hearing (R33, R34). */
export const surveysTab = defineTab({
  key: 'surveys',
  sheetId: 1013,
  title: '調査',
  visible: true,
  hiddenAtFirst: true,
  optional: true,
  id: 'surveyId',
  columns: {
    surveyId: { header: '調査ID', kind: 'code', widthPx: 80 },
    name: { header: '調査名', kind: 'text', expected: true, widthPx: 240 },
    status: {
      header: '状態',
      kind: 'text',
      choices: ['検討中', '実施中', '集計', '終了'],
      expected: true,
      widthPx: 90,
    },
    method: { header: '方法', kind: 'text', widthPx: 140 },
    audience: {
      header: '対象',
      kind: 'text',
      choices: ['会員', '会員と参加のみ'],
      widthPx: 120,
      note: '空欄は「会員」です。案内配信が「不要」の方には送りません。',
    },
    contact: {
      header: '連絡',
      kind: 'text',
      choices: ['送る', '止める'],
      widthPx: 70,
      note: '「送る」で、この調査で待っているお願いか督促を承認します。送り終えると空欄に戻ります。',
    },
    theme: { header: '研究テーマ', kind: 'text', widthPx: 200 },
    purpose: { header: '目的', kind: 'text', widthPx: 260, wrap: true },
    askedOn: { header: '依頼日', kind: 'date', widthPx: 130 },
    answerBy: { header: '期限', kind: 'date', widthPx: 130 },
    url: { header: '回答先URL', kind: 'text', widthPx: 220 },
    remarks: { header: '備考', kind: 'text', widthPx: 260, wrap: true },
  },
})

/** 回答: which body answered which survey, and how (R33). */
export const answersTab = defineTab({
  key: 'answers',
  sheetId: 1014,
  title: '回答',
  visible: true,
  hiddenAtFirst: true,
  optional: true,
  id: 'answerId',
  columns: {
    answerId: { header: '回答番号', kind: 'code', widthPx: 90 },
    surveyId: { header: '調査ID', kind: 'code', expected: true, widthPx: 80 },
    municipality: { header: '自治体名', kind: 'text', expected: true, widthPx: 140 },
    memberId: { header: '会員番号', kind: 'code', widthPx: 90 },
    status: {
      header: '回答状況',
      kind: 'text',
      choices: ['未回答', '回答済', '督促済', '辞退'],
      widthPx: 90,
    },
    answeredOn: { header: '回答日', kind: 'date', widthPx: 130 },
    hearing: { header: 'ヒアリング日時', kind: 'instant', widthPx: 140 },
    content: { header: '内容', kind: 'text', widthPx: 360, wrap: true },
  },
})

/** 成果: what came of it, shared with the bodies that attended (R35). */
export const resultsTab = defineTab({
  key: 'results',
  sheetId: 1015,
  title: '成果',
  visible: true,
  hiddenAtFirst: true,
  optional: true,
  id: 'name',
  columns: {
    name: { header: '成果物', kind: 'text', expected: true, widthPx: 240 },
    meetingId: { header: '開催ID', kind: 'code', widthPx: 80 },
    url: { header: '所在', kind: 'text', widthPx: 280 },
    audience: {
      header: '公開区分',
      kind: 'text',
      choices: ['出席自治体限り', '会員', '公開'],
      widthPx: 130,
    },
    summary: {
      header: '概要',
      kind: 'text',
      widthPx: 360,
      wrap: true,
      note: 'メールの本文に入ります。リンクを開けない方にも、これだけで伝わるように書きます。',
    },
    viewUntil: { header: '閲覧期限', kind: 'date', widthPx: 130 },
    confirmBy: { header: '確認期限', kind: 'date', widthPx: 130 },
    publishOn: { header: '公表予定日', kind: 'date', widthPx: 130 },
    sharedOn: { header: '共有日', kind: 'date', widthPx: 130 },
    remarks: { header: '備考', kind: 'text', widthPx: 260, wrap: true },
  },
})

export type Group = RowOf<typeof groupsTab.columns>
export type Survey = RowOf<typeof surveysTab.columns>
export type ResultItem = RowOf<typeof resultsTab.columns>
