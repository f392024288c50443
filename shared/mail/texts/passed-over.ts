import type { StandardText } from './standard-text.ts'

/** M05b: eligible, but more people applied than there are seats. */
export const passedOverText: StandardText = {
  kind: 'M05b',
  name: '定員による見送り',
  subject: '【{{研究会名}}】{{回}} ご参加のお申し込みについて',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

{{回}}へのご参加をご希望いただき、誠にありがとうございます。

定員を上回るお申し込みをいただき、調整いたしました結果、
誠に残念ながら、今回はご参加を
見送らせていただくこととなりました。
せっかくお申し込みをいただきながら、
ご希望に沿えず申し訳ございません。

{{?会員}}次回のご案内もお送りいたします。{{/会員}}
本メールへのご返信は不要です。

{{署名}}`,
}
