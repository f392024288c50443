import type { Evidence, Intent, ReviewFlag } from '../shared/intake/application.ts'
import { isMailKind, mailKinds } from '../shared/mail/kind/kinds.ts'
import type { Known } from './background/exchange.ts'

/** Every Japanese sentence the extension says. */
export const text = {
  register: '送信者を登録',
  close: '閉じる',
  reading: '読み取っています…',
  intent: '用件',
  meeting: '開催',
  noMeetings: '受付中の開催がありません',
  chooseMeeting: '選んでください',
  meetingProposed: '受付中の開催から選びました。',
  meetingUnclear: 'メールに回や日付が見つかりません。どの開催か確かめてください。',
  name: '氏名',
  kana: 'ふりがな',
  municipality: '自治体',
  department: '所属',
  title: '職名',
  email: 'メールアドレス',
  phone: '電話番号',
  eligibility: '対象判定',
  participant: (number: number) => `参加者 ${number}`,
  contact: '連絡窓口',
  contactNote: '参加しない方です。メールの写しが届きます（消すと届きません）。',
  substitution:
    '交代のご連絡のようです。前の方の行は、シートで「キャンセル」にし、理由を「交代」にしてください。',
  alsoAsks: (others: readonly string[]) => `ほかの用件もあるようです：${others.join('・')}`,
  addParticipant: '＋ 参加者を追加',
  takeIn: (name: string) => `${name} 様を参加者に加える`,
  removeParticipant: (number: number) => `参加者 ${number} を外す`,
  municipalityByHand: '自治体を手で選びました。対象か確かめてください',
  judgedByHand: '事務局で判断',
  candidates: '候補',
  asMember: '会員として登録する',
  decided: '参加決定で登録',
  mailHeading: '登録すると送るメール',
  mailTitle: (kind: string, place: string) => `${kind}（${place}）`,
  mailPlace: {
    thread: 'このスレッドへの返信',
    new: '新しいメール',
    mixed: '差出人へは返信、ほかの方へは新しいメール',
  },
  eachTheirOwn: (count: number) => `${count} 名に 1 通ずつ`,
  mailWhen: (seconds: number) => `${seconds} 秒後に送ります。`,
  mailUnreachable: (count: number) => `アドレスのない ${count} 名には電話してください。`,
  mailWithMembership: '入会のお知らせを兼ねます。',
  mailUndecided: '参加決定の連絡ではありません。',
  noMailNeeded: '自動で送るメールはありません。',
  noMail: '登録しても、メールは送りません。',
  submit: '登録する',
  submitting: '登録しています…',
  shortcut: 'Ctrl ⏎',
  written: '手で直しました',
  evidence: (place: string, quoted: boolean) =>
    quoted ? [`${place}の「`, '」から'] : [`${place}から`, ''],
  evidenceFollows: '：',
  needName: '氏名を入れてください。',
  needMeeting: '開催を選んでください。',
  badEmail: 'メールアドレスの形ではありません。',
  done: '登録しました',
  already: 'すでに登録されています',
  alreadyNote: '新しい行は作っていません。',
  registrationId: '受付番号',
  member: '会員',
  idAndStatus: (id: string, status: string) => (status ? `${id}（${status}）` : id),
  memberLine: (person: { memberId: string; name: string; municipality: string }) =>
    [`${person.memberId}　${person.name} 様`, person.municipality].filter(Boolean).join('／'),
  moment: (month: number, day: number, time: string) => `${month}月${day}日 ${time}`,
  mail: 'メール',
  next: '次の連絡',
  sendsIn: (kind: string, seconds: number) => `${kind}を ${seconds} 秒後に送ります`,
  sending: (kind: string) => `${kind}を送っています…`,
  sent: (kind: string) => `${kind}を送信しました`,
  held: (kind: string, reason: string) => `${kind}は止まっています：${reason}`,
  later: (kind: string, reason: string) =>
    `${kind}は順番を待っています${reason ? `：${reason}` : ''}。送れるようになりしだい送ります。`,
  failedMail: (kind: string, reason: string) => `${kind}を送れませんでした：${reason}`,
  undo: '取り消す',
  again: '続けて登録する',
  undoing: '取り消しています…',
  undone: '取り消しました',
  undoneNote: '行もメールも残っていません。もう一度登録できます。',
  backToForm: '登録の画面に戻る',
  waiting: '送信待ち',
  waitingNote: 'つながりしだい送ります（この画面を閉じてもかまいません）。',
  manual: '手で行うこと',
  knownAddress: 'このアドレスは登録済みです',
  openOptions: '接続の設定を開く',
  notRegistered: '登録できませんでした',
  others: (count: number) => ` ほか ${count} 名`,
  changed: '表示が変わったようです',
  changedNote:
    'メールの画面から送信者を読み取れませんでした。差出人と本文を写して、ここに貼り付けてください。',
  pasteFrom: '差出人（名前とアドレス）',
  pasteSubject: '件名',
  pasteBody: '本文',
  readPasted: '読み取る',
  updated: '拡張機能が新しくなりました。このページを再読み込みしてください。',
  reload: '再読み込み',
  open: '受付中',
  weekday: (day: string) => `（${day}）`,
  seats: (left: number) => (left > 0 ? `残り ${left} 席` : `満席`),
  queue: (waiting: number) => `待ち ${waiting} 名`,
} as const

