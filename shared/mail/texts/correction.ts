import type { StandardText } from './standard-text.ts'

/** M20: takes back what was told by mistake: the reason and what is right. */
export const correctionText: StandardText = {
  kind: 'M20',
  name: '訂正とお詫び',
  subject: '【{{研究会名}}】{{回}} 先のご連絡の訂正とお詫び',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

先にお送りしました
{{誤った知らせ}}は、
事務局の手違いによるものでした。
誠に申し訳ございません。
下記が正しい内容でございます。

■正しい内容
　{{正しい内容}}
■経　緯
　{{訂正の理由}}

ご返信は不要です。
ご不明な点がございましたら、本メールへのご返信で
お知らせください。
{{?事務局電話}}（お電話 {{事務局電話}} でも承ります。）{{/事務局電話}}

{{署名}}`,
}
