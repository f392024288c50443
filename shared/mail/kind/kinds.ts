import {
  announcement,
  auto,
  autoReply,
  follows,
  type MailKindRule,
  ofMeeting,
  ofSurvey,
  plain,
  reply,
} from './kind-rule.ts'

const whenAndWhere = ['回', '日時', '会場名'] as const

/** The kinds of mail; numbers as in the texts of the study group. M18 is a printed paper. */
const rules = {
  M01: {
    ...autoReply,
    name: '受付のお知らせ',
    shortName: '受付',
    tells: '受付',
    statesMeeting: true,
    needs: ['回', '日時', '受付番号'],
  },
  M02: {
    ...plain,
    name: '参加決定のお知らせ',
    shortName: '決定',
    tells: '参加決定',
    statesMeeting: true,
    needs: whenAndWhere,
  },
  M03: {
    ...auto,
    name: 'キャンセル待ちのご案内',
    shortName: '待ち',
    tells: 'キャンセル待ち',
    needs: ['回'],
  },
  M04: {
    ...plain,
    name: '繰上げの打診',
    shortName: '打診',
    tells: '繰上げ打診中',
    statesMeeting: true,
    needs: [...whenAndWhere, '返信期限'],
  },
  M04b: {
    ...plain,
    name: '繰上げによる参加決定',
    shortName: '繰上げ決定',
    tells: '参加決定',
    statesMeeting: true,
    needs: whenAndWhere,
  },
  M05: {
    ...reply,
    name: '対象外のお断り',
    shortName: '対象外',
    tells: '見送り',
    asksAlways: true,
    needs: [],
  },
  M05b: {
    ...plain,
    name: '定員による見送り',
    shortName: '見送り',
    tells: '見送り',
    asksAlways: true,
    needs: ['回'],
  },
  M06: { ...autoReply, name: '入会のお知らせ', shortName: '入会', needs: [] },
  M07: {
    ...reply,
    name: '退会の受付',
    shortName: '退会',
    needs: ['退会日', '消去予定日'],
  },
  M08: {
    ...autoReply,
    name: 'キャンセルの受付',
    shortName: 'キャンセル受付',
    tells: 'キャンセル',
    statesMeeting: true,
    needs: ['回', '日時'],
  },
  M08b: {
    ...autoReply,
    name: '出席者の変更の受付',
    shortName: '交代',
    tells: '参加決定',
    statesMeeting: true,
    needs: [...whenAndWhere, '前の氏名'],
  },
  M09: {
    ...follows,
    name: '7日前のご案内',
    shortName: '7日前',
    needs: [...whenAndWhere, '開始時刻'],
  },
  M10: {
    ...follows,
    name: '前日のご確認',
    shortName: '前日',
    needs: [...whenAndWhere, '開始時刻', '当日連絡先'],
  },
  M11: {
    ...ofMeeting,
    name: 'グループのお知らせ',
    shortName: 'グループ',
    needs: ['回', 'グループ', 'グループテーマ'],
  },
  M12: {
    ...ofMeeting,
    name: '変更のお知らせ',
    shortName: '変更',
    hours: 'any',
    statesMeeting: true,
    needs: [...whenAndWhere, '変更前', '変更後'],
  },
  M13: {
    ...ofMeeting,
    name: '中止・延期のお知らせ',
    shortName: '中止',
    hours: 'any',
    statesMeeting: true,
    needs: ['回', '予定の月日'],
  },
  M14: {
    ...follows,
    name: '御礼とアンケート',
    shortName: '御礼',
    needs: ['回', '日時', '会場名'],
  },
  M14b: {
    ...follows,
    name: '終了のご報告',
    shortName: '報告',
    needs: ['回'],
  },
  M15: {
    ...announcement,
    name: '成果の共有',
    shortName: '成果',
    needs: ['回', '成果の一覧'],
  },
  M15b: {
    ...announcement,
    name: '成果の公表',
    shortName: '公表',
    needs: ['回', '公表の一覧'],
  },
  M16: {
    ...autoReply,
    name: '見学のご案内',
    shortName: '見学',
    tells: '参加決定',
    statesMeeting: true,
    needs: whenAndWhere,
  },
  M17: {
    ...announcement,
    name: '開催の案内',
    shortName: '案内',
    needs: [...whenAndWhere, '申込締切'],
  },
  M19: {
    ...ofSurvey,
    name: '調査のお願い',
    shortName: '調査',
    needs: ['調査名', '回答期限'],
  },
  M19b: {
    ...ofSurvey,
    name: '調査の督促',
    shortName: '督促',
    needs: ['調査名', '回答期限'],
  },
  M20: {
    ...plain,
    name: '訂正とお詫び',
    shortName: '訂正',
    asksAlways: true,
    needs: ['回', '誤った知らせ', '正しい内容', '訂正の理由'],
  },
} as const satisfies Record<string, MailKindRule>

export type MailKind = keyof typeof rules

export const mailKinds: Readonly<Record<MailKind, MailKindRule>> = rules

const names: ReadonlySet<string> = new Set(Object.keys(rules))

export const isMailKind = (text: string): text is MailKind => names.has(text)
