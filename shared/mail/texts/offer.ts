import type { StandardText } from './standard-text.ts'

/** M04: a seat has come free; asks whether the person still wants it. */
export const offerText: StandardText = {
  kind: 'M04',
  name: '繰上げの打診',
  subject: '【{{研究会名}}】{{回}} 空きが出ました（{{返信期限}}までにご返信ください）',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

キャンセル待ちをいただいておりました{{回}}につきまして、
空きが出ましたのでご案内いたします。

■日　時　{{日時}}
■会　場　{{会場名}}
　　　　　{{会場住所}}

ご参加いただける場合は「参加します」、
ご都合がつかない場合は「辞退します」と、
【{{返信期限}}まで】に本メールへご返信ください。
期限までにご返信がない場合は、次の方へご案内いたします。
{{?事務局電話}}（お電話 {{事務局電話}} でも承ります。）{{/事務局電話}}

{{署名}}`,
}
