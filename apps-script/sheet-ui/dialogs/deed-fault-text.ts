import type { DeedFault } from '../../../shared/decide/deed-fault.ts'
import { mediumDate } from '../../../shared/time/wareki.ts'

/** Why something cannot be done, and what to do instead. */
export function deedFaultText(fault: DeedFault): string {
  switch (fault.tag) {
    case 'row-gone':
      return fault.id === ''
        ? '対象を選んでください。'
        : `「${fault.id}」の行が見つかりません。画面を開き直してください。`
    case 'wrong-state':
      return `この方の状態は、いまは「${fault.status}」です。画面を開き直してください。`
    case 'wrong-category':
      return `この方の会員区分は、いまは「${fault.category}」です。`
    case 'not-a-participant':
      return `役割が「${fault.role}」の方は、定員に数えません。`
    case 'no-seat-left':
      return `定員${fault.capacity}名に対し、決定と打診が合わせて${fault.taken}名です。`
    case 'deadline-not-over':
      return `返信期限（${mediumDate(fault.replyBy)}17:00）がまだ過ぎていません。`
    case 'already-registered':
      return `その方は、同じ開催に「${fault.registrationId}」で申し込んでいます。`
    case 'same-person':
      return `${fault.name} 様ご本人です。ほかの方のお名前を入れてください。`
    case 'name-missing':
      return '氏名を入れてください。'
    case 'bad-address':
      return `メールアドレスの形が正しくありません：${fault.address}`
    case 'bad-date':
      return `日付や時刻を読み取れません：${fault.text || '空欄'}`
    case 'id-taken':
      return `「${fault.id}」は、もう使われています。`
  }
}
