import type { DeedFault } from '../../shared/decide/deed/deed-fault.ts'
import { mediumDate } from '../../shared/time/wareki.ts'

/** What is the matter and what to do, for the line below a dialog. */
export function deedFaultText(fault: DeedFault): string {
  switch (fault.tag) {
    case 'row-gone':
      return fault.id === ''
        ? '対象を一覧から選んでください。'
        : `「${fault.id}」の行が見つかりません。一覧から選び直してください。`
    case 'wrong-state':
      return `状態が「${fault.status || '空欄'}」に変わっています。画面を開き直してください。`
    case 'wrong-category':
      return `会員区分が「${fault.category || '空欄'}」です。画面を開き直してください。`
    case 'not-a-participant':
      return `役割が「${fault.role || '空欄'}」の方です。「参加者」の方だけができます。`
    case 'no-seat-left':
      return `定員 ${fault.capacity}名に対して ${fault.taken}名になります。`
    case 'deadline-not-over':
      return `返信期限（${mediumDate(fault.replyBy)}）がまだ過ぎていません。`
    case 'deadline-unfit':
      return '返信期限は、今日から開催日の前日までの日にしてください。間に合わないときは、お電話でうかがって「決定する」を押してください。'
    case 'already-registered':
      return `この方はすでに申し込んでいます（${fault.registrationId}）。`
    case 'same-person':
      return `${fault.name} 様ご本人です。別の方を入れてください。`
    case 'name-missing':
      return '氏名を入れてください。'
    case 'bad-address':
      return `メールアドレスの形が正しくありません：${fault.address}`
    case 'bad-date':
      return `日付を読み取れません：${fault.text}`
    case 'id-taken':
      return `開催ID「${fault.id}」はすでに使われています。`
  }
}
