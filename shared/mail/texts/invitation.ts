import { meetingParticulars } from './particulars.ts'
import type { StandardText } from './standard-text.ts'

/** M17: a meeting is announced to members and to those who want news. */
export const invitationText: StandardText = {
  kind: 'M17',
  name: '開催の案内',
  subject: '【{{研究会名}}】{{回}} 開催のご案内（{{月日}}・お申し込みは{{申込締切}}まで）',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

{{回}}を下記のとおり開催いたします。
ぜひご参加をご検討ください。

${meetingParticulars}
■参加費　無料（旅費・交通費は各自治体でご負担ください）

■お申し込み
　次の項目を、本メールへのご返信でお知らせください。
　（件名はそのままで結構です。）
　　自治体名：
　　所　　属：
　　職　　名：
　　お名前（ふりがな）：
　　電話番号：
　　意見交換で取り上げてほしいテーマ（任意）：
　締切：{{申込締切}}
　定員：{{定員}}名（超えた場合は調整いたします）
　結果は、{{決定連絡時期}}お知らせいたします。

ご参加にならない場合のご返信は不要です。
今後のご案内が不要な方は、
本メールに「配信不要」とご返信ください。

{{署名}}`,
}
