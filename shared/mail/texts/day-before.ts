import type { StandardText } from './standard-text.ts'

/** M10: confirms only; people may be on their way already (DOMAIN §8). */
export const dayBeforeText: StandardText = {
  kind: 'M10',
  name: '前日のご確認',
  subject:
    '【{{研究会名}}】{{回}} {{?明日}}明日{{/明日}}{{?明日でない}}まもなく{{/明日でない}}開催です（{{開催の時}}から）',
  body: `{{宛名}}

{{あいさつ}}

{{回}}は{{開催日の呼び方}}の開催です。

　{{日時}}
　受付開始 {{受付開始}}
　{{会場名}}
　{{会場住所}}

当日のご連絡先：{{当日連絡先}}
遅れる場合やご欠席の場合、また本日17時以降のご連絡は、
お電話でお願いいたします。
お気をつけてお越しください。

※すでに出発された後に本メールをご覧の場合もあるかと存じます。
　ご返信は不要です。

{{署名}}`,
}
