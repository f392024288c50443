import { longDate } from '../../time/wareki.ts'
import type { PlanReason } from '../planned-mail.ts'
import { whereToWrite } from './where-to-write.ts'

const approverNames = { row: '行', none: '行', meeting: '「開催」', survey: '「調査」' } as const

/** The reason column of 送信予定, and what a row's 送信 cell says: what is the matter, and what to do. */
export function reasonText(reason: PlanReason): string {
  switch (reason.tag) {
    case 'due':
      return ''
    case 'awaits-approval':
      return `${approverNames[reason.approver]}の「連絡」を「送る」にすると送ります`
    case 'awaits-preview':
      return `${reason.count}通あります。「確認して送る」で人数と文面をご確認ください`
    case 'held-by-approver':
      return '「開催」（調査のメールは「調査」）の行の「連絡」が「止める」です'
    case 'held-by-row':
      return '行の「連絡」が「止める」です'
    case 'faulty-cell':
      return `「${reason.header}」の値を直してください`
    case 'no-address':
      return 'メールアドレスがありません。お電話でお知らせください'
    case 'bad-address':
      return `メールアドレスの形が正しくありません：${reason.address}。「名簿」を直してください`
    case 'meeting-unknown':
      return `開催ID「${reason.meetingId}」が「開催」にありません`
    case 'meeting-over':
      return '終わった開催です'
    case 'day-slipped':
      return `「開催日」が過ぎた日（${longDate(reason.date)}）です。日付を確かめ、終わった開催なら状態を「開催済」にしてください`
    case 'meeting-off':
      return `開催の状態が「${reason.status}」です`
    case 'same-day-as-day-before':
      return '前日のご確認と同じ日になるため、そちらだけ送ります'
    case 'told-after-due':
      return '予定の日時より後に決定をお知らせしたため'
    case 'lapsed':
      return '送る時期を過ぎました'
    case 'decision-not-told':
      return '参加決定のお知らせがまだです'
    case 'change-not-told':
      return '開催の内容が変わり、変更の連絡がまだです。メニュー「開催」の「変更を知らせる」で、知らせるかどうかを選んでください'
    case 'told-unknown':
      return '要確認：前に何をお知らせしたか、記録から分かりません。送信済みメールを確かめ、「知らせ済みとする」か「もう一度送る」で選んでください'
    case 'withdrawn':
      return '退会された方です'
    case 'listed-twice':
      return `「名簿」に同じ方の行がもう一つあるため、そちら（${reason.memberId}）だけにします。片方を消してください`
    case 'sender-doubtful':
      return `要確認：${reason.detail}。差出人に間違いがなければ「連絡」を「送る」にしてください`
    case 'handed-over':
      return '要確認：送れたかどうか分かりません。送信済みメールを確かめ、届いていなければ「連絡」を「送る」にしてください'
    case 'failed':
      return `送れませんでした：${reason.detail}。もう一度送るには「連絡」を「送る」にしてください`
    case 'text-missing':
      return `「文面」に「${reason.kind}」の行がありません`
    case 'fact-missing':
      return `${whereToWrite(reason.name)}が空欄です。入れてください`
    case 'unknown-placeholder':
      return `文面の差し込み「{{${reason.name}}}」が正しくありません`
    case 'moved-back':
      return `「${reason.told}」とお知らせ済みです。改めるときは、メニューの「訂正する」で訂正のメールか「お電話などで伝えた」を選んでください`
    case 'call-instead':
      return '開催が近いため、お電話でご案内ください'
    case 'deadline-past':
      return `「${reason.name}」を過ぎています。日付を改めてください`
    case 'deadline-on-closed-day':
      return `「${reason.name}」が閉庁日です。開庁日に改めてください`
    case 'still-registered':
      return `${reason.meetingId}の申込みが残っています。「参加」の状態を「キャンセル」（理由：都合）にしてください`
    case 'sending-off':
      return '設定「送信方法」が「停止」です'
    case 'sending-unclear':
      return `設定「送信方法」が「${reason.said}」です。「自動」「試験」「停止」のどれかにしてください`
    case 'tested':
      return '試験として知らせ先に送りました。ご本人には、まだ送っていません'
    case 'overdue':
      return '送り始める前に時刻を過ぎています。メニューの「知らせる／知らせ済みとする」で選んでください'
    case 'unforeseen':
      return '予定になかったメールが20通を超えるため、止めています。「確認して送る」で宛先と文面をご確認ください'
    case 'not-shown-before':
      return '予定になかったメールです'
    case 'sender-missing':
      return `差出人「${reason.address}」をGmailで使えません。Gmailの設定「アカウント」で、このアドレスを追加して確認してください`
    case 'quota':
      return '一日の上限があるため、この日時に送ります'
    case 'trial':
      return '試し送りです。ご本人ではなく、知らせ先だけに送ります'
    case 'braces-left':
      return '「{{」や「}}」（全角も）が余っています。「文面」か、この行の値を直してください'
  }
}
