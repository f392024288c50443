import type { StoredMessage } from '../../google/mail-desk.ts'
import { personNamed } from '../people.ts'
import { addressIn } from './address-in.ts'

/** Sentences that only one kind of mail says; a mail is what it says, whatever the log calls it. */
const sayings = {
  M01: '下記の内容で受け付けいたしました。',
  M02: 'お申し込みいただきました',
  M03: '現在、キャンセル待ちとして承っております。',
  M04: '空きが出ましたのでご案内いたします。',
  M04b: 'キャンセル待ちでお待ちいただいておりました',
  M05: '地方自治体の職員の皆様を対象とした会議体として',
  M05b: '定員を上回るお申し込みをいただき、',
  M06: 'にご入会いただき、',
  M07: '退会のお申し出を承り、',
  M08: 'ご欠席とのご連絡、承りました。',
  M08b: '様にご出席いただく旨、承りました。',
  M09: 'の開催が近づいてまいりましたので、',
  M10: '※すでに出発された後に本メールをご覧の場合',
  M11: 'グループとテーマが決まりましたので、',
  M12: '変更いたしますので、',
  M13: 'ご参加を予定されていた皆様には、',
  M14: '■復命書等にお使いいただける開催概要',
  M14b: '無事に終了いたしました。',
  M15: 'ご出席いただいた自治体の皆様に共有いたします。',
  M15b: '取りまとめましたので、お知らせいたします。',
  M16: 'のご見学をご希望いただき、',
  M19: 'ご多用のところ恐れ入りますが、ご協力をお願いいたします。',
  M19b: '下記の調査へのご回答をお願いしております。',
  M20: '事務局の手違いによるものでした。',
  M17: 'ぜひご参加をご検討ください。',
} as const

export type Kind = keyof typeof sayings

export type ReadMail = {
  readonly at: number
  readonly kind: Kind | undefined
  readonly person: number | undefined
  readonly to: string
  readonly text: string
  readonly subject: string
  readonly membership: '' | 'joined' | 'left'
  readonly reference: string
}

/** What a recipient can tell from a mail. */
export function readMail(message: StoredMessage): ReadMail {
  const { text, subject } = message
  const kinds = (Object.keys(sayings) as Kind[]).filter((kind) => text.includes(sayings[kind]))
  const name = /^（?(見本 \d+郎) 様）?$/m.exec(text)?.[1] ?? ''
  return {
    at: message.internalDate,
    kind: kinds.length === 1 ? kinds[0] : undefined,
    person: personNamed(name),
    to: addressIn(message.to),
    text,
    subject,
    membership: membershipIn(text, kinds),
    reference: message.headers['x-jimukyoku-reference'] ?? '',
  }
}

function membershipIn(text: string, kinds: readonly Kind[]): ReadMail['membership'] {
  if (kinds.includes('M07')) return 'left'
  return kinds.includes('M06') || text.includes('会員としてご登録いたしました') ? 'joined' : ''
}
