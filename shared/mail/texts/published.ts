import type { StandardText } from './standard-text.ts'

/** M15b: what everybody in local government may use. */
export const publishedText: StandardText = {
  kind: 'M15b',
  name: '成果の公表',
  subject: '【{{研究会名}}】{{回}} 研究成果の公表について',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

{{回}}の研究成果を、
地方自治体の関係者の皆様にお使いいただけるよう
取りまとめましたので、お知らせいたします。

■公表する内容
{{公表の一覧}}

{{?公表の概要}}■概要
{{公表の概要}}{{/公表の概要}}

{{?公表URL}}掲載先：
{{公表URL}}{{/公表URL}}

本メールへのご返信は不要です。
今後のご案内が不要な方は、
本メールに「配信不要」とご返信ください。

{{署名}}`,
}
