import type { Fault } from './fault.ts'

/** The note on a bad cell: what is the matter, and what to do. */
export function faultText(fault: Fault): string {
  switch (fault.tag) {
    case 'not-a-choice':
      return `次の中から選んでください：${fault.choices.join('・')}`
    case 'not-a-date':
      return '日付として読めません。「2019/11/14」のように、年から入れてください。'
    case 'not-a-time':
      return '時刻として読めません。「13:30」のように入れてください。'
    case 'not-a-number':
      return '数として読めません。数字だけを入れてください。'
    case 'bad-address':
      return 'メールアドレスの形が正しくありません。アドレスを一つだけ、半角で入れてください。'
    case 'not-a-code':
      return '団体コードが正しくありません。検査数字まで含めた6桁を入れるか、空欄にしてください。'
    case 'code-differs':
      return `この団体コードは「${fault.name}」です。自治体名か団体コードを直してください。`
    case 'before-founding':
      return `設定「設立日」（${fault.foundedOn}）より前の日付です。`
    case 'id-missing':
      return '開催IDがありません。「期」と「回」を入れるか、開催IDを入れてください。'
    case 'id-taken':
      return '同じ開催IDの行が上にあります。別の開催IDにしてください。'
    case 'ends-before-start':
      return '終了が開始より前です。'
    case 'not-days':
      return '何日前かが読めません。「7,1」「1」「なし」のように入れてください。それまでは設定のとおりに送ります。'
    case 'missing-when-open':
      return '受付中の開催には、この欄が要ります。'
    case 'meeting-missing':
      return '開催IDを入れてください。'
    case 'meeting-unknown':
      return `開催ID「${fault.meetingId}」が「開催」にありません。`
    case 'member-unknown':
      return `会員番号「${fault.memberId}」が「名簿」にありません。空欄にすると、氏名から探します。`
    case 'member-differs':
      return `会員番号「${fault.memberId}」は「${fault.name}」さんです。空欄にすると、氏名から探します。`
    case 'person-missing':
      return '氏名か会員番号を入れてください。'
    case 'registered-twice':
      return `同じ方の行がもうあります（${fault.registrationId}）。どちらかを消してください。`
    case 'reason-missing':
      return `「${fault.status}」には理由が要ります。`
  }
}
