import type { Call } from '../decide/seat/call-list.ts'
import { mailKinds } from '../mail/kind/kinds.ts'
import type { PlannedMail } from '../mail/planned-mail.ts'
import type { ComposedMail } from '../mail/words/compose.ts'
import { reasonText } from '../mail/words/reason-text.ts'
import { japanDate, japanTime } from '../time/japan-date.ts'
import { mediumDate } from '../time/wareki.ts'
import type { LooseThread, MorningReport } from './morning-report.ts'
import type { UnfinishedMeeting } from './unfinished-meetings.ts'

const namesShown = 5
const linesShown = 10
const longestQuote = 60

/** The words of the morning mail: first what asks for somebody's hand, then what goes by itself. */
export function morningText(report: MorningReport, bookUrl: string): ComposedMail {
  const sections = [
    section('■確認をお待ちしているもの', mailLines(report.waiting), report.waiting.length),
    section('■直すまで送れないもの', mailLines(report.held), report.held.length),
    section('■送れなかったもの', mailLines(report.failed), report.failed.length),
    section(
      '■送れたかどうか分からないもの',
      mailLines(report.handedOver),
      report.handedOver.length,
    ),
    section('■お電話をお願いします', report.calls.map(callLine), report.calls.length),
    section(
      '■まだ登録も返信もしていないメール',
      [...report.loose.map(looseLine), ...(report.loose.length > 0 ? [looseAdvice] : [])],
      report.loose.length,
    ),
    section(
      '■終わった開催（お礼のメールが待っています）',
      report.unfinished.map(unfinishedLine),
      report.unfinished.length,
    ),
    section('■本日お送りするもの', todayLines(report.today), report.today.length),
    erasureText(report.dueErasures),
  ].filter((text) => text !== '')
  const body = [
    `${report.groupName} 事務局の管理表から、けさのお知らせです。`,
    ...sections,
    stateOf(report),
    `管理表：${bookUrl}`,
    'このメールは、開庁日のうち、お知らせのある日だけ届きます（時刻は設定「知らせる時刻」）。',
  ]
  return { subject: subjectOf(report), body: body.join('\n\n') }
}

const erasureText = (count: number): string =>
  count === 0
    ? ''
    : `■個人情報の消去予定日を過ぎた方（${count}名）\n　メニュー「名簿」の「個人情報を消去する」で、内容を確かめて消去できます。`

function subjectOf(report: MorningReport): string {
  const counts = [
    ['確認待ち', report.waiting.length],
    ['要修正', report.held.length],
    ['送信失敗', report.failed.length],
    ['要確認', report.handedOver.length],
    ['電話', report.calls.length],
    ['未対応メール', report.loose.length],
    ['開催後の入力', report.unfinished.length],
    ['本日の送信', report.today.length],
  ] as const
  const said = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}件`)
  const summary = said.length > 0 ? said.join('・') : '処理が止まっていました'
  return `【${report.groupName} 事務局】${mediumDate(report.date)}の予定：${summary}`
}

function section(title: string, lines: readonly string[], count: number): string {
  if (count === 0) return ''
  const shown = lines.length > linesShown ? [...lines.slice(0, linesShown), '　ほか'] : lines
  return [`${title}（${count}件）`, ...shown].join('\n')
}

/** Mails of one kind and one reason share a line: who they are for, and what to do. */
export function mailLines(mails: readonly PlannedMail[]): readonly string[] {
  return groupedBy(mails, (mail) => `${nameOf(mail)}\n${reasonText(mail.reason)}`).map((group) => {
    const [first] = group
    if (!first) return ''
    const advice = reasonText(first.reason)
    return [
      `・${nameOf(first)}：${namesOf(group)}`,
      ...(advice === '' ? [] : [`　${advice}`]),
    ].join('\n')
  })
}

function todayLines(mails: readonly PlannedMail[]): readonly string[] {
  return groupedBy(mails, nameOf).map((group) => {
    const [first] = group
    return first ? `・${japanTime(first.at)} ${nameOf(first)}：${group.length}通` : ''
  })
}

const nameOf = ({ kind, meetingId }: PlannedMail): string =>
  meetingId === '' ? mailKinds[kind].name : `${mailKinds[kind].name}（${meetingId}）`

function namesOf(mails: readonly PlannedMail[]): string {
  const names = mails.slice(0, namesShown).map(({ recipient }) => `${recipient.name} 様`)
  const others = mails.length - names.length
  return `${names.join('、')}${others > 0 ? ` ほか${others}名` : ''}`
}

const because: Readonly<Record<Call['why'], string>> = {
  'no-address': 'メールアドレスなし',
  'call-instead': '開催が近くメールでは間に合わず',
  'bad-address': 'メールアドレスの誤り',
  'handed-over': '送れたか不明',
  failed: '送れず',
  undelivered: '不達',
  'called-off': '開催間近のためお電話でも',
  'offer-open': '繰上げの返事待ち',
  'offer-overdue': '繰上げの返信期限超過',
}

function callLine({ name, municipality, phone, why, kind }: Call): string {
  const matter = kind === undefined ? '' : `${mailKinds[kind].name}、`
  return `・${municipality} ${name} 様　${phone || '（番号なし）'}（${matter}${because[why]}）`
}

function unfinishedLine({ name, isOpen, unknown }: UnfinishedMeeting): string {
  const steps = [
    ...(unknown > 0 ? [`「参加」の「出欠」（あと${unknown}名）を入れ`] : []),
    ...(isOpen ? ['「開催」の状態を「開催済」にし'] : []),
  ]
  return `・${name}：${steps.join('、')}てください`
}

const looseLine = ({ from, subject, at }: LooseThread): string =>
  `・${mediumDate(japanDate(at))} ${clipped(from)}「${clipped(subject) || '（件名なし）'}」`

/** Strangers wrote it: one line, and not more than one reads at a glance. */
const clipped = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : line
}

const looseAdvice =
  '　申込みなら拡張機能で登録し、対応が済んだものはアーカイブすると、ここから消えます。'

function stateOf({ mode, lastRunAt, stoodStill, left }: MorningReport): string {
  const run =
    lastRunAt === undefined
      ? 'まだありません'
      : `${mediumDate(japanDate(lastRunAt))} ${japanTime(lastRunAt)}`
  const lines = [
    `最後の処理：${run}${stoodStill ? '（この後、しばらく動いていませんでした。続くときは「はじめに：準備する」を選んでください）' : ''}`,
    `本日の残り：あと${left}通まで送れます`,
  ]
  if (mode !== '自動') lines.push(`送信方法：${mode}（ご本人には何も送っていません）`)
  return lines.join('\n')
}

function groupedBy<T>(items: readonly T[], nameOfItem: (item: T) => string): readonly T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = nameOfItem(item)
    const group = groups.get(name) ?? []
    group.push(item)
    groups.set(name, group)
  }
  return [...groups.values()]
}
