import type { StandardText } from './standard-text.ts'

/** M08: a cancellation is received. */
export const cancelledText: StandardText = {
  kind: 'M08',
  name: 'キャンセルの受付',
  subject: '【{{研究会名}}】{{回}} ご欠席のご連絡を承りました',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

{{回}}（{{日時}}）を
ご欠席とのご連絡、承りました。
ご連絡をいただきありがとうございます。

{{?会員}}研究会へのご登録はそのまま継続しております。
次回も引き続きご案内いたします。{{/会員}}

ご返信は不要です。
お間違いの場合は、恐れ入りますが至急ご返信ください。

{{署名}}`,
}