export const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const

export const intentLabels: Readonly<Record<Intent, string>> = {
  register: '参加申込',
  join: '入会',
  observe: '見学',
  cancel: '欠席',
  withdraw: '退会',
  question: '質問',
  other: 'その他',
  ineligible: '対象外',
  accept: '承諾',
  decline: '辞退',
  acknowledge: '了承',
  optOut: '配信不要',
}

/** What a person does for what this panel cannot register. */
export const byHand: Readonly<
  Record<Exclude<Intent, 'register' | 'join' | 'observe' | 'cancel'>, string>
> = {
  withdraw:
    '名簿で本人の「会員区分」を「退会」にし、「連絡」を「送る」にすると、退会のお知らせが出ます。',
  question: 'このメールに返信してください。登録するものはありません。',
  other: '登録するものが見つかりません。申し込みであれば、上で用件を選び直してください。',
  ineligible:
    '対象外と思われます。お断りするときは、参加の行を「見送り」、理由を「対象外」にし、「連絡」を「送る」にします。',
  accept: '参加の行の「状態」を「参加決定」にし、「連絡」を「送る」にします。',
  decline: '参加の行の「状態」を「キャンセル」、理由を「辞退」にします。',
  acknowledge: '参加の行の「確認返信」に受け取った日を入れます。',
  optOut: '名簿の「案内配信」を「不要」にします。',
}

export const evidenceLabels: Readonly<Record<Evidence['source'], string>> = {
  from: '差出人',
  domain: 'メールのドメイン',
  'domain-table': 'ドメイン対応表',
  subject: '件名',
  body: '本文',
  signature: '署名',
  quoted: '引用',
}

export const reviewLabels: Readonly<Record<ReviewFlag, string>> = {
  'name-incomplete': '氏名がそろっていません',
  'municipality-unknown': '自治体が分かりません。選んでください',
  'municipality-ambiguous': '同じ名前の自治体があります。選んでください',
  'municipality-conflict': '本文と差出人のドメインで自治体が違います',
  'eligibility-unclear': '対象かどうか、確かめてください',
  'free-mail': '個人用のメールアドレスです。自治体の方か確かめてください',
  'foreign-reply-to': '返信先が差出人と違います',
  forwarded: '転送されたメールです。本人を確かめてください',
  'on-behalf': '書いた方と参加する方が違うようです。参加者を確かめてください',
  'meeting-unclear': 'どの開催か、確かめてください',
  'phone-ambiguous': '電話番号が 2 つ以上あります。確かめてください',
  'attachment-unread': '添付ファイルは読んでいません。中を確かめてください',
}

/** The words for a kind of mail; the script may send them itself, so that a newer one is understood. */
export function mailKindLabel(kind: string): string {
  return isMailKind(kind) ? mailKinds[kind].name : kind || 'お知らせ'
}

type Registered = { readonly meetingName: string; readonly status: string }

/** 会員 K0012・第1回 参加決定 */
export function knownLine(person: {
  readonly memberId: string
  readonly category: string
  readonly registrations: readonly Registered[]
}): string {
  const who = [person.category, person.memberId].filter((part) => part !== '').join(' ')
  const what = person.registrations.map(({ meetingName, status }) => `${meetingName} ${status}`)
  return [who, ...what].filter((part) => part !== '').join('・')
}

type Chip = { readonly words: string; readonly mood: 'good' | 'doubt' }

/** What the chip beside a sender says; undefined for somebody new. */
export function chipOf({ people, registration }: Known): Chip | undefined {
  const state = registration?.outcome.state
  if (state === 'waiting') return { words: text.waiting, mood: 'doubt' }
  if (state === 'failed') return { words: text.notRegistered, mood: 'doubt' }
  const [first, ...others] = people
  if (!first) return state === 'registered' ? { words: text.done, mood: 'good' } : undefined
  const more = others.length > 0 ? text.others(others.length) : ''
  return { words: knownLine(first) + more, mood: 'good' }
}
