import type { Registration } from '../book/tabs/registrations.ts'

/** The kinds of mail this build sends; numbers as in the texts of the study group (DESIGN §6). */
export type MailKind = 'M01' | 'M02' | 'M06' | 'M08' | 'M09' | 'M10' | 'M16'

export type MailKindRule = {
  readonly name: string
  /** Goes into the applicant's own thread, when the recipient wrote there. */
  readonly repliesInThread: boolean
  /** 送り方 as installed; 文面 may say otherwise. */
  readonly mode: '自動' | '確認してから'
  /** The state a person knows after this mail; null: it tells no state. */
  readonly tells: Registration['status'] | null
}

export const mailKinds: Readonly<Record<MailKind, MailKindRule>> = {
  M01: { name: '受付のお知らせ', repliesInThread: true, mode: '自動', tells: '受付' },
  M02: {
    name: '参加決定のお知らせ',
    repliesInThread: false,
    mode: '確認してから',
    tells: '参加決定',
  },
  M06: { name: '入会のお知らせ', repliesInThread: true, mode: '自動', tells: null },
  M08: { name: 'キャンセルの受付', repliesInThread: true, mode: '自動', tells: 'キャンセル' },
  M09: { name: '7日前のご案内', repliesInThread: false, mode: '自動', tells: null },
  M10: { name: '前日のご確認', repliesInThread: false, mode: '自動', tells: null },
  M16: { name: '見学のご案内', repliesInThread: true, mode: '自動', tells: '参加決定' },
}

export const isMailKind = (text: string): text is MailKind => Object.keys(mailKinds).includes(text)
