import type { StandardText } from './standard-text.ts'

/** M14b: to those who could not come. */
export const reportText: StandardText = {
  kind: 'M14b',
  name: '終了のご報告',
  subject: '【{{研究会名}}】{{回}} 終了のご報告',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

{{回}}は、{{?出席自治体数}}{{出席自治体数}}自治体のご参加をいただき、
{{/出席自治体数}}無事に終了いたしました。
{{?広く共有}}ご都合が合わず残念でしたが、概要を後日お送りいたします。{{/広く共有}}

ご返信は不要です。

{{署名}}`,
}
